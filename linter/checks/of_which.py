"""Which parts a draft tells of which whole: what 其中 opens."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from linter.model import Document, Figure, Quantity
from linter.model.expression import compiled

OF_WHICH = "其中"
_OF_WHICH = re.compile(f"^[，；、（：]?{OF_WHICH}[：，]?")
_STOP = re.compile("[。；！？\n]|增加|增长到|年均|分别|达到")
LONGEST_NAME = 8
_EACH = "[0-9一二三四五六七八九十两几][个家户]|所有|各|均|都"
# How far back in its clause it is told of what a whole is: a clause may be as long as a draft.
REACH = 160


class Piece(NamedTuple):
    """A part with its name, and the mark that joins it to the part before."""

    name: str
    value: Quantity
    joint: str


@lru_cache(maxsize=2)
def wholes(document: Document) -> tuple[tuple[Quantity, list[Piece]], ...]:
    """Each amount that 其中 follows, with its parts that the sentence tells; several rules ask."""
    return tuple(_wholes(document))


def _wholes(document: Document) -> Iterator[tuple[Quantity, list[Piece]]]:
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
    each = figure.value is not None and bool(figure.value.blur) and compiled(_EACH).search(told)
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
        # What another 其中 opens are parts of a part.
        if pieces and _OF_WHICH.match(between):
            break
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
