"""`hegao outline` and `hegao figures`: what hegao reads in a draft."""

import sys
from pathlib import Path

import click

from linter.apps.chinese import Command
from linter.apps.opening import earlier_source, load, source_of
from linter.apps.options import PATH, YEAR

VIEW = click.Choice(["terminal", "json"])
TABLE = click.Choice(["terminal", "json", "csv"])


@click.command(cls=Command, short_help="画出稿子的层次")
@click.argument("draft", metavar="文件")
@click.option("--format", "form", type=VIEW, default="terminal", help="输出格式。")
@click.option("--year", type=YEAR, metavar="年", help="报告的年份。")
def outline(draft: str, form: str, year: int | None) -> int:
    """画出一份稿子的层次，并说明它讲的是哪一年。"""
    from linter.engine.document import Given, document_of
    from linter.reports import outline as report

    book = load()
    document = document_of(source_of(draft), book, Given(year), frozenset({"evidence"}))
    report.WRITERS[form](document, sys.stdout)
    return 0


@click.command(cls=Command, short_help="列出稿子里的数字")
@click.argument("draft", metavar="文件")
@click.option("--format", "form", type=TABLE, default="terminal", help="输出格式。")
@click.option("--year", type=YEAR, metavar="年", help="报告的年份。")
@click.option("--against", type=PATH, metavar="文件", help="和上一年的稿子或其 JSON 并排列出，推算增速。")
def figures(draft: str, form: str, year: int | None, against: Path | None) -> int:
    """列出一份稿子里的指标、数值和增速。"""
    from linter.engine.document import Given, document_of
    from linter.reports import against as both
    from linter.reports import figures as report

    book = load()
    document = document_of(source_of(draft), book, Given(year))
    if against is not None:
        both.WRITERS[form](document, document_of(earlier_source(against), book), sys.stdout)
    else:
        report.WRITERS[form](document, sys.stdout)
    return 0
