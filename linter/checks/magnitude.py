"""The kind `magnitude`: a unit that the thing cannot have, or one area given twice and differently."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from linter.checks.kind import kind
from linter.model import Document, Finding, Related

_RESTATED = re.compile("[、，（]?(?:即|合|折合|约合|约|面积)?")


@dataclass(frozen=True, slots=True)
class Magnitude:
    """Parameters of `magnitude`.

    `of` is `twice` for an amount that is at once restated in another unit of its dimension and is not the
    same; `unit` for an indicator whose name ends in one of `names` and whose unit is one of `units`, or is of
    one of `dimensions`.
    """

    of: Literal["twice", "unit"]
    names: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()


@kind("magnitude", Magnitude, values=("indicator", "stated", "other"))
def magnitude(document: Document, params: Magnitude) -> Iterator[Finding]:
    """Yield each amount that cannot be as it is printed."""
    if params.of == "twice":
        yield from _twice(document, params)
        return
    for figure in document.figures:
        value = figure.value
        if value is None or not re.search("|".join(params.names), figure.scope + figure.indicator):
            continue
        told = document.folded[figure.span.start : value.whole.start]
        if "分别" in told or "累计" in told or len(told) > len(figure.indicator) + 6:
            continue
        if value.unit in params.units or value.dimension in params.dimensions:
            yield Finding(
                value.whole,
                {"indicator": figure.indicator, "stated": value.span.of(document.text), "other": ""},
            )


def _twice(document: Document, params: Magnitude) -> Iterator[Finding]:
    for first, second in pairwise(document.quantities):
        if first.dimension != second.dimension or first.dimension not in params.dimensions:
            continue
        between = document.folded[first.whole.end : second.whole.start]
        if first.unit.lstrip("万亿") == second.unit.lstrip("万亿") or not _RESTATED.fullmatch(between):
            continue
        # Unlike amounts of one thing are a list (20亩大棚、300平方米库房), like ones the same area.
        if not first.amount.overlaps(second.amount) and _near(first.amount.high, second.amount.high):
            values = {
                "indicator": "",
                "stated": second.span.of(document.text),
                "other": first.span.of(document.text),
            }
            yield Finding(second.whole, values, (Related(first.whole),))


def _near(first: object, second: object) -> bool:
    ratio = float(str(first)) / float(str(second)) if float(str(second)) else 0.0
    return 0.2 < ratio < 5
