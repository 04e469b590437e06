"""The kind `same-growth`: two indicators with the same growth to two digits and more."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Growth, Related


class SameGrowth(NamedTuple):
    """Parameters of `same-growth`: the fewest significant digits that are no chance, and who is looked at."""

    digits: int
    indicators: tuple[str, ...]


@kind("same-growth", SameGrowth, values=("indicator", "other", "stated"))
def same_growth(document: Document, params: SameGrowth) -> Iterator[Finding]:
    """Yield each reported growth that another indicator of the same paragraph has too."""
    listed = frozenset(params.indicators)
    told: dict[tuple[int, str], tuple[Figure, Growth]] = {}
    for figure in document.figures:
        growth = figure.growth
        if growth is None or figure.role != "summary" or figure.key not in listed or figure.value is None:
            continue
        if growth.kind in ("百分点", "倍", "番", "年均") or _digits(growth) < params.digits:
            continue
        paragraph = document.line_at(figure.span.start).start
        other, first = told.setdefault((paragraph, str(growth.rate)), (figure, growth))
        if other.key != figure.key:
            values = {
                "indicator": figure.indicator,
                "other": other.indicator,
                "stated": growth.span.of(document.text),
            }
            yield Finding(growth.span, values, (Related(first.span, values={"other": other.indicator}),))


def _digits(growth: Growth) -> int:
    return len(str(abs(growth.rate)).replace(".", "").strip("0"))
