"""The kind `conflict`: one indicator, year and scope with two values or two growth rates."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from linter.checks.comparable import agree, looks_over_years, subjects
from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Growth, Related, Span


@dataclass(frozen=True, slots=True)
class Conflict:
    """Parameters of `conflict`: what must be the same wherever it is told, of which listed indicators."""

    of: Literal["value", "growth", "unit"]
    indicators: tuple[str, ...]


@kind("conflict", Conflict, values=("indicator", "stated", "earlier"))
def conflict(document: Document, params: Conflict) -> Iterator[Finding]:
    """Yield each figure that differs from an earlier one of the same subject, beyond what is printed.

    `value` leaves to `unit` the values that have the same digits with 万 for 亿 or the other way round.
    """
    told: dict[object, Figure] = {}
    many = looks_over_years(document)
    for subject, figure in subjects(document, frozenset(params.indicators)):
        if not _speaks_of(figure, params.of):
            continue
        earlier = told.setdefault(subject, figure)
        if earlier is figure or not _differ(document, earlier, figure, params.of):
            continue
        if params.of != "value" or not (many and _manifold(earlier, figure)):
            yield _finding(document, earlier, figure, params.of)


def _speaks_of(figure: Figure, of: str) -> bool:
    return figure.growth is not None if of == "growth" else figure.value is not None


def _differ(document: Document, earlier: Figure, figure: Figure, of: str) -> bool:
    if of == "growth":
        if _hoped(document, earlier) or _hoped(document, figure):
            return False
        if (
            earlier.growth is None
            or figure.growth is None
            or not _yearly(earlier.growth)
            or not _yearly(figure.growth)
        ):
            return False
        return not earlier.growth.printed.overlaps(figure.growth.printed)
    if earlier.value is None or figure.value is None or agree(earlier.value, figure.value):
        return False
    slipped = earlier.value.number == figure.value.number and earlier.value.digits > 1
    return slipped == (of == "unit")


def _hoped(document: Document, figure: Figure) -> bool:
    """Whether a growth is the better of two aims (增长12%、力争增长14%), or of a year of its own."""
    start = figure.growth.span.start if figure.growth else figure.span.start
    told = document.folded[figure.span.start : start]
    dated = any(told[i].isdigit() and told[i + 1] == "年" for i in range(len(told) - 1))
    return dated or any(
        word in document.folded[max(0, start - 8) : start] for word in ("力争", "争取", "最好")
    )


def _yearly(growth: Growth) -> bool:
    """Whether a growth is that of one year on the year before, in percent of it."""
    return growth.kind in ("", "同比", "比上年", "较上年", "比去年", "较去年")


def _manifold(earlier: Figure, figure: Figure) -> bool:
    """Whether one value is so much more than the other that it may be of several years."""
    if earlier.value is None or figure.value is None:
        return False
    less, more = sorted((earlier.value.amount.high, figure.value.amount.high))
    return more > 2 * less


def _finding(document: Document, earlier: Figure, figure: Figure, of: str) -> Finding:
    here, there = _place(figure, of), _place(earlier, of)
    return Finding(
        here,
        {
            "indicator": figure.indicator,
            "stated": here.of(document.text),
            "earlier": there.of(document.text),
        },
        (Related(there, values={"earlier": there.of(document.text)}),),
    )


def _place(figure: Figure, of: str) -> Span:
    if of == "growth" and figure.growth is not None:
        return figure.growth.span
    return figure.value.whole if figure.value is not None else figure.span
