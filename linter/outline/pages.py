"""Page numbers and break marks that cut a text, and the text without them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from linter.model import Span, held
from linter.model.expression import compiled
from linter.model.vocabulary import vocabulary

# A number at the beginning of a line, or glued to words; its first digit is found before what is around it.
_NUMBERED_LINE = r"([0-9](?<![^\n][0-9])[0-9]{0,2})、"
_GLUED_NUMBER = r"([0-9](?<![^\u4e00-\u9fff，。；、][0-9])[0-9]{0,2})、(?=[\u4e00-\u9fff“《（—])"
_PAGE_LINE = re.compile(
    r"\n[ \u3000]{0,40}(?:"
    r"第 {0,2}[0-9]{1,3} {0,2}页(?:[ ，/]{0,2}共 {0,2}[0-9]{1,3} {0,2}页)?|[—–-] {0,2}[0-9]{1,3} {0,2}[—–-]"
    r")[ \u3000]{0,40}(?=\n|\Z)"
)
_BARE_LINE = re.compile(r"\n[ \u3000]{0,40}([0-9]{1,3})(?:/[0-9]{1,3})?[ \u3000]{0,40}\n")
_SENTENCE_ENDS = '。！？；：…”’）》.!?;:)"'
# A paginator cuts every few hundred characters; the items of a list are shorter or end in a mark.
_SHORTEST_PAGE = 150
# A line that ends without a mark and is no longer is a heading, and no sentence that a page cuts.
_HEADING = 40
_LONGEST_WORD = 4


@dataclass(frozen=True, slots=True)
class Whole:
    """A text without its intrusions, and the way back to the places of the text with them."""

    text: str
    folded: str
    intrusions: tuple[Span, ...]
    paginated: bool
    _cuts: tuple[int, ...]
    _removed: tuple[int, ...]

    def origin(self, offset: int) -> int:
        """The place in the full text of the character at `offset`."""
        if not self._cuts:
            return offset
        return offset + self._removed[bisect_right(self._cuts, offset)]

    def edge(self, end: int) -> int:
        """The place in the full text of the end of what stands before `end`: where the next thing begins."""
        return self.origin(end) if end < len(self.text) else self.length

    @property
    def length(self) -> int:
        """The number of characters of the full text."""
        return len(self.text) + self._removed[-1] if self._removed else len(self.text)

    def reading(self, span: Span) -> Span:
        """The place of a span of the full text in the text without intrusions."""
        return Span(self._reading(span.start), self._reading(span.end))

    def _reading(self, offset: int) -> int:
        index = bisect_right(self.intrusions, offset, key=lambda span: span.start)
        if not index:
            return offset
        return self._cuts[index - 1] + max(0, offset - self.intrusions[index - 1].end)

    def original(self, span: Span) -> Span:
        """The place of `span` in the full text; intrusions between its characters are inside."""
        if not self._cuts:
            return span
        start = self.origin(span.start)
        return Span(start, self.origin(span.end - 1) + 1 if span.end > span.start else start)


def read_over(text: str, folded: str, tables: Sequence[Span] = ()) -> Whole:
    """`text` as it was before pages were cut into it; the numbers in its `tables` are no pages'."""
    numbers = _outside(_break_numbers(folded), tables)
    lines = _outside([*_page_lines(folded), *_bare_lines(folded)], tables)
    intrusions = sorted({*numbers, *lines})
    if not intrusions:
        return Whole(text, folded, (), False, (), ())
    kept = list(_between(intrusions, len(text)))
    lengths = [span.end - span.start for span in intrusions]
    removed = (0, *accumulate(lengths))
    cuts = tuple(span.start - removed[index] for index, span in enumerate(intrusions))
    return Whole(
        "".join(span.of(text) for span in kept),
        "".join(span.of(folded) for span in kept),
        tuple(intrusions),
        bool(numbers),
        cuts,
        removed,
    )


def _outside(spans: list[Span], tables: Sequence[Span]) -> list[Span]:
    # An intrusion that takes its line break with it begins before the line.
    return [span for span in spans if not held(span.start, tables) and not held(span.end - 1, tables)]


def _between(spans: list[Span], length: int) -> Iterator[Span]:
    start = 0
    for span in spans:
        yield Span(start, span.start)
        start = span.end
    yield Span(start, length)


def _break_numbers(folded: str) -> list[Span]:
    """The numbers of a paginator: 1、 2、 3、 … without a gap, most of them in the middle of a sentence."""
    if "2、" not in folded:
        return []
    for pattern in (_NUMBERED_LINE, _GLUED_NUMBER):
        breaks = _counting(compiled(pattern).finditer(folded), folded)
        if len(breaks) > 2 and _cut_sentences(breaks, folded):
            return breaks
        if len(breaks) == 2 and _cuts_a_word(breaks[0], breaks[1], folded):
            return breaks
    return []


def _counting(matches: Iterator[re.Match[str]], folded: str) -> list[Span]:
    """The places that count 1, 2, 3 … on; numbers of other lists in between are passed over."""
    breaks: list[Span] = []
    for match in matches:
        if int(match[1]) == len(breaks) + 1:
            start, end = match.span()
            # The line break before the first page is a true one.
            while breaks and start > match.start() - 2 and folded.startswith("\n", start - 1):
                start -= 1
            breaks.append(Span(start, end))
    return breaks


def _cut_sentences(breaks: list[Span], folded: str) -> bool:
    lengths = [later.start - earlier.end for earlier, later in pairwise(breaks)]
    cut = sum(folded[span.start - 1] not in _SENTENCE_ENDS for span in breaks[1:])
    return cut * 2 >= len(lengths) and _median(lengths) >= _SHORTEST_PAGE


def _cuts_a_word(first: Span, second: Span, folded: str) -> bool:
    """Whether the second of two numbers stands inside a word, as far from the first as pages are."""
    if second.start - first.end < _SHORTEST_PAGE:
        return False
    before, after = folded[second.start - 3 : second.start], folded[second.end : second.end + 3]
    crossing = (before[-left:] + after[:right] for left in (1, 2, 3) for right in (1, 2, 3))
    return any(2 <= len(word) <= _LONGEST_WORD and word in vocabulary() for word in crossing)


def _median(lengths: Sequence[int]) -> float:
    ordered = sorted(lengths)
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


def _page_lines(folded: str) -> Iterator[Span]:
    """Lines that hold a page number; in the middle of a sentence with both their line breaks."""
    for match in _PAGE_LINE.finditer(folded):
        start, end = match.span()
        before, after = folded[start - 1 : start], folded[end + 1 : end + 2]
        in_paragraph = folded.rfind("\n", max(0, start - _HEADING), start) == -1
        cuts = in_paragraph and before not in _SENTENCE_ENDS and after >= "\u4e00"
        yield Span(start, end + cuts)


def _bare_lines(folded: str) -> list[Span]:
    """Lines of a number alone that cut sentences and count on from page to page."""
    lines: list[Span] = []
    expected = None
    for match in _BARE_LINE.finditer(folded):
        start, end = match.span()
        before, after = folded[start - 1 : start], folded[end : end + 1]
        cuts = before >= "\u4e00" and before not in _SENTENCE_ENDS and after >= "\u4e00"
        if cuts and folded.rfind("\n", max(0, start - _HEADING), start) == -1:
            number = int(match[1])
            if expected is not None and number < expected:
                return []
            expected = number + 1
            lines.append(Span(start, end))
    return lines if len(lines) > 1 else []
