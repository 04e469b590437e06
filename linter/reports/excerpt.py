"""The part of a line that is shown around marked places, and the columns to underline.

A line that fits is shown whole; a paragraph is cut to the clauses around its marks. Only the neighbourhood of
a mark is ever looked at, so that a line of ten million characters costs no more than a short one.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from linter.model import Source, Span
from linter.reports.glyphs import Glyphs

CLAUSE_END = re.compile("(?:[，。；！？：;]|,(?![0-9]))[”’）》]*")
NUMBER = re.compile("[0-9A-Za-z.%]{2}")
LINE_BREAK = re.compile("[\r\n]")

SPARE = 32
"""How many characters more than columns are looked at, for those that take no column of their own."""


class Mark(NamedTuple):
    """A place in the file to underline; a `main` one is what the diagnostic is about, others lead there."""

    span: Span
    label: str
    main: bool


class Underline(NamedTuple):
    """Columns of an excerpt, 0-based and half-open, under the characters of a mark; at least one column."""

    start: int
    end: int
    label: str
    main: bool


class Excerpt(NamedTuple):
    """What is shown of one line: its 1-based number in the file, the text as shown, and the underlines."""

    line: int
    text: str
    underlines: tuple[Underline, ...]


class _Line(NamedTuple):
    """Marks that share a line of the file; `start` is the offset of its first character."""

    number: int
    start: int
    marks: tuple[Mark, ...]

    @property
    def core(self) -> Span:
        return Span(self.marks[0].span.start, max(mark.span.end for mark in self.marks))


def excerpts(source: Source, marks: Iterable[Mark], room: int, glyphs: Glyphs) -> Iterator[Excerpt]:
    """Yield what to show of the file for `marks`, in reading order, each at most `room` columns wide.

    Marks of one line stand in one excerpt where they fit together. A mark that runs over the end of its line
    is underlined to there.
    """
    for line in _lines(source, marks, room, glyphs):
        yield _excerpt(source.original, line, room, glyphs)


def _lines(source: Source, marks: Iterable[Mark], room: int, glyphs: Glyphs) -> list[_Line]:
    lines: list[_Line] = []
    for mark in sorted(marks, key=lambda mark: mark.span):
        place = source.original_position(mark.span.start)
        number, start = place.line, place.offset - place.column + 1
        clipped = Mark(_on_one_line(source.original, mark.span, room), mark.label, mark.main)
        joined = _Line(number, start, (*lines[-1].marks, clipped)) if lines else None
        if joined and lines[-1].start == start and _fits(source.original, joined.core, room, glyphs):
            lines[-1] = joined
        else:
            lines.append(_Line(number, start, (clipped,)))
    return lines


def _on_one_line(text: str, span: Span, room: int) -> Span:
    end = min(span.end, span.start + room + SPARE)
    found = LINE_BREAK.search(text, span.start, end)
    return Span(span.start, found.start() if found else end)


def _fits(text: str, span: Span, room: int, glyphs: Glyphs) -> bool:
    ellipses = 2 * glyphs.cells("…")
    return span.end - span.start <= room and glyphs.cells(span.of(text)) + ellipses <= room


def _excerpt(text: str, line: _Line, room: int, glyphs: Glyphs) -> Excerpt:
    ellipsis = glyphs.of("…")
    shown = _window(text, line, room, glyphs)
    before = ellipsis if shown.start > line.start else ""
    after = ellipsis if shown.end < len(text) and text[shown.end] not in "\r\n" else ""
    columns = list(accumulate(glyphs.widths(shown.of(text)), initial=len(before)))
    underlines = tuple(_underline(mark, shown, columns) for mark in line.marks)
    return Excerpt(line.number, before + glyphs.of(shown.of(text)) + after, underlines)


def _underline(mark: Mark, shown: Span, columns: Sequence[int]) -> Underline:
    start = columns[mark.span.start - shown.start]
    end = columns[min(mark.span.end, shown.end) - shown.start]
    return Underline(start, max(end, start + 1), mark.label, mark.main)


def _window(text: str, line: _Line, room: int, glyphs: Glyphs) -> Span:
    """The part of the line to show: all of it, or the clauses around its marks that fit with two ellipses."""
    core = line.core
    before = Span(max(line.start, core.start - room - SPARE), core.start).of(text)
    after = _on_one_line(text, Span(core.end, len(text)), room).of(text)
    left = [0, *accumulate(reversed(glyphs.widths(before)))]
    right = [0, *accumulate(glyphs.widths(after))]
    middle = glyphs.cells(core.of(text))
    whole = Span(core.start - len(before), core.end + len(after))
    if _is_whole(text, line, whole) and left[-1] + middle + right[-1] <= room:
        return whole
    spare = room - middle - 2 * glyphs.cells("…")
    if spare < 0:
        return Span(core.start, core.start + _within(glyphs, core.of(text), middle + spare))
    start = _clause_start(before, bisect_right(left, max(spare // 2, spare - right[-1])) - 1)
    end = _clause_end(after, bisect_right(right, spare - left[start]) - 1)
    return Span(core.start - start, core.end + end)


def _is_whole(text: str, line: _Line, shown: Span) -> bool:
    return shown.start == line.start and (shown.end == len(text) or text[shown.end] in "\r\n")


def _within(glyphs: Glyphs, text: str, columns: int) -> int:
    """How many characters at the beginning of `text` fit into `columns`."""
    return bisect_right(list(accumulate(glyphs.widths(text), initial=0)), columns) - 1


def _clause_start(before: str, most: int) -> int:
    """How many of the last `most` characters of `before` to show, so that a clause comes first."""
    if most == len(before):
        return most
    cut = len(before) - most
    found = CLAUSE_END.search(before, cut - 1)
    while not found and cut < len(before) and NUMBER.fullmatch(before, cut - 1, cut + 1):
        cut += 1
    return len(before) - (found.end() if found else cut)


def _clause_end(after: str, most: int) -> int:
    """How many of the first `most` characters of `after` to show, so that a clause comes last."""
    if most == len(after):
        return most
    ends = [found.end() for found in CLAUSE_END.finditer(after, 0, most)]
    cut = ends[-1] if ends else most
    while cut > 0 and NUMBER.fullmatch(after, cut - 1, cut + 1):
        cut -= 1
    return cut
