"""The kind `rate`: a rate that cannot be, by itself or by the counts it is told with."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Interval, Quantity, Related
from linter.model.expression import compiled

HUNDRED = Decimal(100)
# A rate that may be over 100% has lost its point when it is nearly ten times that.
ABSURD = Decimal(900)
# How many characters may stand between the second count and its rate.
NEAR = 14
_SINCE_THEN = "已经|已|现已|现|目前|均|成功|全部|实际|按期|共|累计|其中"
# 12个村已有9个村, 3200户中已通水2800户: the first count is of all that the second is a part of.
_HAVE = (
    f"[^，。；、：0-9]{{0,8}}(?:(?:中|里)?，?(?:{_SINCE_THEN})*有|(?:中|里)，?(?:已|已经"
    f"|现已)[^，。；、：0-9]{{1,8}})"
)
# 适龄儿童1200人，已入学1180人: what was done of the count just before.
_DONE = "[，、（](?:其中)?(?:已|已经|实际|现已)"
# All that was to be done (应参保8000人), before the count of what was.
_DUE = "(?<![供适响反效对感顺])应[^，。；、：0-9]{1,8}$"
_LONGEST_DUE = 10


class Rate(NamedTuple):
    """Parameters of `rate`.

    `by` is `limit` for rates that cannot be over 100%, `counts` for those that two counts before them
    contradict, `due` for the same where the first count is told as that of all (应参保8000人，已参保7600人).
    `names` are the endings of the names of such rates, `unless` words in the names of those that may be over.
    """

    by: Literal["limit", "counts", "due"]
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
        if not name.endswith(params.names):
            continue
        excepted = any(word in name for word in params.unless)
        if excepted and value.low < ABSURD:
            continue
        if params.by == "limit":
            if value.low > HUNDRED:
                yield _finding(document, figure, "100")
        elif not excepted:
            counts = _due(document, value) if params.by == "due" else _counts(document, index)
            if counts and _told_of(document, figure, *counts, params.by):
                yield from _contradicted(document, figure, *counts)


def _counts(document: Document, index: int) -> tuple[Quantity, Quantity] | None:
    """The values of the two figures before a rate, if both are counts and no changes of them."""
    counts = document.figures[index - 2 : index] if index >= 2 else ()
    whole, part = (count.value for count in counts) if counts else (None, None)
    if whole is None or part is None or any(count.comparison or count.growth for count in counts):
        return None
    return whole, part


def _due(document: Document, value: Quantity) -> tuple[Quantity, Quantity] | None:
    """The two numbers before a rate, whatever they are numbers of."""
    at = bisect_left(document.quantities, value.span.start, key=lambda quantity: quantity.span.start)
    return (document.quantities[at - 2], document.quantities[at - 1]) if at >= 2 else None


def _told_of(document: Document, figure: Figure, whole: Quantity, part: Quantity, by: str) -> bool:
    """Whether a rate is of the second count in the first: 排查15起，调解成功15起，调解成功率100%."""
    if figure.value is None or whole.dimension != part.dimension or whole.factor != part.factor:
        return False
    if whole.dimension in ("比率", "金额") or whole.blur or part.blur:
        return False
    told = document.folded[whole.whole.end : part.whole.start]
    behind = document.folded[part.whole.end : figure.value.whole.start]
    if (
        "未" in told
        or "均" in behind
        or document.sentence_at(whole.span.start).end <= figure.value.span.start
    ):
        return False
    stem = f"{figure.scope}{figure.indicator}".removesuffix("率")[-2:]
    if by == "due":
        return _of_all(document, whole, told, stem) and len(behind) <= NEAR + len(stem)
    return stem in told and len(behind) <= NEAR and part.low <= whole.high


def _of_all(document: Document, whole: Quantity, told: str, stem: str) -> bool:
    """Whether the first count is told as that of all, and the second as that of what was done of them."""
    if compiled(_HAVE).fullmatch(told):
        return True
    start = whole.whole.start
    due = compiled(_DUE).search(document.folded[max(0, start - _LONGEST_DUE) : start])
    done = re.match(_DONE + re.escape(stem), told)
    return (due is not None or done is not None) and stem in told and len(told) <= NEAR


def _contradicted(document: Document, figure: Figure, whole: Quantity, part: Quantity) -> Iterator[Finding]:
    ratio = _counted(part).over(_counted(whole))
    if ratio is None or figure.value is None:
        return
    computed = Interval(ratio.low * 100, ratio.high * 100)
    if not computed.widened(Decimal("0.05")).overlaps(figure.value.printed):
        yield _finding(document, figure, f"{part.number * 100 / whole.number:.1f}", whole, part)


def _counted(quantity: Quantity) -> Interval:
    """What a count stands for: things that are counted one by one are not rounded, 1.2万件 are."""
    whole = quantity.places == 0 and quantity.unit == quantity.dimension
    return Interval(quantity.number, quantity.number) if whole else quantity.printed


def _finding(document: Document, figure: Figure, computed: str, *counts: Quantity) -> Finding:
    span = figure.value.whole if figure.value else figure.span
    related = tuple(Related(count.whole) for count in counts)
    values = {"indicator": figure.indicator, "stated": span.of(document.text), "computed": computed}
    return Finding(span, values, related)
