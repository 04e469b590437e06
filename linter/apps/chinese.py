"""The command line speaks Chinese: help pages and wrong use."""

from collections.abc import Sequence
from typing import Any

import click

DEFAULT_COMMAND = "check"


class Helpful(click.Command):
    """A command or a group whose help page is Chinese."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write `用法：hegao …`."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "用法：")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under `选项`."""
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section("选项"):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help, explained in Chinese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示这页说明。"
        return option


class Command(Helpful):
    """A command of `hegao`."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"options_metavar": "[选项]", **options})


class Group(Helpful, click.Group):
    """The command `hegao`: without the name of a command, its arguments are those of `check`."""

    command_class = Command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names, else `check` with all words."""
        if args and args[0] not in self.commands:
            return super().resolve_command(ctx, [DEFAULT_COMMAND, *args])
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Options before any word belong to `check`, but for those of the group."""
        own = {name for param in self.get_params(ctx) for name in param.opts}
        if args and args[0].startswith("-") and args[0] not in own:
            args = [DEFAULT_COMMAND, *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write `用法：hegao …`."""
        formatter.write_usage(ctx.command_path, "[命令] [选项] [文件或文件夹]...", "用法：")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, then the options."""
        commands = [(name, command.get_short_help_str(60)) for name, command in self.commands.items()]
        with formatter.section("命令"):
            formatter.write_dl(commands)
        super().format_options(ctx, formatter)


class Year(click.ParamType[int]):
    """A year that a report can be of."""

    name = "年"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The year as a number."""
        if str(value).isascii() and str(value).isdigit() and 1949 <= int(value) <= 2100:
            return int(value)
        return self.fail(f"“{value}”不是年份，应写成 2025 这样的四位数", param, ctx)


def complaint(error: click.ClickException) -> str:
    """What a person did wrong on the command line, in Chinese."""
    match error:
        case click.NoSuchOption(option_name=name, possibilities=near):
            return f"没有选项 {name}" + _perhaps(near or ())
        case click.MissingParameter(param=param):
            return f"缺少参数 {_name(param)}"
        case click.BadParameter(param=param, message=message):
            return f"{_name(param)} 不对：{_choices(param) or message}"
        case click.BadOptionUsage(option_name=name):
            return f"选项 {name} 的用法不对：它后面要有一个值，或不该有值"
        case click.FileError(ui_filename=name, message=message):
            return f"{name}: {message}"
        case click.UsageError(message=message) if message.startswith("Got unexpected extra"):
            return f"多余的参数：{message.partition('(')[2].removesuffix(')')}"
    return error.format_message()


def _name(param: Any) -> str:
    if isinstance(param, click.Option):
        return param.opts[0]
    return str(param.metavar or param.name) if isinstance(param, click.Parameter) else ""


def _choices(param: Any) -> str:
    choices: Sequence[Any] = getattr(getattr(param, "type", None), "choices", ())
    return f"可用的值是 {'、'.join(map(str, choices))}" if choices else ""


def _perhaps(near: Sequence[str]) -> str:
    return f"；是不是 {'、'.join(near)}？" if near else ""
