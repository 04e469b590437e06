"""The kind `unlikely-size`: an amount that is too large or too small for what it is told of."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.leads import is_of_its_name, led
from linter.checks.matching import expressions_of
from linter.model import Document, Finding, Hits, Quantity
from linter.model.expression import compiled

_TOGETHER = "合计|总计|共计|总额|总量|总收入|累计"


class UnlikelySize(NamedTuple):
    """Parameters of `unlikely-size`.

    `names` are expressions for the words that lead to an amount of one of `dimensions`, which can be neither
    under `least` nor over `most`, in the first unit of the dimension.
    """

    names: tuple[str, ...]
    dimensions: tuple[str, ...]
    least: Decimal = Decimal(0)
    most: Decimal | None = None


@kind(
    "unlikely-size",
    UnlikelySize,
    values=("indicator", "stated"),
    anchors=lambda params: expressions_of(params.names).literals,
)
def unlikely_size(document: Document, params: UnlikelySize, _: Hits) -> Iterator[Finding]:
    """Yield each amount beyond what it can be; sums of several things may be larger."""
    names = compiled("|".join(params.names))
    for figure in document.figures:
        value = figure.value
        if value is None or value.dimension not in params.dimensions or not _unlikely(value, params):
            continue
        lead = led(document, value)
        if figure.comparison or not names.search(lead) or compiled(_TOGETHER).search(lead):
            continue
        if is_of_its_name(document, figure, value):
            stated = value.span.of(document.text)
            yield Finding(value.whole, {"indicator": figure.indicator, "stated": stated})


def _unlikely(value: Quantity, params: UnlikelySize) -> bool:
    amount = value.amount
    return amount.high < params.least or (params.most is not None and amount.low > params.most)
