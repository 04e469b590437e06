"""Headings without a marker: alone on their line (上半年工作回顾, 附件) or at the beginning of paragraphs."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from linter.model import IDEOGRAPH, Span
from linter.outline.mark import Mark, Rank

_TITLE = re.compile(r"[\u4e00-\u9fff0-9A-Za-z“”《》（）、·—\- ]{2,30}\Z")
_ANNEX = re.compile(
    r"附(?:件|表|录|注)[ ]?[0-9一二三四五]{0,2}(?:[：:][^。！？；，]{0,30})?\Z|附[：:][^。！？；，]{0,30}\Z"
    r"|(?:有关|部分|相关)?(?:名词|用语|词语|术语)?(?:解释|注释|说明)[：:]?\Z|注[ \u3000]{0,3}释?[：:]?\Z"
    r"|.{0,12}民生实事.{0,8}清单\Z"
)
_NOT_A_TITLE = re.compile(
    r"(?:谢谢|感谢|附件下载|下载|来源|（?完）?\Z)|.*[0-9x]{2,4}年.{1,4}月.{1,5}日\Z|各位|同志们"
)
# The first sentence of a paragraph that names what the paragraph is about; figures belong to the text proper,
# but for those of a name, a version or a reference: “246”产业集群, 2.0版, [25].
_LEAD = re.compile(
    r"(?!各位|同志们|当前|目前|总之|同时|为此|因此|但|在此|让我们|回顾|展望)"
    r"(?P<words>(?:[^。！？；\n0-9“\[]|“[^。！？；\n”]{1,16}+”|“|[0-9]\.[0-9]版|\[[0-9]{1,3}\]){4,40}+)。"
    r"(?!同时|此外)"
)
# A heading names a task or a result; what says what something is, or what is seen, is of the text proper.
_STATEMENT = re.compile(r"(?<![求总国])是(?!非|否|金山)|清醒|看到|认识到|深知")
_CLOSED = "。！？；：…”）.!?;:)"
_PARAGRAPH = 40
_LONGEST_LEAD = 40
_SHORTEST_TEXT = 30


class NumberedHeadings:
    """The headings at the beginnings of lines, to tell the level of a title over them."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._headings = [mark for mark in marks if mark.at_line_start and not mark.rank.inside_text]
        self._starts = [mark.start for mark in self._headings]
        self._has_firsts = any(mark.rank == Rank.FIRST for mark in marks)

    def title_rank(self, line: Span) -> Rank:
        """TITLE over 一、, or over a first （一） of a text without 一、; otherwise LEAD."""
        after = bisect_left(self._starts, line.end)
        following = self._headings[after] if after < len(self._headings) else None
        if following is None or following.number != 1:
            return Rank.LEAD
        holds_second = following.series == "（一）" and not self._has_firsts
        return Rank.TITLE if following.series == "一、" or holds_second else Rank.LEAD


def is_annex(words: str) -> bool:
    """Whether a line is the heading of an annex or of explanations."""
    return bool(_ANNEX.match(words))


def is_no_title(words: str) -> bool:
    """Whether a line is thanks, a date, a salutation or a site's, and no title however it is set."""
    return bool(_NOT_A_TITLE.match(words))


def find_titles(lines: Sequence[Span], folded: str, marks: Sequence[Mark]) -> list[Mark]:
    """The titles among the lines between the title block and the signature, in order."""
    starts = [mark.start for mark in marks]
    numbered = NumberedHeadings(marks)
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
        if rank == Rank.LEAD:
            rank = numbered.title_rank(line)
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
        if match and line.start not in marked and _names_its_text(match, line):
            run.append(line)
            continue
        leads += _leads_of(run)
        run = []
    return leads + _leads_of(run)


def _names_its_text(lead: re.Match[str], line: Span) -> bool:
    """Whether a line's first sentence is short, before a longer text, and no statement of its own."""
    short = len(lead["words"]) <= _LONGEST_LEAD and line.end - lead.end() >= _SHORTEST_TEXT
    return short and not _STATEMENT.search(lead["words"])


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
    if not _TITLE.match(words) or len(IDEOGRAPH.findall(words)) < max(2, len(words) // 3):
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
