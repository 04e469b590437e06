"""The kind `paid-to-each`: money for a number of people that would be a fortune for each of them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.leads import led
from linter.model import Document, Finding, Hits, Quantity, Related
from linter.model.expression import compiled

# How far from the money those who share it are counted.
APART = 20
# 发放津贴36万元，惠及老人600人; 为600名老人发放津贴36万元.
_PAID = re.compile(
    "[，、](?:共|累计|直接|已)?(?:惠及|受益|覆盖|救助|资助|帮扶|帮助|补助|慰问|涉及)[^，。；、\n]{0,12}"
)
_PAYING = re.compile("[^，。；、\n]{0,12}(?:发放|兑付|兑现|落实)[^，。；、\n]{0,12}")
_HEADS = frozenset({"人", "人次", "户"})
_MONEY = "金额"


class PaidToEach(NamedTuple):
    """Parameters of `paid-to-each`: the `names` of what is paid, and the `most` that one can get, in 元."""

    names: tuple[str, ...]
    most: Decimal


@kind("paid-to-each", PaidToEach, values=("stated", "other"), anchors=lambda params: params.names)
def paid_to_each(document: Document, params: PaidToEach, _: Hits) -> Iterator[Finding]:
    """Yield each payment that gives more to each of the heads counted beside it."""
    quantities = document.quantities
    names = compiled("|".join(params.names))
    for index in document.places_of(_MONEY):
        money = quantities[index]
        behind = quantities[index + 1 : index + 2]
        before = quantities[index - 1 : index] if index else ()
        for heads, paid in ((before, _PAYING), (behind, _PAID)):
            if heads and _is_fortune(params, money, heads[0]):
                first, second = sorted((money, heads[0]))
                purpose, between = led(document, money), document.folded[first.whole.end : second.whole.start]
                if names.search(purpose) and paid.fullmatch(between) and "每" not in purpose + between:
                    yield _finding(document, money, heads[0])


def _is_fortune(params: PaidToEach, money: Quantity, heads: Quantity) -> bool:
    """Whether the heads beside the money would get more than one can."""
    apart = max(heads.span.start - money.span.end, money.span.start - heads.span.end)
    return heads.dimension in _HEADS and apart <= APART and money.amount.low > heads.amount.high * params.most


def _finding(document: Document, money: Quantity, heads: Quantity) -> Finding:
    values = {"stated": money.span.of(document.text), "other": heads.span.of(document.text)}
    return Finding(money.whole, values, (Related(heads.whole),))
