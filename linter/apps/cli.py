"""The command `hegao`: what is asked, the engine's answer, and the exit status.

Everything heavy is imported where it is used, so that each command pays only for itself.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from linter import __version__
from linter.apps.chinese import Command, Group, Year, complaint
from linter.model.rule import LEVELS, Level

if TYPE_CHECKING:
    from linter.engine.document import Given
    from linter.model import Document, FileReport, Source
    from linter.reports import Run
    from linter.ruleset import RuleBook

FOUND, FAULTY = 1, 2
STANDARD_INPUT = "-"
YEAR = Year()
PATH = click.Path(path_type=Path)
VIEW = click.Choice(["terminal", "json"])


def main() -> None:
    """Run the command line; the exit status is 0, 1 (something found) or 2 (a fault or wrong use)."""
    try:
        status = hegao.main(standalone_mode=False)
    except click.ClickException as error:
        click.echo(f"hegao: {complaint(error)}", err=True)
        click.echo("用 hegao --help 查看用法。", err=True)
        sys.exit(FAULTY)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        # The reader (head, less) has gone; what was found is of no more interest.
        sys.stderr.close()
        sys.exit(141)
    sys.exit(status if isinstance(status, int) else 0)


@click.group(cls=Group, invoke_without_command=True)
@click.version_option(
    __version__, "--version", prog_name="hegao", help="显示版本。", message="%(prog)s %(version)s"
)
@click.pass_context
def hegao(context: click.Context) -> None:
    """核稿：检查政府工作报告、工作总结、工作计划和讲话稿。

    查年份错位、没填的空、重复的字词、前后不一的数字、错乱的序号等。
    只写文件名就是检查：hegao 报告.txt
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def _common(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that reads drafts with rules."""
    options = [
        click.option("--select", multiple=True, metavar="规则", help="只用这些规则或这类规则，可重复。"),
        click.option("--ignore", multiple=True, metavar="规则", help="不用这些规则或这类规则，可重复。"),
        click.option("--rules", "rule_files", multiple=True, type=PATH, metavar="文件",
                     help="另加一个 YAML 规则文件，可重复。"),
        click.option("--no-cache", is_flag=True, help="不使用磁盘上的规则缓存。"),
    ]  # fmt: skip
    for option in reversed(options):
        function = option(function)
    return function


@hegao.command(cls=Command, short_help="检查稿子（不写命令时就是它）")
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
@_common
def check(drafts: Sequence[str], form: str | None, fail_on: Level, stdin_name: str, year: int | None,
          previous: Path | None, verbose: bool, **chosen: Any) -> int:  # fmt: skip
    """检查稿子：文件、文件夹、通配符，或用 - 从标准输入读。

    退出状态：0 没有问题；1 有达到 --fail-on 的问题；2 有读不了的文件或用法不对。
    """
    from linter.reports import FORMATS, Look, Run, write

    form = form or next(iter(FORMATS))
    if form not in FORMATS:
        _refuse(f"没有输出格式 {form}；可用的有 {'、'.join(FORMATS)}")
    if not drafts:
        _refuse("没有说要检查什么；请写文件、文件夹，或用 - 从标准输入读")
    book = _book(**chosen)
    reports = _reports(drafts, book, _given(year, previous, book), stdin_name)
    run = Run(tuple(reports), book.by_name, Look(verbose=verbose))
    write(form, run, sys.stdout)
    return _status(run, fail_on)


@hegao.command(cls=Command, short_help="改正能自动改的毛病")
@click.argument("drafts", nargs=-1, required=True, metavar="文件或文件夹...")
@click.option("--unsafe", is_flag=True, help="连须由人确认的修改建议也一并采用。")
@click.option("--diff", is_flag=True, help="只显示会改什么，不写文件。")
@_common
def fix(drafts: Sequence[str], unsafe: bool, diff: bool, **chosen: Any) -> int:
    """改正能自动改的毛病，写回原文件；编码、换行和没有改到的地方一概不动。

    用 - 从标准输入读时，改好的稿子写到标准输出。退出状态：0 正常；2 有读不了、写不了的文件。
    """
    from linter.apps.fixing import fix_files, fix_stream

    book = _book(**chosen)
    if list(drafts) == [STANDARD_INPUT]:
        return fix_stream(sys.stdin.buffer, sys.stdout.buffer, book, unsafe=unsafe)
    return fix_files(drafts, book, unsafe=unsafe, dry=diff)


@hegao.command(cls=Command, short_help="画出稿子的层次")
@click.argument("draft", metavar="文件")
@click.option("--format", "form", type=VIEW, default="terminal", help="输出格式。")
@click.option("--year", type=YEAR, metavar="年", help="报告的年份。")
def outline(draft: str, form: str, year: int | None) -> int:
    """画出一份稿子的层次，并说明它讲的是哪一年。"""
    from linter.engine.document import Given, document_of
    from linter.reports import outline as report

    book = _book()
    document = document_of(_source(draft), book.lexicon, Given(year), frozenset({"dating"}))
    report.WRITERS[form](document, sys.stdout)
    return 0


@hegao.command(cls=Command, short_help="列出稿子里的数字")
@click.argument("draft", metavar="文件")
@click.option("--format", "form", type=VIEW, default="terminal", help="输出格式。")
@click.option("--year", type=YEAR, metavar="年", help="报告的年份。")
def figures(draft: str, form: str, year: int | None) -> int:
    """列出一份稿子里的指标、数值和增速。"""
    from linter.engine.document import Given, document_of
    from linter.reports import figures as report

    book = _book()
    document = document_of(_source(draft), book.lexicon, Given(year))
    report.WRITERS[form](document, sys.stdout)
    return 0


@hegao.command(cls=Command, short_help="列出全部规则")
@click.option(
    "--rules",
    "rule_files",
    multiple=True,
    type=PATH,
    metavar="文件",
    help="另加的规则文件。",
)
def rules(rule_files: tuple[Path, ...]) -> int:
    """列出全部规则。"""
    from linter.reports.rule_pages import write_table

    write_table(_book(rule_files=rule_files).rules, sys.stdout)
    return 0


@hegao.command(cls=Command, short_help="说明一条规则")
@click.argument("name", metavar="规则")
@click.option(
    "--rules",
    "rule_files",
    multiple=True,
    type=PATH,
    metavar="文件",
    help="另加的规则文件。",
)
def rule(name: str, rule_files: tuple[Path, ...]) -> int:
    """说明一条规则：查什么、为什么、依据和例子。"""
    from linter.reports.rule_pages import write_page

    book = _book(rule_files=rule_files)
    found = [entry for entry in book.rules if name in (entry.name, entry.id)]
    if not found:
        _refuse(f"没有规则 {name}；hegao rules 列出全部规则")
    for entry in found:
        write_page(entry, sys.stdout)
    return 0


@hegao.command(cls=Command, short_help="用规则自带的例子检验规则")
@click.argument("rule_files", nargs=-1, type=PATH, metavar="规则文件...")
def test(rule_files: tuple[Path, ...]) -> int:
    """用规则自带的例子检验规则；不写文件时检验全部规则。"""
    from linter.engine.examples import failures

    book = _book(rule_files=rule_files)
    if rule_files:
        names = {str(path) for path in rule_files}
        book = book.select([rule.name for rule in book.rules if rule.origin.path in names], [])
    broken = list(failures(book))
    for failure in broken:
        place = f"{failure.rule.origin.path}:{failure.example.line}"
        click.echo(f"{place}: {failure.rule.name}: {failure.complaint}\n    {failure.example.text}")
    examples = sum(len(rule.good) + len(rule.bad) for rule in book.rules)
    click.echo(f"{len(book.rules)} 条规则，{examples} 个例子，{len(broken)} 个不符")
    return FOUND if broken else 0


@hegao.command(cls=Command, short_help="为编辑器提供检查（语言服务器）")
@_common
def lsp(**chosen: Any) -> int:
    """为编辑器提供检查：在标准输入输出上讲语言服务器协议（LSP）。"""
    book = _book(**chosen)
    try:
        from linter.apps.lsp import serve
    except ModuleNotFoundError as error:
        _refuse(f"缺少 {error.name}；请安装：pip install 'hegao[lsp]'")
    serve(book)
    return 0


def _book(select: Sequence[str] = (), ignore: Sequence[str] = (), rule_files: Sequence[Path] = (),
          no_cache: bool = False) -> "RuleBook":  # fmt: skip
    from platformdirs import user_cache_path

    from linter.ruleset import RuleError, load_book

    try:
        book = load_book(rule_files, None if no_cache else user_cache_path("hegao"))
        return book.select(select, ignore) if select or ignore else book
    except RuleError as error:
        _refuse(str(error))


def _given(year: int | None, previous: Path | None, book: "RuleBook") -> "Given":
    from linter.engine.document import Given, document_of

    earlier: Document | None = None
    if previous is not None:
        earlier = document_of(_source(str(previous)), book.lexicon)
    return Given(year, earlier)


def _source(name: str) -> "Source":
    """The draft of a name, or standard input. Exits with status 2 when it cannot be read."""
    from linter import sources

    try:
        if name == STANDARD_INPUT:
            return sources.decode(sys.stdin.buffer.read(), "标准输入.txt")
        return sources.read(Path(name))
    except sources.SourceError as error:
        _refuse(f"{name}: {error}")


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


def _refuse(message: str) -> NoReturn:
    raise click.ClickException(message)
