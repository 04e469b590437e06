"""The figures of a draft for a person: one line each, in columns."""

from typing import TextIO

from linter.model import Document, Figure, Growth
from linter.reports.columns import Columns, aligned
from linter.reports.figures import ROLES
from linter.reports.layout import console_for, layout_for
from linter.reports.run import Look

HEADS = ("指标", "数值", "增速", "年份", "说的是")
NUMBERS = frozenset({0, 2, 3})

INDICATOR = 1


def write(document: Document, stream: TextIO, look: Look | None = None) -> None:
    """Write a line for each figure, then how many; indicators are cut to the width of a terminal."""
    console = console_for(stream, look or Look())
    layout = layout_for(console, look or Look())
    rows = [_row(figure, document) for figure in document.figures]
    for line in aligned(Columns((document.source.line_name, *HEADS), NUMBERS, INDICATOR), rows, layout):
        console.print(line)
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
