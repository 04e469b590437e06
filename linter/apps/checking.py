"""`hegao check` and `hegao fix`: the drafts, what is said of them, and the exit status."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.apps.chinese import Command
from linter.apps.opening import given_of, load, refuse
from linter.apps.options import PATH, STANDARD_INPUT, YEAR, with_rules
from linter.model.rule import LEVELS, Level

if TYPE_CHECKING:
    from linter.engine.document import Given
    from linter.model import FileReport
    from linter.reports import Run
    from linter.ruleset import RuleBook

FOUND, FAULTY = 1, 2


@click.command(cls=Command, short_help="检查稿子（不写命令时就是它）")
@click.argument("drafts", nargs=-1, metavar="文件或文件夹...")
@click.option("--format", "form", metavar="格式", help="输出格式：terminal（默认）、json、sarif、github。")
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    default="warning",
    help="到哪一级就算不通过，默认 warning。",
)
@click.option("--stdin-name", default="标准输入.txt", metavar="文件名", help="从标准输入读稿时给它的名字。")
@click.option(
    "--year",
    type=YEAR,
    metavar="年",
    help="报告的年份（开会那一年）。",
)
@click.option("--previous", type=PATH, metavar="文件", help="上一年的稿子，供核对。")
@click.option("--verbose", "-v", is_flag=True, help="写出每条的理由和依据。")
@with_rules
def check(drafts: Sequence[str], form: str | None, fail_on: Level, stdin_name: str, year: int | None,
          previous: Path | None, verbose: bool, **chosen: Any) -> int:  # fmt: skip
    """检查稿子：文件、文件夹、通配符，或用 - 从标准输入读。

    退出状态：0 没有问题；1 有达到 --fail-on 的问题；2 有读不了的文件或用法不对。
    """
    from linter.reports import FORMATS, Look, Run, write

    form = form or next(iter(FORMATS))
    if form not in FORMATS:
        refuse(f"没有输出格式 {form}；可用的有 {'、'.join(FORMATS)}")
    if not drafts:
        refuse("没有说要检查什么；请写文件、文件夹，或用 - 从标准输入读")
    book = load(**chosen)
    reports = _reports(drafts, book, given_of(year, previous, book), stdin_name)
    run = Run(tuple(reports), book.by_name, Look(verbose=verbose))
    write(form, run, sys.stdout)
    return _status(run, fail_on)


@click.command(cls=Command, short_help="改正能自动改的毛病")
@click.argument("drafts", nargs=-1, required=True, metavar="文件或文件夹...")
@click.option("--unsafe", is_flag=True, help="连须由人确认的修改建议也一并采用。")
@click.option("--diff", is_flag=True, help="只显示会改什么，不写文件。")
@with_rules
def fix(drafts: Sequence[str], unsafe: bool, diff: bool, **chosen: Any) -> int:
    """改正能自动改的毛病，写回原文件；编码、换行和没有改到的地方一概不动。

    用 - 从标准输入读时，改好的稿子写到标准输出。退出状态：0 正常；2 有读不了、写不了的文件。
    """
    from linter.apps.fixing import fix_files, fix_stream

    book = load(**chosen)
    if list(drafts) == [STANDARD_INPUT]:
        return fix_stream(sys.stdin.buffer, sys.stdout.buffer, book, unsafe=unsafe)
    return fix_files(drafts, book, unsafe=unsafe, dry=diff)


def _reports(names: Sequence[str], book: "RuleBook", given: "Given", stdin_name: str) -> "list[FileReport]":
    from linter.apps.progress import counted
    from linter.engine.drafts import find_drafts, lint_drafts
    from linter.engine.lint import lint_bytes
    from linter.model import FileReport

    drafts = find_drafts([name for name in names if name != STANDARD_INPUT])
    reports = [FileReport(fault.path, faults=(fault,)) for fault in drafts.faults]
    if STANDARD_INPUT in names:
        reports.append(lint_bytes(sys.stdin.buffer.read(), stdin_name, book, given))
    reports += counted(lint_drafts(drafts.files, book, given), len(drafts.files), sys.stderr)
    return reports


def _status(run: "Run", fail_on: Level) -> int:
    summary = run.summary()
    if summary.faults:
        return FAULTY
    serious = LEVELS[: LEVELS.index(fail_on) + 1]
    return FOUND if any(getattr(summary, level) for level in serious) else 0
