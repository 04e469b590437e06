"""`hegao rules`, `hegao rule` and `hegao test`: the rules themselves."""

import sys
from pathlib import Path

import click

from linter.apps.chinese import Command
from linter.apps.opening import load, refuse
from linter.apps.options import PATH

FOUND = 1

with_rule_files = click.option(
    "--rules", "rule_files", multiple=True, type=PATH, metavar="文件", help="另加的规则文件。"
)


@click.command(cls=Command, short_help="列出全部规则")
@with_rule_files
def rules(rule_files: tuple[Path, ...]) -> int:
    """列出全部规则。"""
    from linter.reports.rule_pages import write_table

    write_table(load(rule_files=rule_files).rules, sys.stdout)
    return 0


@click.command(cls=Command, short_help="说明一条规则")
@click.argument("name", metavar="规则")
@with_rule_files
def rule(name: str, rule_files: tuple[Path, ...]) -> int:
    """说明一条规则：查什么、为什么、依据和例子。"""
    from linter.reports.rule_pages import write_page

    book = load(rule_files=rule_files)
    found = [entry for entry in book.rules if name in (entry.name, entry.id)]
    if not found:
        refuse(f"没有规则 {name}；hegao rules 列出全部规则")
    for entry in found:
        write_page(entry, sys.stdout)
    return 0


@click.command(cls=Command, short_help="用规则自带的例子检验规则")
@click.argument("rule_files", nargs=-1, type=PATH, metavar="规则文件...")
def test(rule_files: tuple[Path, ...]) -> int:
    """用规则自带的例子检验规则；不写文件时检验全部规则。"""
    from linter.engine.examples import failures

    book = load(rule_files=rule_files)
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
