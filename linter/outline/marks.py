"""Find the markers of headings and items: one pass over the text, then each is judged by its surroundings."""

import re

from linter.model.expression import compiled
from linter.model.numeral import NUMERALS, read_enclosed, read_numeral
from linter.outline.mark import RANK_OF_SERIES, Mark, Rank

_HAN = f"[{NUMERALS}]"
# A heading begins a line; in a flattened text it follows a mark, a bracket or a wide space. The line feed
# that is put before the whole text lets its first line begin like any other. Few characters begin a marker:
# they are told apart before any choice is tried.
_MARKER = re.compile(
    rf"""
    (?P<opening>[\n。！？；：，…”’）\u3000 ])(?<![ \t\u3000]\u3000)(?<![^\u4e00-\u9fff][ ])
    (?P<space>[ \t\u3000\ufeff]*+)
    (?=[第其首再最另{NUMERALS}（(〔\[【0-9①-⒛㈠-㈩—－–])
    (?:
      第(?P<division>{_HAN}{{1,4}}|[0-9]{{1,2}})(?P<unit>部分|编|篇|章|节)
    | 第(?P<ordinal>{_HAN}{{1,3}})(?=[，、：是])
    | 其(?P<other>[一二三四五六七八九十]{{1,2}})(?=[，、：是])
    | (?P<word>首先|其次|再次|最后|一方面|另一方面)
    | (?P<count>{_HAN}{{1,3}})(?:是|要(?![素点件]))
    | (?P<loose>{_HAN}{{1,4}})(?=[ \u3000]{{1,4}}[\u4e00-\u9fff“])
    | (?P<han>{_HAN}{{1,5}})[ ]?[、.，．]
    | [（(〔\[【][ ]?(?P<bracketed>{_HAN}{{1,5}})[ ]?[）)〕\]】][、.．，]?
    | (?P<unopened>{_HAN}{{1,4}})[）)]、?
    | (?P<arabic>[0-9]{{1,2}})[.．、](?![0-9](?!0[0-9]{{2}}[ ]?年))
    | [（(〔\[][ ]?(?P<numbered>[0-9]{{1,2}})[ ]?[）)〕\]][、.．]?
    | (?P<closed>[0-9]{{1,2}})[）)][、.．]?
    | (?P<enclosed>[①-⒛㈠-㈩])[、.．]?
    | (?P<dash>—{{1,2}}|－{{1,2}}|–{{1,2}})(?=[\u4e00-\u9fff“])
    )
    """,
    re.VERBOSE,
)
_SERIES_OF_GROUP = {
    "ordinal": "第一",
    "other": "其一",
    "count": "一是",
    "loose": "一、",
    "han": "一、",
    "bracketed": "（一）",
    "unopened": "（一）",
    "arabic": "1.",
    "numbered": "（1）",
    "closed": "（1）",
    "dash": "——",
}
_SERIES_OF_ENCLOSED = {"①": "①", "⑴": "（1）", "⒈": "1.", "㈠": "（一）"}
_SERIES_OF_UNIT = {"部分": "第一部分", "编": "第一部分", "篇": "第一部分", "章": "第一章", "节": "第一节"}
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "最后": 0, "一方面": 1, "另一方面": 2}
# 一、二、三产业; 三、四季度; 一、二级: numbers that count something, in a list.
_NUMBER_LIST = re.compile(
    rf"(?:{_HAN}{{1,2}}[、和])*{_HAN}{{1,2}}"
    r"(?:次产|产业|产[比占增]|季度|线城|类|级|期|等[奖功]|批|审|楼|标段|胎|孩|环|星|届|年级|车间|矿|中学|小学|路|组)"
)
_DATE_LINE = r".{0,24}?年.{0,8}?月.{0,8}?日"
# What follows an arabic number that is a value, a footnote or a list of numbers, and no marker.
_NO_WORDS = tuple("，。、；：！？）%％°℃~～-—×/+=")
_SKIPPING = ("一是", "第一", "（一）", "1.", "（1）", "①")
# A count that is not of 一是 begins with a sentence or after a colon.
_PAUSES = ("，", "")


def find_marks(folded: str, flattened: bool) -> list[Mark]:
    """The marks of `folded` in order, each at the rank of its series, without what only looks like one.

    `flattened` tells that lines were joined: headings are then expected within a line too.
    """
    found = [mark for match in _MARKER.finditer("\n" + folded) if (mark := _mark(match, folded))]
    return _Judgement(flattened).of(found)


def _mark(match: re.Match[str], folded: str) -> Mark | None:
    """The mark of a match of the shifted text, or None when what follows shows it is none."""
    group = match.lastgroup or ""
    series = _SERIES_OF_UNIT[match["unit"]] if group == "unit" else _SERIES_OF_GROUP.get(group, "首先")
    written = match["division" if group == "unit" else group]
    number: int | None
    if group == "word":
        number = _WORDS[written]
        series = "一方面" if written.endswith("方面") else series
    elif group == "enclosed":
        first, number = read_enclosed(written) or ("①", 1)
        series = _SERIES_OF_ENCLOSED[first]
    else:
        number = read_numeral(written)
    start, end = match.end("space") - 1, match.end() - 1
    mark = Mark(series, number, start, end, match["opening"], RANK_OF_SERIES[series])
    return mark if _plausible(mark, group, folded) else None


def _plausible(mark: Mark, group: str, folded: str) -> bool:
    """Whether the characters around a marker allow it to be one."""
    after = folded[mark.end : mark.end + 1]
    last = folded[mark.end - 1]
    if group == "dash":
        return mark.at_line_start and not compiled(_DATE_LINE).match(folded, mark.end)
    if mark.opening == " " and group not in ("bracketed", "han"):
        return False
    if mark.number is None or (mark.opening == "，" and group not in ("count", "word")):
        return False
    if group == "unit":
        return mark.at_line_start and after not in ("的", "，", "是")
    if group in ("loose", "unopened") or (group == "han" and last != "、"):
        return mark.at_line_start
    if group == "han":
        return not _NUMBER_LIST.match(folded, mark.end)
    if group in ("numbered", "arabic", "closed"):
        return after not in _NO_WORDS
    if group == "ordinal":
        return not (after == "、" and folded[mark.end + 1 : mark.end + 2] in NUMERALS)
    return True


class _Judgement:
    """Keep the marks that stand at a line's start or go on counting; the others need a successor."""

    def __init__(self, flattened: bool) -> None:
        self._flattened = flattened
        self._last: dict[str, int] = {}
        self._waiting: dict[str, int] = {}
        self._kept: list[bool] = []

    def of(self, found: list[Mark]) -> list[Mark]:
        for index, mark in enumerate(found):
            self._judge(index, mark)
        return [mark for mark, kept in zip(found, self._kept, strict=True) if kept]

    def _judge(self, index: int, mark: Mark) -> None:
        follows = self._follows(mark)
        certain = follows or self._stands_alone(mark)
        self._kept.append(certain)
        if follows and mark.series in self._waiting:
            self._kept[self._waiting[mark.series]] = True
        if certain:
            self._waiting.pop(mark.series, None)
            self._last[mark.series] = mark.number or 0
            if not mark.rank.inside_text and mark.at_line_start:
                self._forget_below(mark.rank)
        elif mark.number in (1, None) and mark.opening not in _PAUSES[mark.series == "一是"]:
            self._waiting[mark.series] = index
            self._last[mark.series] = 1

    def _follows(self, mark: Mark) -> bool:
        """Whether a mark goes on counting; a second 一方面 is the other, 最后 ends any count."""
        last = self._last.get(mark.series)
        if last is None:
            return False
        if mark.series == "一方面" and last == 1:
            mark.number = 2
        elif mark.number == 0:
            mark.number = last + 1 if last > 1 else 0
        # One that is missing is reported, the items after it are items all the same.
        most = last + 2 if mark.series in _SKIPPING else last + 1
        return mark.number is None or last < mark.number <= most

    def _forget_below(self, rank: Rank) -> None:
        for series in [series for series in self._last if RANK_OF_SERIES[series] > rank]:
            del self._last[series]
            self._waiting.pop(series, None)

    def _stands_alone(self, mark: Mark) -> bool:
        """Whether a mark needs no neighbour to be believed."""
        if mark.series in ("首先", "其一", "一方面", "第一", "——"):
            return False
        if mark.series == "一是":
            return mark.opening != "，"
        return mark.at_line_start or (self._flattened and mark.series in ("一、", "（一）"))
