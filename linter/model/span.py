"""Places in a draft: the one coordinate of the program, and what a person calls it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points of the whole linted text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        """The same length, `by` code points further on."""
        return Span(self.start + by, self.end + by)


class Position(NamedTuple):
    """Where a code point stands in the file: 1-based line and column, 0-based offset, all in code points."""

    line: int
    column: int
    offset: int


def apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the leftmost, longest spans of `spans` that do not overlap, in order."""
    end = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield span
            end = max(span.end, span.start + 1)


def held(offset: int, spans: Sequence[Span]) -> bool:
    """Whether one of `spans`, which are in order and apart, holds the character at `offset`."""
    if not spans:
        return False
    index = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return index >= 0 and offset < spans[index].end
