"""Which figures of a draft speak of the very same thing, so that they must agree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from linter.model import Document, Figure, Interval, Quantity

# Words before an indicator that leave its scope the whole place and the whole year.
_NEUTRAL = re.compile(
    "(?:[0-9]{4}年度?|预计|初步核算|经初步核算|据初步统计|全年|年末|全市|全省|全县|全区|全州|全镇|全乡|我市|我省|我县|我区|我镇|"
    "去年|上年|今年|完成|实现|主要|经济|指标|预期|目标|是|为|其中|：|力争|确保|年内|的|，|地方|累计)*"
)
# A subject at the head of the sentence that is a part or another place than the draft's own.
_PART = re.compile(
    "(?<![全我本城])[区县镇乡村](?!域)|(?<![全我本城])市(?!场)|[园企港司厂店行郊湾岛]|全国|世界|民营|非公|周边|片区|流域|项目|产业|行业|线上|跨境"
)
# What gives the figures of a sentence another time, or makes them parts of a whole.
_APART = re.compile(
    "其中|以来|累计|五年|三年|年均|人均|分别|每|高于|低于|占|比重|从|由|未达|未完成|到20|季度|半年|同期|平均|前五|前十|过去|时期|期间|今后|"
    "未来|十[一二三四五]五|期末|[0-9]月|这[一二三四五六七八九十]"
)
HEAD = 18
_PLACES = ("全国", "全省", "全区", "全市", "全州", "全县", "全镇", "全乡")
ROUND = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure is of: two figures of one subject must agree."""

    key: str
    year: int | None
    role: str
    dimension: str


def subjects(document: Document, indicators: frozenset[str]) -> Iterator[tuple[Subject, Figure]]:
    """Yield the figures of `indicators` for the whole place and the whole year, with their subject."""
    foreign = _foreign(document)
    for figure in document.figures:
        told = figure.key in indicators and not figure.comparison and not figure.period
        if told and _whole(document, figure, foreign):
            dimension = figure.value.dimension if figure.value else ""
            yield Subject(figure.key, figure.year, figure.role, dimension), figure


def agree(first: Quantity, second: Quantity) -> bool:
    """Whether two quantities of one dimension can be the same amount, round numbers taken as round."""
    return _room(first).overlaps(_room(second))


def _room(quantity: Quantity) -> Interval:
    return quantity.amount.widened(quantity.amount.high * ROUND) if quantity.digits <= 2 else quantity.amount


def _whole(document: Document, figure: Figure, foreign: tuple[str, ...]) -> bool:
    start = figure.span.start
    sentence = document.sentence_at(start)
    clause = document.clause_at(start)
    if not _NEUTRAL.fullmatch(figure.scope) or not _NEUTRAL.fullmatch(document.folded, clause.start, start):
        return False
    head = document.folded[sentence.start : min(sentence.start + HEAD, clause.start)]
    lead = document.folded[max(sentence.start, start - 160) : start]
    if _PART.search(head) or any(place in lead for place in foreign):
        return False
    return not _APART.search(document.folded, max(sentence.start, start - 160), clause.start)


def _foreign(document: Document) -> tuple[str, ...]:
    """The words for whole places that are not the draft's own: 全省 in a report of a county."""
    counts = {word: document.folded.count(word) for word in _PLACES}
    own = max(_PLACES, key=lambda word: (counts[word] > 0 and word != "全国", counts[word]))
    return tuple(word for word in _PLACES if word != own)
