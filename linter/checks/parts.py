"""The kind `parts`: parts that make more or less than their whole, or shares that do not make a whole."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Interval, Quantity, Related, Span

_OF_WHICH = re.compile("^[，；、（：]?其中[：，]?")
_STOP = re.compile("[。；！？\n]|增加|增长到|年均|分别|达到")
_SHARE = r"[0-9]{1,2}(?:\.[0-9]{1,2})?"
_SHARES = re.compile(
    r"(?:产业|三产|结构|比例|比重|占比)[^，。；\n]{0,16}?"
    rf"(?:(?P<ratio>{_SHARE}%?[:：∶]{_SHARE}%?[:：∶]{_SHARE})(?![0-9.:：∶])"
    rf"|分别(?:为|达到|达|占)?(?P<list>{_SHARE}%、{_SHARE}%[、和]{_SHARE}%)(?!、))"
)
_STRUCTURE = ("产业结构", "三次产业", "一二三产", "三产", "产业比", "产业占比")
# One person or case may be counted under two headings, but lives in one place.
_OVERLAPPING = frozenset({"人", "人次", "户", "起", "件", "次", "名"})
_PLACE = re.compile("[村镇乡县区市州省旗]|街道|社区|林场|农场")
# What is one of these is not the other, and all are one of them.
_HALVES = (
    ("男", "女"),
    ("城镇", "农村"),
    ("农业", "非农"),
    ("公办", "民办"),
    ("本地", "外来"),
    ("水田", "旱地"),
)
# Stages of one thing are counted more than once, or not at all.
_STAGES = re.compile("开工|竣工|投产|完工|续建|在建|签约|达产|开复工")
# A list that makes less is of the largest parts only; one that makes nearly all was meant to make all.
_NEARLY = Decimal("0.75")
LONGEST_NAME = 8
_EACH = re.compile("[0-9一二三四五六七八九十两几][个家户]|所有|各|均|都")
# How far back in its clause it is told of what a whole is: a clause may be as long as a draft.
REACH = 160
# How much room a whole has that is told as 超过 or 近.
BLURRED = Decimal("1.3")


class Piece(NamedTuple):
    """A part with its name, and the mark that joins it to the part before."""

    name: str
    value: Quantity
    joint: str


class Parts(NamedTuple):
    """Parameters of `parts`.

    `of` is `larger` for one part over its whole, `sum` for all of them over it, `short` for those of a
    closed list that make nearly all of it, `shares` for 5:40:55.
    """

    of: Literal["larger", "sum", "short", "shares"]


@kind("parts", Parts, values=("stated", "computed"))
def parts(document: Document, params: Parts) -> Iterator[Finding]:
    """Yield each 其中 that does not go with its whole, and each structure whose shares do not make 100."""
    if params.of == "shares":
        yield from _shares(document)
        return
    for whole, pieces in _wholes(document):
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
    loose = len(pieces) > 2 and all(piece.joint == "，" for piece in pieces[1:]) and _closed(document, pieces)
    if not loose:
        pieces = _tight(pieces)
    closed = _closed(document, pieces)
    if len(pieces) < 2 or any(piece.value.amount.low > whole.amount.high for piece in pieces):
        return
    amounts = [_counted(piece.value) for piece in pieces]
    total = Interval(sum((a.low for a in amounts), Decimal(0)), sum((a.high for a in amounts), Decimal(0)))
    of_all = _counted(whole)
    if params.of == "sum":
        wrong = total.low > of_all.high and (
            _nearly(total, of_all, pieces) if loose else _disjoint(whole, pieces)
        )
    else:
        exact = not any(piece.value.blur or piece.value.upper is not None for piece in pieces)
        wrong = total.high < of_all.low and closed and exact and _nearly(total, of_all, pieces)
    if wrong:
        yield _finding(document, whole, pieces[0].value, total)


def _tight(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The parts up to the first that follows after a comma."""
    return tuple(takewhile(lambda piece: piece.joint != "，", pieces))


def _closed(document: Document, pieces: Sequence[Piece]) -> bool:
    """Whether a list ends with its sentence."""
    end = pieces[-1].value.whole.end
    return document.folded[end : end + 1] in ("。", "；", "\n", "")


def _nearly(total: Interval, whole: Interval, pieces: Sequence[Piece]) -> bool:
    """Whether parts, and not stages of one thing, make nearly all of the whole or a little more."""
    near = whole.low * _NEARLY < total.high and total.low < whole.high * BLURRED
    return near and not any(_STAGES.search(piece.name) for piece in pieces)


def _counted(quantity: Quantity) -> Interval:
    """What an amount stands for: things counted one by one are not rounded."""
    if quantity.unit == quantity.dimension and not quantity.places and not quantity.blur:
        return Interval(quantity.number, quantity.number)
    return quantity.amount


def _disjoint(whole: Quantity, pieces: Sequence[Piece]) -> bool:
    """Whether nothing can be counted under two of the parts."""
    names = [piece.name for piece in pieces]
    halves = len(names) == 2 and any(
        one in names[0] and other in names[1] for pair in _HALVES for one, other in (pair, pair[::-1])
    )
    return (
        halves
        or whole.dimension not in _OVERLAPPING
        or all(_PLACE.fullmatch(name[-2:]) or _PLACE.fullmatch(name[-1:]) for name in names)
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


def _wholes(document: Document) -> Iterator[tuple[Quantity, list[Piece]]]:
    """Each amount that 其中 follows, with the parts that are told of it in the sentence."""
    figures = document.figures
    for index, figure in enumerate(figures):
        whole = figure.value
        if (
            whole is None
            or whole.dimension in ("比率", "名次")
            or figure.comparison
            or whole.upper is not None
        ):
            continue
        end = _end(figure, whole)
        opening = _OF_WHICH.match(document.folded[end : end + 6])
        if opening and not _averaged(document, figure, _earlier(document, index)):
            pieces = _pieces(document, figure, figures[index + 1 : index + 12])
            if pieces:
                yield whole, pieces


def _averaged(document: Document, figure: Figure, earlier: Sequence[Figure]) -> bool:
    """Whether the whole is an average, whose parts may be more, or follows a larger whole of its kind."""
    start = max(document.clause_at(figure.span.start).start, figure.span.start - REACH)
    told = document.folded[start : figure.span.end]
    larger = any(_exceeds(other, figure) for other in earlier)
    # 8个县财政收入超过10亿元 is said of each of them.
    each = figure.value is not None and bool(figure.value.blur) and _EACH.search(told)
    return larger or bool(each) or any(word in told for word in ("人均", "平均", "每", "户均", "标准"))


def _earlier(document: Document, index: int) -> list[Figure]:
    """The figures just before in the sentence."""
    start = document.sentence_at(document.figures[index].span.start).start
    return [figure for figure in document.figures[max(0, index - 6) : index] if figure.span.start >= start]


def _exceeds(other: Figure, figure: Figure) -> bool:
    if other.value is None or figure.value is None or other.value.dimension != figure.value.dimension:
        return False
    return other.value.amount.high > figure.value.amount.high


def _pieces(document: Document, whole: Figure, following: tuple[Figure, ...]) -> list[Piece]:
    pieces: list[Piece] = []
    end = _end(whole, whole.value) if whole.value else whole.span.end
    for figure in following:
        value = figure.value
        between = document.folded[end : figure.span.start]
        if value is None or _STOP.search(between) or (pieces and between[:1] not in ("、", "和", "，")):
            break
        if between[:1] == "，" and pieces and figure.span.start >= value.whole.start:
            break
        alike = whole.value is not None and value.dimension == whole.value.dimension
        # A balance is no part of a flow, though both are money.
        alike = alike and all(
            (word in _name(figure)) <= (word in _name(whole)) for word in ("余额", "总投资")
        )
        if not alike or figure.comparison or value.upper is not None or figure.before is not None:
            break
        pieces.append(Piece(_name(figure), value, between[:1] if pieces else ""))
        end = _end(figure, value)
    return pieces


def _name(figure: Figure) -> str:
    return figure.scope + figure.indicator


def _end(figure: Figure, value: Quantity) -> int:
    """Where a figure ends: behind its growth, unless that is told of several further on (分别增长)."""
    growth = figure.growth
    near = growth is not None and value.whole.end <= growth.span.start <= value.whole.end + 12
    if growth is not None:
        return growth.span.end if near else value.whole.end
    # 12个行政村: the name may stand behind.
    return (
        max(value.whole.end, figure.span.end)
        if figure.span.end - value.whole.end <= LONGEST_NAME
        else value.whole.end
    )


def _shares(document: Document) -> Iterator[Finding]:
    for match in _SHARES.finditer(document.folded):
        span = Span(*match.span(match.lastgroup or 0))
        before = document.folded[max(0, match.start() - 8) : span.start]
        if not any(word in before for word in _STRUCTURE):
            continue
        stated = span.of(document.folded)
        shares = [Decimal(share) for share in re.findall(r"[0-9]+(?:\.[0-9]+)?", stated)]
        places = max(-int(share.as_tuple().exponent) for share in shares)
        total = sum(shares, Decimal(0))
        if abs(total - 100) > Decimal("1.5").scaleb(-places):
            yield Finding(span, {"stated": stated, "computed": str(total)})
