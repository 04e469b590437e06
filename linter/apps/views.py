"""`hegao outline` and `hegao figures`: what hegao reads in a draft."""

import sys

import click

from linter.apps.chinese import Command
from linter.apps.opening import load, source_of
from linter.apps.options import YEAR

VIEW = click.Choice(["terminal", "json"])


@click.command(cls=Command, short_help="画出稿子的层次")
@click.argument("draft", metavar="文件")
@click.option("--format", "form", type=VIEW, default="terminal", help="输出格式。")
@click.option("--year", type=YEAR, metavar="年", help="报告的年份。")
def outline(draft: str, form: str, year: int | None) -> int:
    """画出一份稿子的层次，并说明它讲的是哪一年。"""
    from linter.engine.document import Given, document_of
    from linter.reports import outline as report

    book = load()
    document = document_of(source_of(draft), book, Given(year), frozenset({"dating"}))
    report.WRITERS[form](document, sys.stdout)
    return 0


@click.command(cls=Command, short_help="列出稿子里的数字")
@click.argument("draft", metavar="文件")
@click.option("--format", "form", type=VIEW, default="terminal", help="输出格式。")
@click.option("--year", type=YEAR, metavar="年", help="报告的年份。")
def figures(draft: str, form: str, year: int | None) -> int:
    """列出一份稿子里的指标、数值和增速。"""
    from linter.engine.document import Given, document_of
    from linter.reports import figures as report

    book = load()
    document = document_of(source_of(draft), book, Given(year))
    report.WRITERS[form](document, sys.stdout)
    return 0
