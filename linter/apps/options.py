"""The options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from linter.apps.chinese import Year

YEAR = Year()
PATH = click.Path(path_type=Path)
STANDARD_INPUT = "-"


def with_rules(function: Callable[..., Any]) -> Callable[..., Any]:
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
