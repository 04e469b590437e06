"""The kind `restated`: an amount that is at once told again in another unit, and is not the same."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Quantity, Related
from linter.model.expression import compiled

_RESTATED = "[、，（]?(?:即|合|折合|约合|约|面积)?"
# What surely says the same thing again, however far off.
_SURELY = "（(?:即|合|折合|约合|约)?|[、，]?(?:即|折合|约合)"
# Amounts within so many times each other are the same one, told wrong.
_ALIKE = 5


class Restated(NamedTuple):
    """Parameters of `restated`: the `dimensions` of the amounts that are looked at."""

    dimensions: tuple[str, ...]


@kind("restated", Restated, values=("stated", "other"))
def restated(document: Document, params: Restated) -> Iterator[Finding]:
    """Yield each amount that does not agree with the one just before, of the same thing."""
    for dimension in params.dimensions:
        for index in document.places_of(dimension):
            for second in document.quantities[index + 1 : index + 2]:
                first = document.quantities[index]
                if second.dimension == dimension and _contradicts(document, first, second):
                    values = {"stated": second.span.of(document.text), "other": first.span.of(document.text)}
                    yield Finding(second.whole, values, (Related(first.whole),))


def _contradicts(document: Document, first: Quantity, second: Quantity) -> bool:
    between = document.folded[first.whole.end : second.span.start]
    if first.unit.lstrip("万亿") == second.unit.lstrip("万亿") or not compiled(_RESTATED).fullmatch(between):
        return False
    # Unlike amounts of one thing are a list (20亩大棚、300平方米库房), like ones the same area.
    named = "一" <= document.folded[second.whole.end : second.whole.end + 1] <= "龥"
    same = (_near(first, second) and not named) or compiled(_SURELY).fullmatch(between)
    return bool(same) and not first.amount.overlaps(second.amount)


def _near(first: Quantity, second: Quantity) -> bool:
    one, other = first.amount.high, second.amount.high
    return one < other * _ALIKE and other < one * _ALIKE
