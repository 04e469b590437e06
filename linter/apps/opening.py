"""What a command works on: the rule book, the draft, and what is told beside it; or a refusal."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from linter.apps.options import STANDARD_INPUT

if TYPE_CHECKING:
    from linter.engine.document import Given
    from linter.model import Document, Source
    from linter.ruleset import RuleBook


def load(
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    rule_files: Sequence[Path] = (),
    *,
    no_cache: bool = False,
) -> "RuleBook":
    """The rules that are chosen, those of `rule_files` included. Refuses what does not load."""
    from platformdirs import user_cache_path

    from linter.ruleset import RuleError, load_book

    try:
        book = load_book(rule_files, None if no_cache else user_cache_path("hegao"))
        return book.select(select, ignore) if select or ignore else book
    except RuleError as error:
        refuse(str(error))


def given_of(year: int | None, previous: Path | None, book: "RuleBook") -> "Given":
    """What is told beside the draft: its year, and the draft of the year before."""
    from linter.engine.document import Given, document_of

    earlier: Document | None = None
    if previous is not None:
        earlier = document_of(earlier_source(previous), book)
    return Given(year, earlier)


def earlier_source(path: Path) -> "Source":
    """Last year's draft, or what the JSON of `hegao figures` kept of it."""
    from linter import sources

    if path.suffix.lower() != ".json":
        return source_of(str(path))
    from linter.engine.remembered import remembered

    try:
        return remembered(path.read_bytes(), str(path))
    except (sources.SourceError, OSError) as error:
        refuse(f"{path}: {error}")


def source_of(name: str) -> "Source":
    """The draft of a name, or standard input. Exits with status 2 when it cannot be read."""
    from linter import sources

    try:
        if name == STANDARD_INPUT:
            return sources.decode(sys.stdin.buffer.read(), "标准输入.txt")
        return sources.read(Path(name))
    except sources.SourceError as error:
        refuse(f"{name}: {error}")


def refuse(message: str) -> NoReturn:
    """End with a message and exit status 2."""
    raise click.ClickException(message)
