"""The kind `parts`: parts that make more or less than their whole."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.checks.of_which import OF_WHICH, REACH, Piece, wholes
from linter.model import Document, Finding, Hits, Interval, Quantity, Related
from linter.model.expression import compiled

_FURTHER = (
    r"；[^，。；：0-9\n]{1,14}(?P<number>[0-9]{1,9}(?:\.[0-9]{1,4})?)"
    r"(?P<unit>[\u4e00-\u9fff]{1,4})(?=[；，。])"
)
# One person or case may be counted under two headings, but lives in one place.
_OVERLAPPING = frozenset({"人", "人次", "户", "起", "件", "次", "名"})
_PLACE = "[村镇乡县区市州省旗]|街道|社区|林场|农场"
# What is one of these is not the other, and all are one of them.
_HALVES = (
    ("男", "女"),
    ("城镇", "农村"),
    ("农业", "非农"),
    ("公办", "民办"),
    ("本地", "外来"),
    ("水田", "旱地"),
    ("补助", "自筹"),
    ("拨款", "自筹"),
)
# Stages of one thing are counted more than once, or not at all.
_STAGES = "开工|竣工|投产|完工|续建|在建|签约|达产|开复工"
# A list that makes less is of the largest parts only; one that makes nearly all was meant to make all.
_NEARLY = Decimal("0.75")
# How much room a whole has that is told as 超过 or 近.
BLURRED = Decimal("1.3")


class Parts(NamedTuple):
    """Parameters of `parts`.

    `of` is `larger` for one part over its whole, `sum` for all of them over it, `short` for those of a
    closed list that make nearly all of it.
    """

    of: Literal["larger", "sum", "short"]


@kind("parts", Parts, values=("stated", "computed"), anchors=lambda _: (OF_WHICH,))
def parts(document: Document, params: Parts, _: Hits) -> Iterator[Finding]:
    """Yield each 其中 that does not go with its whole."""
    for whole, pieces in wholes(document):
        if params.of == "larger":
            yield from (
                _finding(document, piece.value, whole, piece.value.amount)
                for piece in _tight(pieces)
                if piece.value.amount.low > whole.amount.high * (BLURRED if whole.blur else 1)
            )
        elif not whole.blur:
            yield from _summed(document, params, whole, pieces)


def _summed(document: Document, params: Parts, whole: Quantity, pieces: Sequence[Piece]) -> Iterator[Finding]:
    """The whole, where its parts do not make it."""
    # What follows after a comma is a part only in a list of such parts that makes nearly all.
    enough = len(pieces) > 2 or _are_halves([piece.name for piece in pieces])
    loose = enough and all(piece.joint == "，" for piece in pieces[1:]) and _closed(document, pieces)
    if not loose or _only_first(document, whole, pieces):
        pieces = _tight(pieces)
    closed = _closed(document, pieces)
    if len(pieces) < 2 or any(piece.value.amount.low > whole.amount.high for piece in pieces):
        return
    amounts = [_counted(piece.value) for piece in pieces]
    total = Interval(sum((a.low for a in amounts), Decimal(0)), sum((a.high for a in amounts), Decimal(0)))
    of_all = _counted(whole)
    if params.of == "sum":
        one_list = _nearly(total, of_all, pieces) and not _made_before(amounts, of_all)
        wrong = total.low > of_all.high and (one_list if loose else _disjoint(whole, pieces))
    else:
        exact = not any(piece.value.blur or piece.value.upper is not None for piece in pieces)
        short = total.high < of_all.low and closed and exact and _nearly(total, of_all, pieces)
        wrong = short and not _goes_on(document, pieces[-1].value, of_all.high - total.low)
    if wrong:
        yield _finding(document, whole, pieces[0].value, total)


def _tight(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The parts up to the first that follows after a comma."""
    return tuple(takewhile(lambda piece: piece.joint != "，", pieces))


def _only_first(document: Document, whole: Quantity, pieces: Sequence[Piece]) -> bool:
    """Whether the first part is named after the whole and others are not: they are works of their own."""
    start = document.clause_at(whole.whole.start).start
    told = document.folded[max(start, whole.whole.start - REACH) : whole.whole.start]
    kind_of = pieces[0].name[-2:]
    return bool(kind_of) and kind_of in told and any(kind_of not in piece.name for piece in pieces[1:])


def _closed(document: Document, pieces: Sequence[Piece]) -> bool:
    """Whether a list ends with its sentence."""
    end = pieces[-1].value.whole.end
    return document.folded[end : end + 1] in ("。", "；", "\n", "")


def _made_before(amounts: Sequence[Interval], whole: Interval) -> bool:
    """Whether the first parts make the whole exactly, so that what follows is counted another way."""
    low, high = Decimal(0), Decimal(0)
    for count, amount in enumerate(amounts[:-1], start=1):
        low, high = low + amount.low, high + amount.high
        if count > 1 and low <= whole.high and whole.low <= high:
            return True
    return False


def _goes_on(document: Document, last: Quantity, missing: Decimal) -> bool:
    """Whether a list goes on over its semicolon with a bare name and amount that may be a part too."""
    further = compiled(_FURTHER).match(document.folded, last.whole.end)
    return (
        further is not None
        and further["unit"] == last.unit
        and Decimal(further["number"]) * last.factor <= missing
    )


def _nearly(total: Interval, whole: Interval, pieces: Sequence[Piece]) -> bool:
    """Whether parts, and not stages of one thing, make nearly all of the whole or a little more."""
    near = whole.low * _NEARLY < total.high and total.low < whole.high * BLURRED
    return near and not any(compiled(_STAGES).search(piece.name) for piece in pieces)


def _counted(quantity: Quantity) -> Interval:
    """What an amount stands for: things counted one by one are not rounded."""
    if quantity.unit == quantity.dimension and not quantity.places and not quantity.blur:
        return Interval(quantity.number, quantity.number)
    return quantity.amount


def _are_halves(names: Sequence[str]) -> bool:
    """Whether two parts are such that nothing is both."""
    return len(names) == 2 and any(
        one in names[0] and other in names[1] for pair in _HALVES for one, other in (pair, pair[::-1])
    )


def _disjoint(whole: Quantity, pieces: Sequence[Piece]) -> bool:
    """Whether nothing can be counted under two of the parts."""
    names = [piece.name for piece in pieces]
    return (
        _are_halves(names)
        or whole.dimension not in _OVERLAPPING
        or all(
            compiled(_PLACE).fullmatch(name[-2:]) or compiled(_PLACE).fullmatch(name[-1:]) for name in names
        )
    )


def _finding(document: Document, at: Quantity, other: Quantity, computed: Interval) -> Finding:
    """What is wrong with `at`, against `other`; `computed` is in the base unit of their dimension."""
    unit = max(at, other, key=lambda quantity: quantity.amount.high)
    middle = (computed.low + computed.high) / 2 / unit.factor
    values = {
        "stated": at.span.of(document.text),
        "computed": f"{middle:.2f}".rstrip("0").rstrip(".") + unit.unit,
    }
    return Finding(at.whole, values, (Related(other.whole, values={"stated": other.span.of(document.text)}),))
