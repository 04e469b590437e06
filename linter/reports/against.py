"""The figures of two years side by side, with the growth that they imply."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple, TextIO

from linter.model import Document, Figure, Quantity
from linter.reports.columns import Columns, aligned
from linter.reports.layout import console_for, layout_for
from linter.reports.run import Look
from linter.reports.stream import as_csv, as_json

HEADS = ("指标", "上年数", "上年增速", "今年数", "今年增速", "推算增速", "上年定的目标")
NUMBERS = frozenset(range(1, 6))


class Pair(NamedTuple):
    """One indicator in both years' reports, and what last year's report planned of it."""

    key: str
    last: Figure
    now: Figure
    target: Figure | None

    @property
    def implied(self) -> Decimal | None:
        """The growth in percent that the two values give, to one decimal."""
        last, now = self.last.value, self.now.value
        if last is None or now is None or last.dimension != now.dimension or not last.number:
            return None
        if last.dimension == "比率":
            return None
        ratio = (now.number * now.factor) / (last.number * last.factor)
        return ((ratio - 1) * 100).quantize(Decimal("0.1"))


def pairs(document: Document, previous: Document) -> Iterator[Pair]:
    """Yield the listed indicators that both reports tell results of, in the order of this year's."""
    last = _told(previous, "summary", previous.report.reviewed)
    planned = _told(previous, "plan", previous.report.planned)
    for key, figure in _told(document, "summary", document.report.reviewed).items():
        if key in last:
            yield Pair(key, last[key], figure, planned.get(key))


def _told(document: Document, role: str, year: int | None) -> Mapping[str, Figure]:
    """The fullest statement of each listed indicator; of two as full, the first."""
    found: dict[str, Figure] = {}
    for figure in document.figures:
        # A review of several years tells its last year's figures too.
        yearly = not figure.period or "—" in figure.period
        plain = figure.key and figure.role == role and not figure.comparison and yearly
        if plain and figure.year in (year, None) and "其中" not in figure.scope:
            kept = found.get(figure.key)
            if kept is None or _fullness(kept) < _fullness(figure):
                found[figure.key] = figure
    return found


def _fullness(figure: Figure) -> int:
    return 2 * (figure.value is not None) + (figure.growth is not None)


def write_json(document: Document, previous: Document, stream: TextIO) -> None:
    """Write `{"pairs": […]}`: numbers as strings as printed, what is not told is null."""
    answer = {"pairs": [_entry(pair) for pair in pairs(document, previous)]}
    stream.write(f"{as_json(answer, stream, indent=1)}\n")


def write_csv(document: Document, previous: Document, stream: TextIO) -> None:
    """Write a line for each indicator, in the columns of the table."""
    stream.write(as_csv([HEADS, *map(_row, pairs(document, previous))], stream))


def write_table(document: Document, previous: Document, stream: TextIO, look: Look | None = None) -> None:
    """Write the table for a person, then how many indicators are in both."""
    console = console_for(stream, look or Look())
    layout = layout_for(console, look or Look())
    rows = [_row(pair) for pair in pairs(document, previous)]
    for line in aligned(Columns(HEADS, NUMBERS, 0), rows, layout):
        console.print(line)
    told = f"两年都有的指标共 {len(rows)} 项" if rows else "两年的稿子里没有同样的指标"
    console.print(layout.glyphs.of(told))


def _row(pair: Pair) -> tuple[str, ...]:
    return (
        pair.now.indicator,
        _value(pair.last.value),
        _growth(pair.last),
        _value(pair.now.value),
        _growth(pair.now),
        f"{pair.implied:+f}%" if pair.implied is not None else "",
        (_value(pair.target.value) or _growth(pair.target)) if pair.target else "",
    )


def _value(value: Quantity | None) -> str:
    return f"{value.number:f}{value.unit}" if value else ""


def _growth(figure: Figure) -> str:
    if figure.growth is None:
        return ""
    return f"{figure.growth.rate:+f}{'个百分点' if figure.growth.kind.endswith('百分点') else '%'}"


def _entry(pair: Pair) -> dict[str, Any]:
    return {
        "indicator": pair.key,
        "last": _told_of(pair.last),
        "now": _told_of(pair.now),
        "implied": None if pair.implied is None else f"{pair.implied:f}",
        "target": _told_of(pair.target) if pair.target else None,
    }


def _told_of(figure: Figure) -> dict[str, Any]:
    return {
        "value": f"{figure.value.number:f}" if figure.value else None,
        "unit": figure.unit or None,
        "growth": f"{figure.growth.rate:f}" if figure.growth else None,
        "year": figure.year,
    }


WRITERS: Mapping[str, Callable[[Document, Document, TextIO], None]] = {
    "terminal": write_table,
    "json": write_json,
    "csv": write_csv,
}
