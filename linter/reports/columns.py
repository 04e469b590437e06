"""Rows in columns, aligned by the cells that their characters take on a console."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.text import Text

from linter.reports.layout import Layout

HEAD = "bold"


class Columns(NamedTuple):
    """The heads of a table; the columns in `right` are set to the right, and `giving` is cut where a line is
    too wide for the terminal.
    """

    heads: tuple[str, ...]
    right: frozenset[int]
    giving: int


def aligned(columns: Columns, rows: Sequence[tuple[str, ...]], layout: Layout) -> Iterator[Text]:
    """Yield a line for the heads and one for each row; nothing when there is no row."""
    if not rows:
        return
    whole = [columns.heads, *rows]
    widths = _widths(columns, whole, layout)
    for index, row in enumerate(whole):
        yield Text(_line(columns, row, widths, layout), HEAD if index == 0 else "")


def _widths(columns: Columns, rows: Sequence[tuple[str, ...]], layout: Layout) -> list[int]:
    """The columns' widths; on a terminal one column gives way until a line fits."""
    widths = [max(map(layout.glyphs.cells, column)) for column in zip(*rows, strict=True)]
    over = sum(widths) + 2 * len(widths) - 2 - layout.columns
    if layout.prose is not None and over > 0:
        least = layout.glyphs.cells(columns.heads[columns.giving]) + 4
        widths[columns.giving] = max(least, widths[columns.giving] - over)
    return widths


def _line(columns: Columns, row: tuple[str, ...], widths: Sequence[int], layout: Layout) -> str:
    cells: list[str] = []
    for index, (words, width) in enumerate(zip(row, widths, strict=True)):
        shown = layout.cut(words, width)
        space = " " * (width - layout.glyphs.cells(shown))
        cells.append(space + shown if index in columns.right else shown + space)
    return "  ".join(cells).rstrip()
