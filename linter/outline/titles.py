"""Headings without a marker: alone on their line (上半年工作回顾, 附件) or at the beginning of paragraphs."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from linter.model import Span
from linter.outline.mark import Mark, Rank

_TITLE = re.compile(r"[\u4e00-\u9fff0-9A-Za-z“”《》（）、·—\- ]{2,30}\Z")
_IDEOGRAPHS = re.compile(r"[\u4e00-\u9fff]")
_ANNEX = re.compile(
    r"附(?:件|表|录|注)[ ]?[0-9一二三四五]{0,2}(?:[：:][^。！？；，]{0,30})?\Z|附[：:][^。！？；，]{0,30}\Z"
    r"|(?:有关|部分|相关)?(?:名词|用语|词语|术语)?(?:解释|注释|说明)[：:]?\Z|注[ \u3000]{0,3}释?[：:]?\Z"
    r"|.{0,12}民生实事.{0,8}清单\Z"
)
_NOT_A_TITLE = re.compile(
    r"(?:谢谢|感谢|附件下载|下载|来源|完)|.*[0-9x]{2,4}年.{1,4}月.{1,5}日\Z|各位|同志们"
)
# The first sentence of a paragraph that names what the paragraph is about; figures belong to the text proper.
_LEAD = re.compile(
    r"(?!各位|同志们|当前|目前|总之|同时|为此|因此|但|在此|让我们|回顾|展望)[^。！？；\n0-9]{4,36}。"
)
_CLOSED = "。！？；：…”）.!?;:)"
_PARAGRAPH = 40


def find_titles(lines: Sequence[Span], folded: str, marks: Sequence[Mark]) -> list[Mark]:
    """The titles among the lines between the title block and the signature, in order.

    One over 一、 or over a first （一） of a text without 一、 is at the level TITLE, others at LEAD.
    """
    starts = [mark.start for mark in marks]
    headings = [mark for mark in marks if mark.at_line_start and not mark.rank.inside_text]
    heading_starts = [mark.start for mark in headings]
    has_firsts = any(mark.rank == Rank.FIRST for mark in marks)
    titles = []
    for index, line in enumerate(lines):
        if line.end - line.start > _PARAGRAPH:
            continue
        at = bisect_left(starts, line.start)
        if at < len(starts) and starts[at] < line.end:
            continue
        rank = _annex_or_title(index, lines, folded, starts)
        if rank is None:
            continue
        after = bisect_left(heading_starts, line.end)
        following = headings[after] if after < len(headings) else None
        if rank == Rank.LEAD and following is not None and following.number == 1:
            holds_first = following.series == "一、"
            holds_second = following.series == "（一）" and not has_firsts
            rank = Rank.TITLE if holds_first or holds_second else rank
        titles.append(Mark("附件" if rank == Rank.DIVISION else "", None, line.start, line.start, "\n", rank))
    return titles


def before_annexes(lines: Sequence[Span], folded: str, after: int) -> Sequence[Span]:
    """The lines up to the first annex that begins after `after`."""
    for index, line in enumerate(lines):
        short = after < line.start and line.end - line.start <= _PARAGRAPH
        if short and _ANNEX.match(line.of(folded)) and not _NOT_A_TITLE.match(line.of(folded)):
            return lines[:index]
    return lines


def find_leads(lines: Sequence[Span], folded: str, marks: Sequence[Mark]) -> list[Mark]:
    """The paragraphs without a marker that begin with a heading, two or more of them in a row.

    Such a heading is a short sentence before a longer text (产业转型加快。全年……).
    """
    marked = {mark.start for mark in marks}
    leads: list[Mark] = []
    run: list[Span] = []
    for line in lines:
        match = _LEAD.match(folded, line.start)
        if match and line.start not in marked and line.end - match.end() >= _PARAGRAPH:
            run.append(line)
            continue
        leads += _leads_of(run)
        run = []
    return leads + _leads_of(run)


def _leads_of(run: list[Span]) -> list[Mark]:
    if len(run) < 2:
        return []
    return [Mark("", None, line.start, line.start, "\n", Rank.LEAD) for line in run]


def _annex_or_title(index: int, lines: Sequence[Span], folded: str, starts: Sequence[int]) -> Rank | None:
    words = lines[index].of(folded)
    if _NOT_A_TITLE.match(words):
        return None
    if _ANNEX.match(words):
        return Rank.DIVISION
    if not _TITLE.match(words) or len(_IDEOGRAPHS.findall(words)) < max(2, len(words) // 3):
        return None
    before = lines[index - 1] if index else None
    after = lines[index + 1] if index + 1 < len(lines) else None
    if (
        before is not None
        and folded[before.end - 1] not in _CLOSED
        and before.end - before.start > _PARAGRAPH
    ):
        return None
    if after is None:
        return None
    marked = bisect_left(starts, after.start)
    holds = marked < len(starts) and starts[marked] < after.end and starts[marked] == after.start
    return Rank.LEAD if holds or after.end - after.start > _PARAGRAPH else None
