"""The command `hegao`: its commands, wrong use explained, and the exit status.

Everything heavy is imported where it is used, so that each command pays only for itself.
"""

import gc
import sys
from typing import Any

import click

from linter import __version__
from linter.apps.checking import check, fix
from linter.apps.chinese import Command, Group, complaint
from linter.apps.opening import load, refuse
from linter.apps.options import with_rules
from linter.apps.rule_commands import rule, rules, test
from linter.apps.views import figures, outline

OBJECTS_BETWEEN_COLLECTIONS = 100_000
WRONG_USE, INTERRUPTED, NO_READER = 2, 130, 141


def main() -> None:
    """Run the command line; the exit status is 0, 1 (something found) or 2 (a fault or wrong use)."""
    # What is loaded stays to the end, so there is little garbage to look for while it grows.
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    try:
        status = hegao.main(standalone_mode=False)
    except click.ClickException as error:
        click.echo(f"hegao: {complaint(error)}", err=True)
        click.echo("用 hegao --help 查看用法。", err=True)
        sys.exit(WRONG_USE)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # The reader (head, less) has gone; what was found is of no more interest.
        sys.stderr.close()
        sys.exit(NO_READER)
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


@click.command(cls=Command, short_help="为编辑器提供检查（语言服务器）")
@with_rules
def lsp(**chosen: Any) -> int:
    """为编辑器提供检查：在标准输入输出上讲语言服务器协议（LSP）。"""
    book = load(**chosen)
    try:
        from linter.apps.lsp import serve
    except ModuleNotFoundError as error:
        refuse(f"缺少 {error.name}；请安装：pip install 'hegao[lsp]'")
    serve(book)
    return 0


for command in (check, fix, outline, figures, rules, rule, test, lsp):
    hegao.add_command(command)
