"""Progress over many drafts: on a terminal only, and never in the way of the report."""

from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

WORTH_SHOWING = 20
Item = TypeVar("Item")


def counted(items: Iterable[Item], total: int, stream: TextIO) -> Iterator[Item]:
    """Yield the items, showing on `stream` how many of `total` are done, if it is a terminal."""
    if total < WORTH_SHOWING or not stream.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(file=stream)
    yield from track(items, description="核稿", total=total, console=console, transient=True)
