"""The kind `rate`: a rate that cannot be, by itself or by the counts it is told with."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Interval, Quantity, Related

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Rate:
    """Parameters of `rate`.

    `by` is `limit` for rates that cannot be over 100%, `counts` for those that two counts before them
    contradict. `names` are the endings of the names of such rates; `unless` are those that may.
    """

    by: Literal["limit", "counts"]
    names: tuple[str, ...]
    unless: tuple[str, ...] = ()


@kind("rate", Rate, values=("indicator", "stated", "computed"))
def rate(document: Document, params: Rate) -> Iterator[Finding]:
    """Yield each rate over 100%, or each that the counts just before it do not give."""
    for index, figure in enumerate(document.figures):
        value = figure.value
        if value is None or value.dimension != "比率" or figure.comparison or value.unit != "%":
            continue
        name = f"{figure.scope}{figure.indicator}"
        if not name.endswith(params.names) or any(word in name for word in params.unless):
            continue
        if params.by == "limit" and value.low > HUNDRED:
            yield _finding(document, figure, "100")
        elif params.by == "counts" and index >= 2:
            yield from _contradicted(document, figure, document.figures[index - 2 : index])


def _contradicted(document: Document, figure: Figure, counts: tuple[Figure, ...]) -> Iterator[Finding]:
    """排查15起，调解成功15起，调解成功率100%: the rate is of the second count in the first."""
    whole, part = (count.value for count in counts)
    if whole is None or part is None or figure.value is None or whole.dimension != part.dimension:
        return
    if any(count.comparison or count.growth for count in counts) or whole.factor != part.factor:
        return
    if "未" in document.folded[whole.whole.end : part.whole.start]:
        return
    stem = f"{figure.scope}{figure.indicator}".removesuffix("率")[-2:]
    told = document.folded[whole.whole.end : part.whole.start]
    if (
        whole.dimension in ("比率", "金额")
        or "均" in document.folded[part.whole.end : figure.value.whole.start]
    ):
        return
    near = document.sentence_at(whole.span.start).end > figure.value.span.start
    if not near or stem not in told or figure.value.span.start - part.whole.end > 14 or part.low > whole.high:
        return
    ratio = _counted(part).over(_counted(whole))
    if ratio is None or whole.blur or part.blur:
        return
    computed = Interval(ratio.low * 100, ratio.high * 100)
    if not computed.widened(Decimal("0.05")).overlaps(figure.value.printed):
        yield _finding(document, figure, f"{part.number * 100 / whole.number:.1f}", counts)


def _counted(quantity: Quantity) -> Interval:
    """What a count stands for: things that are counted one by one are not rounded, 1.2万件 are."""
    whole = quantity.places == 0 and quantity.unit == quantity.dimension
    return Interval(quantity.number, quantity.number) if whole else quantity.printed


def _finding(document: Document, figure: Figure, computed: str, counts: tuple[Figure, ...] = ()) -> Finding:
    span = figure.value.whole if figure.value else figure.span
    related = tuple(Related(count.value.whole) for count in counts if count.value)
    values = {"indicator": figure.indicator, "stated": span.of(document.text), "computed": computed}
    return Finding(span, values, related)
