"""Headings that the file itself marks: lines set as headings, and bold words that begin a paragraph."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from linter.model import Span, Style
from linter.model.expression import compiled
from linter.outline.mark import Mark, Rank
from linter.outline.titles import NumberedHeadings, is_annex, is_no_title

_LONGEST_HEADING, _LONGEST_LEAD = 80, 60
# **一年来，**全市上下… is emphasis; a clause that is a heading says what was done.
_SHORTEST_CLAUSE = 9
_INNER_STOP = r"[。！？；](?=.)"
_SUBTITLE = r"[—－–（(]|在.*上\Z"
_IDEOGRAPHS = r"[\u4e00-\u9fff].*?[\u4e00-\u9fff]"
_DIGIT = r"[0-9]"


class Styles:
    """What a file sets apart at the beginnings of lines; without styles it finds nothing."""

    def __init__(self, styles: Iterable[Style]) -> None:
        self._headings: dict[int, Style] = {}
        self._bold: dict[int, Style] = {}
        for style in styles:
            (self._headings if style.level else self._bold).setdefault(style.span.start, style)

    def below_title(self, lines: Sequence[Span], folded: str) -> frozenset[int]:
        """The beginnings of the lines that a heading of a higher level above them shows to be no title."""
        levels = [(line, self._headings[line.start].level) for line in lines if line.start in self._headings]
        return frozenset(
            line.start
            for line, level in levels
            if level > levels[0][1] and not compiled(_SUBTITLE).match(line.of(folded))
        )

    def find(self, lines: Sequence[Span], folded: str, marks: Sequence[Mark]) -> list[Mark]:
        """The headings without a marker among `lines` that are set apart, in order; `marks` have a marker."""
        if not self._headings and not self._bold:
            return []
        numbered = {mark.start: mark for mark in marks}
        over = NumberedHeadings(marks)
        plain = [line for line in lines if line.start not in numbered]
        depths = self._ranks(plain, numbered)
        return [mark for line in plain if (mark := self._mark(line, folded, depths, over))]

    def _mark(
        self, line: Span, folded: str, depths: Mapping[int, Rank], over: NumberedHeadings
    ) -> Mark | None:
        heading, bold = self._headings.get(line.start), self._bold.get(line.start)
        end = _line_end(line, folded) if heading else _lead_end(line, bold.span, folded) if bold else None
        if end is None or is_no_title(line.of(folded)) or is_annex(line.of(folded)):
            return None
        if heading:
            return _heading(line, end, depths[heading.level])
        return _heading(line, end, over.title_rank(line) if end == line.end else Rank.LEAD)

    def _ranks(self, plain: Sequence[Span], numbered: Mapping[int, Mark]) -> dict[int, Rank]:
        """The rank of headings without a marker by the level that the file gives them."""
        known: dict[int, Counter[Rank]] = {}
        for start, style in self._headings.items():
            if start in numbered and not numbered[start].rank.inside_text:
                known.setdefault(style.level, Counter())[numbered[start].rank] += 1
        unknown = {self._headings[line.start].level for line in plain if line.start in self._headings}
        most = {level: ranks.most_common(1)[0][0] for level, ranks in known.items()}
        return dict(_between(sorted(unknown - most.keys()), most)) | most


def _between(unknown: Sequence[int], known: Mapping[int, Rank]) -> Iterator[tuple[int, Rank]]:
    """Levels without numbers, each placed right over the numbered level below it, or else below the last.

    Where no level is numbered all are over 一、, which may stand in the text below them.
    """
    above = 0
    for level in unknown:
        above = max([above, *(rank for other, rank in known.items() if other < level)])
        nearest = min((other for other in known if other > level), default=0 if known else 7)
        if nearest:
            below = known.get(nearest, Rank.FIRST)
            room = sum(level <= other < nearest for other in unknown)
            rank = max(Rank.DIVISION, min(below - 1, max(above + 1, below - room)))
        else:
            rank = min(Rank.FIFTH, above + 1)
        above = rank
        yield level, Rank(rank)


def _heading(line: Span, end: int, rank: Rank) -> Mark:
    return Mark("", None, line.start, line.start, "\n", rank, stop=end)


def _line_end(line: Span, folded: str) -> int | None:
    """Where a line ends that is set as a heading; None if it is too long for one, or holds no words."""
    short = line.end - line.start <= _LONGEST_HEADING
    return line.end if short and compiled(_IDEOGRAPHS).search(line.of(folded)) else None


def _lead_end(line: Span, bold: Span, folded: str) -> int | None:
    """Where the heading ends that bold words begin a line with; None if they are words of a sentence."""
    words = bold.of(folded)
    if bold.end > line.end or len(words) > _LONGEST_LEAD:
        return None
    if not compiled(_IDEOGRAPHS).search(words):
        return None
    if stop := compiled(_INNER_STOP).search(words):
        return bold.start + stop.end() if bold.end < line.end and stop[0] == "。" else None
    last, after = words[-1], folded[bold.end : bold.end + 1]
    if bold.end == line.end:
        emphasis = last in "！；，、" or (last == "。" and compiled(_DIGIT).search(words))
        return None if emphasis else bold.end
    if last in "。：；？！" or (last == "，" and len(words) >= _SHORTEST_CLAUSE):
        return bold.end
    return bold.end + 1 if after in "。：" else None
