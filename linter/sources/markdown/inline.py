"""The marks inside a paragraph: emphasis, code, links, images, tags, entities, escapes.

It follows CommonMark, but for emphasis in Chinese: there `**（一）抓产业。**积极` is not bold, for a mark
that stands between punctuation and a letter neither opens nor closes. Writers mean it to be, so Chinese
characters and marks may stand on either side of a delimiter. Underscores are more often a blank to fill in
than emphasis: they are marks only around whole words, and one or two of them.
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from html.entities import html5
from string import ascii_letters, digits, punctuation

from linter.model import Span, Style

_SPECIAL = re.compile(r"[\\`*_~\[\]!<&]")
_RUN = {mark: re.compile(re.escape(mark) + "+") for mark in "`*_~"}
_COMMENT = "<!--"
_COMMENT_END = "-->"
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.\-]{1,31}:[^\s<>]*|[\w.+\-]{1,64}@[\w.\-]{1,255})>")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9\-]*(?:\s[^<>]*|/)?>")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));")
_FOOTNOTE = re.compile(r"\[\^[^\s\[\]]{1,60}\]")
# Possessive, with at most one level of brackets and a title that ends at the next quotation mark of its kind:
# attempts to read a target do not go over the same characters again and again.
_TARGET = re.compile(
    r"\(\s*+(?:<[^<>\r\n]*+>|[^\s()<>]*+(?:\([^\s()<>]*+\)[^\s()<>]*+)*+)"
    r"""(?:\s++(?:"[^"]*+"|'[^']*+'|\([^()]*+\)))?+\s*+\)"""
)
_REFERENCE = re.compile(r"\[([^\[\]]{0,999})\]")
_LONGEST_LABEL = 200
_BOLD = 0
_BLANK = frozenset(" \t\r\n\xa0")
_ASCII_WORD = frozenset(ascii_letters + digits)
_ASCII_MARK = frozenset(punctuation)


def label(text: str) -> str:
    """The name by which a link definition and a reference to it find one another."""
    return " ".join(text.split()).casefold()


@dataclass(slots=True)
class Markup:
    """The spans of a file that are markup, and the runs that they set apart, markup in them included.

    All places are of the file, in any order.
    """

    removed: list[Span] = field(default_factory=list)
    styles: list[Style] = field(default_factory=list)

    def add(self, other: "Markup") -> None:
        """Take in the markup of another place."""
        self.removed += other.removed
        self.styles += other.styles


def inline_markup(original: str, span: Span, labels: frozenset[str]) -> Markup:
    """What is markup in `span`, a paragraph or heading or cell; `labels` are the defined link names."""
    if not _SPECIAL.search(original, span.start, span.end):
        return Markup()
    return _Inline(original, span, labels).markup()


@dataclass(slots=True)
class _Delimiter:
    """A run of * _ or ~ that waits for its closing one: `count` marks from `start` on are not yet used."""

    start: int
    count: int


class _Inline:
    def __init__(self, original: str, span: Span, labels: frozenset[str]) -> None:
        self._original = original
        self._end = span.end
        self._start = span.start
        self._labels = labels
        self._found = Markup()
        self._brackets: list[int] = []
        self._openers: dict[tuple[str, int], list[_Delimiter]] = {}
        self._comment_may_end = True

    def markup(self) -> Markup:
        readers: dict[str, Callable[[int], int]] = {
            "\\": self._escape,
            "`": self._code,
            "*": self._emphasis,
            "_": self._emphasis,
            "~": self._struck_out,
            "[": self._open_bracket,
            "]": self._close_bracket,
            "!": self._image,
            "<": self._angle,
            "&": self._entity,
        }
        position = self._start
        while special := _SPECIAL.search(self._original, position, self._end):
            position = readers[special[0]](special.start())
        return self._found

    def _remove(self, start: int, end: int) -> int:
        self._found.removed.append(Span(start, end))
        return end

    def _at(self, position: int) -> str:
        return self._original[position] if self._start <= position < self._end else "\n"

    def _escape(self, start: int) -> int:
        following = self._at(start + 1)
        if following in _ASCII_MARK:
            self._remove(start, start + 1)
            return start + 2
        if following in "\r\n" and start + 1 < self._end:
            self._remove(start, start + 1)
        return start + 1

    def _code(self, start: int) -> int:
        end = self._run_end(start)
        same = self._code_marks.get(end - start, [])
        index = bisect_left(same, end)
        return self._remove(start, same[index] + end - start) if index < len(same) else end

    @cached_property
    def _code_marks(self) -> dict[int, list[int]]:
        """The places of all runs of backticks, by their length."""
        marks: dict[int, list[int]] = {}
        for run in _RUN["`"].finditer(self._original, self._start, self._end):
            marks.setdefault(len(run[0]), []).append(run.start())
        return marks

    def _run_end(self, start: int) -> int:
        run = _RUN[self._original[start]].match(self._original, start, self._end)
        return run.end() if run else start

    def _angle(self, start: int) -> int:
        if self._original.startswith(_COMMENT, start, self._end):
            return self._comment(start)
        if link := _AUTOLINK.match(self._original, start, self._end):
            self._remove(start, start + 1)
            return self._remove(link.end() - 1, link.end())
        if tag := _TAG.match(self._original, start, self._end):
            return self._remove(start, tag.end())
        return start + 1

    def _comment(self, start: int) -> int:
        end = -1
        if self._comment_may_end:
            end = self._original.find(_COMMENT_END, start + len(_COMMENT), self._end)
        self._comment_may_end = end >= 0
        return self._remove(start, end + len(_COMMENT_END)) if end >= 0 else start + 1

    def _entity(self, start: int) -> int:
        entity = _ENTITY.match(self._original, start, self._end)
        if entity and (not entity[1] or entity[1] + ";" in html5):
            return self._remove(start, entity.end())
        return start + 1

    def _image(self, start: int) -> int:
        if self._at(start + 1) != "[":
            return start + 1
        self._brackets.append(start)
        return start + 2

    def _open_bracket(self, start: int) -> int:
        if note := _FOOTNOTE.match(self._original, start, self._end):
            return self._remove(start, note.end())
        self._brackets.append(start)
        return start + 1

    def _close_bracket(self, start: int) -> int:
        if not self._brackets:
            return start + 1
        opening = self._brackets.pop()
        image = self._original[opening] == "!"
        end = self._link_end(Span(opening + 1 + image, start))
        if not end:
            return start + 1
        if image:
            return self._remove(opening, end)
        self._remove(opening, opening + 1)
        return self._remove(start, end)

    def _link_end(self, text: Span) -> int:
        """Where the link or image ends whose text this is; 0 if it is none."""
        after = text.end + 1
        if target := _TARGET.match(self._original, after, self._end):
            return target.end()
        if not self._labels:
            return 0
        reference = _REFERENCE.match(self._original, after, self._end)
        if reference and reference[1] and label(reference[1]) in self._labels:
            return reference.end()
        if text.end - text.start <= _LONGEST_LABEL and label(text.of(self._original)) in self._labels:
            return reference.end() if reference and not reference[1] else after
        return 0

    def _struck_out(self, start: int) -> int:
        end = self._run_end(start)
        if end - start != 2:
            return end
        if self._at(start - 1) not in _BLANK and (opener := self._opener("~", 2)):
            self._forget_after(opener.start)
            return self._remove(opener.start, end)
        if self._at(end) not in _BLANK:
            self._openers.setdefault(("~", 2), []).append(_Delimiter(start, 2))
        return end

    def _emphasis(self, start: int) -> int:
        end = self._run_end(start)
        mark, before, after = self._original[start], self._at(start - 1), self._at(end)
        opens, closes = _STANDING[mark](before, after, end - start)
        position = start
        while closes and position < end and (opener := self._opener(mark, end - position)):
            used = min(2, opener.count, end - position)
            self._forget_after(opener.start)
            opener.count -= used
            self._remove(opener.start + opener.count, opener.start + opener.count + used)
            self._remove(position, position + used)
            if used == 2:
                bold = Span(opener.start + opener.count + used, position)
                self._found.styles.append(Style(bold, _BOLD))
            position += used
            self._reopen(mark, opener)
        if opens and position < end:
            self._reopen(mark, _Delimiter(position, end - position))
        return end

    def _opener(self, mark: str, count: int) -> _Delimiter | None:
        """The last opening run that one of `count` marks may close: * closes *, ** closes **, *** all."""
        lengths = (1, 2, 3) if count > 2 else (count, 3)
        open_runs = [runs[-1] for length in lengths if (runs := self._openers.get((mark, length)))]
        return max(open_runs, key=lambda run: run.start, default=None)

    def _reopen(self, mark: str, opener: _Delimiter) -> None:
        if opener.count:
            self._openers.setdefault((mark, min(opener.count, 3)), []).append(opener)

    def _forget_after(self, start: int) -> None:
        """Leave as words the opening runs from `start` on: marks nest, and never cross."""
        for runs in self._openers.values():
            while runs and runs[-1].start >= start:
                runs.pop()


def _asterisks(before: str, after: str, _count: int) -> tuple[bool, bool]:
    opens = after not in _BLANK and not (after in _ASCII_MARK and before in _ASCII_WORD)
    closes = before not in _BLANK and not (before in _ASCII_MARK and after in _ASCII_WORD)
    return opens, closes


def _underscores(before: str, after: str, count: int) -> tuple[bool, bool]:
    if count > 2 or before.isalnum() == after.isalnum():
        return False, False
    return after.isalnum(), before.isalnum()


_STANDING: dict[str, Callable[[str, str, int], tuple[bool, bool]]] = {"*": _asterisks, "_": _underscores}
