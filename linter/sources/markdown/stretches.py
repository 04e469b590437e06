"""Markup that reaches over several lines: fenced code, raw HTML, comments; unless closed, it is none."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from linter.model import Span

_FENCE = re.compile(r"(`{3,})[^`]*\Z|(~{3,})")
_FENCE_END = re.compile(r"[ \t>]*(`{3,}|~{3,})[ \t]*\Z")
_RAW_HTML = re.compile(r"<(script|style|pre|textarea)(?=[\s>])", re.IGNORECASE)
_COMMENT = "<!--"
_COMMENT_END = "-->"


class Stretches:
    """Finds where a stretch that a line opens ends; all searches together are linear in the text."""

    def __init__(self, original: str, lines: Sequence[Span]) -> None:
        self._original = original
        self._fence_ends = {mark: _FenceEnds(original, lines, mark) for mark in "`~"}
        self._never_closed: set[str] = set()

    def fence_end(self, content: Span, index: int) -> int | None:
        """The end of fenced code whose first line has this content, or None."""
        fence = _FENCE.match(self._original, content.start, content.end)
        if not fence:
            return None
        marks = fence[1] or fence[2]
        return self._fence_ends[marks[0]].after(index, len(marks))

    def raw_html_end(self, content: Span) -> int | None:
        """The end of an element that begins the content and whose text is no words, or None."""
        opening = _RAW_HTML.match(self._original, content.start, content.end)
        if not opening:
            return None
        name = opening[1].lower()
        return self._closing(opening.end(), name, re.compile(rf"</{name}\s*>", re.IGNORECASE))

    def open_comment(self, content: Span) -> Span | None:
        """A comment that begins in the content and ends after it, in a later line, or None."""
        position, backticks = content.start, 0
        while (opening := self._original.find(_COMMENT, position, content.end)) >= 0:
            backticks += self._original.count("`", position, opening)
            if backticks % 2:
                return None
            end = self._closing(opening + len(_COMMENT), _COMMENT, re.compile(_COMMENT_END))
            if end is None:
                return None
            if end > content.end:
                return Span(opening, end)
            position = end
        return None

    def _closing(self, start: int, name: str, end: re.Pattern[str]) -> int | None:
        if name in self._never_closed:
            return None
        closing = end.search(self._original, start)
        if not closing:
            self._never_closed.add(name)
            return None
        return closing.end()


class _FenceEnds:
    """The lines that can close a fence of one mark, each with the longest that is still to come."""

    def __init__(self, original: str, lines: Sequence[Span], mark: str) -> None:
        found = (
            (index, line.end, len(closing[1]))
            for index, line in enumerate(lines)
            if mark * 3 in original[line.start : line.end]
            and (closing := _FENCE_END.match(original, line.start, line.end))
            and closing[1][0] == mark
        )
        self._closings = list(found)
        self._indices = [index for index, _, _ in self._closings]
        lengths = [length for _, _, length in self._closings]
        self._longest = list(accumulate(reversed(lengths), max))[::-1]

    def after(self, index: int, length: int) -> int | None:
        """The end of the first line after line `index` that closes a fence of `length` marks."""
        following = bisect_right(self._indices, index)
        if following == len(self._closings) or self._longest[following] < length:
            return None
        while self._closings[following][2] < length:
            following += 1
        return self._closings[following][1]
