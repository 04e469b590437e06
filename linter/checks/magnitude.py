"""The kind `magnitude`: an amount that the thing cannot have, or one area given twice and differently."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Quantity, Related

_RESTATED = re.compile("[、，（]?(?:即|合|折合|约合|约|面积)?")
# What surely says the same thing again, however far off.
_SURELY = re.compile("（(?:即|合|折合|约合|约)?|[、，]?(?:即|折合|约合)")
# How far before an amount its name or purpose is told, and how far from it those who share it are counted.
PURPOSE, APART = 16, 20
# 发放津贴36万元，惠及老人600人; 为600名老人发放津贴36万元.
_PAID = re.compile(
    "[，、](?:共|累计|直接|已)?(?:惠及|受益|覆盖|救助|资助|帮扶|帮助|补助|慰问|涉及)[^，。；、\n]{0,12}"
)
_PAYING = re.compile("[^，。；、\n]{0,12}(?:发放|兑付|兑现|落实)[^，。；、\n]{0,12}")
_TOGETHER = re.compile("合计|总计|共计|总额|总量|总收入|累计")
_HEADS = frozenset({"人", "人次", "户"})


class Magnitude(NamedTuple):
    """Parameters of `magnitude`.

    `of` is `twice` for an amount that is at once restated in another unit of its dimension and is not the
    same; `unit` for an indicator whose name matches one of `names` and whose unit is one of `units`, or is of
    one of `dimensions`; `size` for one of these dimensions that is under `least` or over `most`, in the first
    unit of the dimension; `share` for money paid for one of `names` that is over `most` for each of the heads
    counted beside it.
    """

    of: Literal["twice", "unit", "size", "share"]
    names: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    least: Decimal = Decimal(0)
    most: Decimal | None = None


@kind("magnitude", Magnitude, values=("indicator", "stated", "other"))
def magnitude(document: Document, params: Magnitude) -> Iterator[Finding]:
    """Yield each amount that cannot be as it is printed."""
    if params.of == "twice":
        yield from _twice(document, params)
    elif params.of == "share":
        yield from _shared(document, params)
    else:
        yield from _named(document, params)


def _named(document: Document, params: Magnitude) -> Iterator[Finding]:
    names = re.compile("|".join(params.names))
    for figure in document.figures:
        value = figure.value
        if value is None or not _unlikely(value, params):
            continue
        name = figure.scope + figure.indicator
        if not names.search(name if params.of == "unit" else _led(document, value)):
            continue
        if params.of == "size" and (figure.comparison or _TOGETHER.search(_led(document, value))):
            continue
        told = document.folded[figure.span.start : value.whole.start]
        if "分别" not in told and "累计" not in told and len(told) <= len(figure.indicator) + 6:
            yield _finding(document, value, figure)


def _led(document: Document, value: Quantity) -> str:
    """What leads to a value in its clause, and in its item of a list."""
    lead = document.folded[max(0, value.whole.start - PURPOSE) : value.whole.start]
    return re.split("[，。；：、！？\n]", lead)[-1]


def _unlikely(value: Quantity, params: Magnitude) -> bool:
    if params.of == "unit":
        return value.unit in params.units or value.dimension in params.dimensions
    over = params.most is not None and value.amount.low > params.most
    return value.dimension in params.dimensions and (over or value.amount.high < params.least)


def _finding(document: Document, value: Quantity, figure: Figure) -> Finding:
    stated = value.span.of(document.text)
    return Finding(value.whole, {"indicator": figure.indicator, "stated": stated, "other": ""})


def _shared(document: Document, params: Magnitude) -> Iterator[Finding]:
    """发放高龄津贴36亿元，惠及600人: six millions for each of them."""
    names = re.compile("|".join(params.names))
    for first, second in pairwise(document.quantities):
        money, heads = (first, second) if first.dimension == "金额" else (second, first)
        if money.dimension != "金额" or heads.dimension not in _HEADS or params.most is None:
            continue
        if money.amount.low <= heads.amount.high * params.most or second.span.start - first.span.end > APART:
            continue
        purpose = _led(document, money)
        between = document.folded[first.whole.end : second.whole.start]
        paid = _PAID if money is first else _PAYING
        if names.search(purpose) and paid.fullmatch(between) and "每" not in purpose + between:
            stated, other = money.span.of(document.text), heads.span.of(document.text)
            values = {"indicator": "", "stated": stated, "other": other}
            yield Finding(money.whole, values, (Related(heads.whole),))


def _twice(document: Document, params: Magnitude) -> Iterator[Finding]:
    for first, second in pairwise(document.quantities):
        if first.dimension != second.dimension or first.dimension not in params.dimensions:
            continue
        between = document.folded[first.whole.end : second.span.start]
        if first.unit.lstrip("万亿") == second.unit.lstrip("万亿") or not _RESTATED.fullmatch(between):
            continue
        # Unlike amounts of one thing are a list (20亩大棚、300平方米库房), like ones the same area.
        named = "一" <= document.folded[second.whole.end : second.whole.end + 1] <= "龥"
        alike = _near(first.amount.high, second.amount.high) and not named
        same = alike or _SURELY.fullmatch(between)
        if same and not first.amount.overlaps(second.amount):
            values = {
                "indicator": "",
                "stated": second.span.of(document.text),
                "other": first.span.of(document.text),
            }
            yield Finding(second.whole, values, (Related(first.whole),))


def _near(first: object, second: object) -> bool:
    ratio = float(str(first)) / float(str(second)) if float(str(second)) else 0.0
    return 0.2 < ratio < 5
