"""The figures of a draft for a person: one line each, in columns."""

from collections.abc import Sequence
from typing import TextIO

from rich.text import Text

from linter.model import Document, Figure, Growth
from linter.model.facts import Role
from linter.reports.layout import Layout, console_for, layout_for
from linter.reports.run import Look

HEADS = ("行", "指标", "数值", "增速", "年份", "说的是")
ROLES: dict[Role, str] = {"summary": "已完成", "plan": "目标", "other": ""}
NUMBERS = {0, 2, 3}
"""The columns that are set to the right."""

INDICATOR = 1
HEAD = "bold"


def write(document: Document, stream: TextIO, look: Look | None = None) -> None:
    """Write a line for each figure, then how many; indicators are cut to the width of a terminal."""
    console = console_for(stream, look or Look())
    layout = layout_for(console, look or Look())
    rows = [HEADS, *(_row(figure, document) for figure in document.figures)]
    widths = _widths(rows, layout)
    for index, row in enumerate(rows if document.figures else ()):
        console.print(Text(_aligned(row, widths, layout), HEAD if index == 0 else ""))
    console.print(layout.glyphs.of(f"共 {len(document.figures)} 项" if document.figures else "没有找到数字"))


def _row(figure: Figure, document: Document) -> tuple[str, ...]:
    return (
        str(document.source.position(figure.span.start).line),
        f"{figure.scope}{figure.indicator}",
        figure.value.whole.of(document.text) if figure.value else "",
        _growth(figure.growth) if figure.growth else "",
        f"{figure.year or ''}{figure.period}",
        ROLES[figure.role],
    )


def _growth(growth: Growth) -> str:
    return f"{growth.rate:+f}{'个百分点' if growth.kind == '百分点' else '%'}"


def _widths(rows: Sequence[Sequence[str]], layout: Layout) -> list[int]:
    """The columns' widths; on a terminal the indicators give way until a line fits."""
    widths = [max(map(layout.glyphs.cells, column)) for column in zip(*rows, strict=True)]
    over = sum(widths) + 2 * len(widths) - 2 - layout.columns
    if layout.prose is not None and over > 0:
        widths[INDICATOR] = max(layout.glyphs.cells(HEADS[INDICATOR]) + 4, widths[INDICATOR] - over)
    return widths


def _aligned(row: Sequence[str], widths: Sequence[int], layout: Layout) -> str:
    cells: list[str] = []
    for index, (words, width) in enumerate(zip(row, widths, strict=True)):
        shown = layout.cut(words, width)
        space = " " * (width - layout.glyphs.cells(shown))
        cells.append(space + shown if index in NUMBERS else shown + space)
    return "  ".join(cells).rstrip()
