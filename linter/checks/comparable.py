"""Which figures of a draft speak of the very same thing, so that they must agree."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from linter.model import Document, Figure, Interval, Quantity, Span
from linter.model.expression import compiled

# Words before an indicator that leave its scope the whole place and the whole year.
_NEUTRAL = re.compile(
    "(?:[0-9]{4}年度?|预计|初步核算|经初步核算|据初步统计|全年|年末|全市|全省|全县|全区|全州|全镇|全乡|我市|我省|我县|我区|我镇|"
    "本镇|本乡|我乡|我们|去年|上年|今年|一年来|完成|超额|实现|共|在|以|主要|经济|指标|预期|目标|是|为|：|确保|年内|的|，)*"
)
# A subject at the head of the sentence that is a part or another place than the draft's own.
_PART = re.compile(
    "(?<![全我本城地治特])(?:[区县镇](?![委直级]|政府|人大|政协)|乡(?!村))|(?<![全我本农乡])村(?!集体)|(?<![全我本城])市(?![场委直级]|政府|人大|政协)|[企司厂郊岛]|园区|产业园|银行|全国|世界|民营|非公|周边|片区|流域|项目|产业|行业|线上|跨境|兵团|南疆|两翼|其中"
)
# What a title may name that is no part of the place, and what only a sentence has.
_FIELD = "项目|产业|行业|企业|民营|招商|社区|小区|灾区|景区|林区|城区"
_TOLD = re.compile("[，、0-9]")
TITLED = 24
# What gives the figures of a sentence another time, or makes them parts of a whole.
_APART = re.compile(
    "其中|(?<!今年)(?<!去年)(?<![0-9]年)以来|累计|五年|三年|年均|人均|分别|每|高于|低于|占|比重|从|由|未达|未完成|到20|季度|半年|同期|平均|前五|前十|过去(?!的?这?一年)|时期|期间|今后|"
    "未来|十[一二三四五]五|期末|[0-9]月|这[一二三四五六七八九十]|口径|主要任务|主要指标|翻番|倍增"
)
# What tells that the figures of a plan are aims, not what they start from.
_AIM = re.compile("目标|预期|确保|力争|争取|努力|计划|拟")
# The years that a part looks back over: what its last year reached is told there without a year.
_YEARS = "[0-9]{4}—[0-9]{4}|以来"
# A part of the place that reports beside it.
_BESIDE = "兵团"
# Drafts that also look back over five years or plan five years ahead.
_MANY_YEARS = (
    "(?:过去|今后|未来|这|本届|近|前|五)的?五年|五年来|五年(?:目标|回顾)|十[一二三四五]五”?(?:时期|期间)"
)
# A level whose name stands behind it is the whole place's when it is ranked (以8.5亿元的投资总额再创新高).
_RANKED = "再创|创历|创下|位居|稳居|名列|领跑|跻身"
# Behind a number that growth starts from.
_BASE = "的?(?:总量|规模|水平)?的?(?:基础上|基数上|基础之上)"
# What leaves open how much more or less it was.
_OPEN = ("突破", "超", "超过", "近", "约", "以上", "左右", "余", "多", "逾", "接近", "将近", "不低于")
# How far a subject reaches in its sentence, and how far back a sentence is read.
HEAD, REACH = 18, 160
# A draft of fewer characters may do with one part; longer ones look back and ahead.
SHORT = 6000
_PLACES = ("全国", "全省", "全区", "全市", "全州", "全县", "全镇", "全乡")
# A township's report may speak of its county more often than of itself; its title tells whose it is.
_TOWNSHIP = re.compile("([镇乡])(?:人民政府|政府)?(?:[0-9]{4}年度?)?(?:政府)?工作(?:报告|总结)")
TITLE = 200
ROUND = Decimal("0.05")


class Subject(NamedTuple):
    """What a figure is of: two figures of one subject must agree."""

    key: str
    year: int | None
    role: str
    period: str
    dimension: str
    paragraph: int


@lru_cache(maxsize=4)
def subjects(document: Document, indicators: frozenset[str]) -> tuple[tuple[Subject, Figure], ...]:
    """The figures of `indicators` for the whole place and the whole year or years, with their subject.

    Where the draft's parts do not tell what is reported and what is planned, a subject is told in one
    paragraph only. Several rules ask this of the same draft, so the last answers are kept.
    """
    return tuple(_subjects(document, indicators))


def _subjects(document: Document, indicators: frozenset[str]) -> Iterator[tuple[Subject, Figure]]:
    settled = _settled(document)
    foreign = _foreign(document)
    for figure in document.figures:
        timed = not figure.period or compiled(_YEARS).fullmatch(figure.period)
        told = figure.key in indicators and not figure.comparison and timed
        if told and _whole(document, figure, foreign) and not _attributive(document, figure):
            dimension = figure.value.dimension if figure.value else ""
            paragraph = 0 if settled else document.line_at(figure.span.start).start
            # 2024年以来 is the whole of that year.
            period = figure.period.removesuffix("以来")
            yield Subject(scoped(figure), figure.year, figure.role, period, dimension, paragraph), figure


def _settled(document: Document) -> bool:
    """Whether the draft looks back first and then ahead, so that a figure's role is sure."""
    roles = [part.role for part in document.report.parts if part.role != "other"]
    turns = [role for index, role in enumerate(roles) if index == 0 or roles[index - 1] != role]
    told = sum(p.span.end - p.span.start for p in document.report.parts if p.role != "other")
    if turns == ["summary"] or not turns:
        return len(document.folded) < SHORT
    return turns[0] == "summary" and len(turns) <= 3 and told * 2 > len(document.folded)


def results(document: Document, indicators: tuple[str, ...]) -> Mapping[str, Figure]:
    """The first result of each indicator for the whole place and the year that the draft reviews."""
    found: dict[str, Figure] = {}
    for figure in document.figures:
        value = figure.value
        if value is None or figure.key not in indicators or figure.role != "summary" or figure.comparison:
            continue
        whole = figure.year == document.report.reviewed and not figure.period and spans_all(document, figure)
        if whole and value.digits > 2 and not value.scanned and not any(word in value.blur for word in _OPEN):
            found.setdefault(scoped(figure), figure)
    return found


def scoped(figure: Figure) -> str:
    """一般公共预算收入 and its part that stays in the place go by names that differ in 地方 only."""
    return figure.key + "地方" * ("地方" in figure.indicator)


def spans_all(document: Document, figure: Figure) -> bool:
    """Whether the figure's own clause names no part of the place or of a whole."""
    clause = document.clause_at(figure.span.start)
    start = document.sentence_at(clause.start).start
    head = document.folded[start : start + HEAD]
    neutral = _NEUTRAL.fullmatch(figure.scope) and _NEUTRAL.fullmatch(
        document.folded, clause.start, figure.span.start
    )
    return bool(neutral) and not _PART.search(head) and not _attributive(document, figure)


def looks_over_years(document: Document) -> bool:
    """Whether the draft also tells of five years, so that one flow may be of one year or of five."""
    return document.report.kind == "five-year" or compiled(_MANY_YEARS).search(document.folded) is not None


def aimed(document: Document, figure: Figure) -> bool:
    """Whether the sentence of a figure, or the paragraph before it, says that it is to be reached."""
    line = document.line_at(figure.span.start)
    return (
        _AIM.search(document.folded, max(line.start, figure.span.start - REACH), figure.span.start)
        is not None
    )


def names_its_place(document: Document, figure: Figure) -> bool:
    """Whether the figure's own clause says that it is of the whole place (全镇税收收入)."""
    clause = document.clause_at(figure.span.start)
    lead = document.folded[clause.start : figure.span.start]
    return any(place in lead for place in _PLACES if place not in _foreign(document))


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
    lead = document.folded[max(sentence.start, start - REACH) : start]
    # 全镇 right before the name says whose it is, whatever was spoken of before.
    told = document.folded[clause.start : start]
    own = any(place in told for place in _PLACES if place not in foreign)
    if not own and any(place in lead for place in foreign):
        return False
    if not own and any(map(_PART.search, _heads(document, sentence, clause))):
        return False
    if _BESIDE in document.folded[max(document.line_at(start).start, start - 2 * REACH) : start]:
        return False
    return not _APART.search(document.folded, max(sentence.start, start - REACH), clause.start)


def _heads(document: Document, sentence: Span, clause: Span) -> Iterator[str]:
    """Where the subjects of the sentence, of the sentence before and of the paragraph are told."""
    text = document.folded
    yield text[sentence.start : min(sentence.start + HEAD, clause.start)]
    line = document.line_at(sentence.start)
    if line.start < sentence.start:
        earlier = document.sentence_at(sentence.start - 1)
        yield _spoken_of(text[earlier.start : min(earlier.end, earlier.start + TITLED + 1)])
        if (
            text[sentence.start - 1] == "；"
            and "其中" in text[max(earlier.start, earlier.end - REACH) : earlier.end]
        ):
            # What 其中 opens runs on over a semicolon.
            yield "其中"
        end = document.sentence_at(line.start).end
        yield _spoken_of(text[line.start : min(end, line.start + TITLED + 1)])


def _spoken_of(sentence: str) -> str:
    """What the head of an earlier sentence speaks of; 产业发展提质增效 is a title and speaks of nothing."""
    titled = len(sentence) <= TITLED and not _TOLD.search(sentence)
    return compiled(_FIELD).sub("", sentence) if titled else sentence[:HEAD]


def _attributive(document: Document, figure: Figure) -> bool:
    """Whether the number only describes a thing (超10亿元的县, 好于下降7%的预期)."""
    text = document.folded
    if figure.value and figure.value.whole.start == figure.span.start:
        # 7.78万人，3.39万人实现再就业: the second number has no name of its own; 8.5亿元的投资总额 has.
        return not compiled(_RANKED).match(text, figure.span.end)
    if figure.value and text[figure.value.whole.start - 1 : figure.value.whole.start] in ("由", "从"):
        return True
    ends = [figure.value.whole.end] if figure.value else []
    ends += [figure.growth.span.end] if figure.growth else []
    return any(text[end : end + 1] == "的" and not compiled(_BASE).match(text, end) for end in ends)


@lru_cache(maxsize=4)
def _foreign(document: Document) -> tuple[str, ...]:
    """The words for whole places that are not the draft's own: 全省 in a report of a county."""
    titled = _TOWNSHIP.search(document.folded, 0, TITLE)
    if titled:
        return tuple(word for word in _PLACES if word != f"全{titled[1]}")
    counts = {word: document.folded.count(word) for word in _PLACES}
    own = max(_PLACES, key=lambda word: (counts[word] > 0 and word != "全国", counts[word]))
    return tuple(word for word in _PLACES if word != own)
