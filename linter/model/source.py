"""A draft as it was read: its words, and the map back to the file."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from linter.model.span import Position, Span

DOCX = "docx"
"""What stands for the encoding of a Word file."""


class Piece(NamedTuple):
    """A run of the linted text: `text[start:end]` stands at `origin` in the file's decoded text, character
    for character, except that a line break of any form is one line feed.
    """

    start: int
    end: int
    origin: int


class Style(NamedTuple):
    """A run of the linted text that the file sets apart: a heading of `level` 1–6, or bold words (0).

    `span` is in the linted text, not empty, and without blanks at its ends.
    """

    span: Span
    level: int


@dataclass(frozen=True)
class Source:
    """The bytes of a draft, decoded.

    `original` is the whole file as decoded, byte order mark left out, line breaks as they are; `text` is what
    is linted: the words without markup, every line break one line feed. `pieces` map `text` to `original`, in
    order and without overlap. `styles` are the headings and the bold runs that the file marks, by their
    beginning; a plain text has none. `tables` are the parts of `text` that stand in tables, a line for each
    paragraph of a cell: no running text, so there are no headings in them. `encoding` is the codec's name
    (`utf-8`, `utf-8-sig`, `gb18030`, `utf-16-le`, `utf-16-be`); `newline` is `lf`, `crlf`, `cr`, `mixed` or,
    in a text of one line, `none`.

    Of a Word file, whose `encoding` is `docx`, `original` is the text as read, a line for each paragraph.
    """

    path: str
    text: str
    encoding: str
    newline: str
    original: str
    pieces: tuple[Piece, ...]
    styles: tuple[Style, ...] = ()
    tables: tuple[Span, ...] = ()

    @property
    def is_word(self) -> bool:
        """Whether this is a Word file, whose bytes are not those of its text."""
        return self.encoding == DOCX

    @property
    def line_name(self) -> str:
        """What a person calls a line of the file: in Word a line is what fits the page."""
        return "段" if self.is_word else "行"

    def origin(self, offset: int) -> int:
        """The offset in `original` of the code point at `offset` of `text`."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return self.pieces[0].origin if self.pieces else len(self.original)
        piece = self.pieces[index]
        if offset < piece.end or piece.start == piece.end:
            return piece.origin + offset - piece.start
        last = piece.origin + piece.end - 1 - piece.start
        return last + self._width(piece.end - 1, last)

    def original_span(self, span: Span) -> Span:
        """The place of `span` in `original`; markup between its first and last words is inside."""
        start = self.origin(span.start)
        if span.end <= span.start:
            return Span(start, start)
        last = self.origin(span.end - 1)
        return Span(start, max(start, last + self._width(span.end - 1, last)))

    def position(self, offset: int) -> Position:
        """Line, column and offset in the file of the code point at `offset` of `text`."""
        return self.original_position(self.origin(offset))

    def original_position(self, offset: int) -> Position:
        """Line and column of an offset of `original`."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1, offset)

    def _width(self, offset: int, origin: int) -> int:
        """How many code points of `original` the one at `offset` of `text` stands for."""
        return 2 if self.text[offset] == "\n" and self.original.startswith("\r\n", origin) else 1

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    @cached_property
    def _line_starts(self) -> list[int]:
        lines = self.original.replace("\r\n", "\0\n").replace("\r", "\n").split("\n")
        return [0, *accumulate(len(line) + 1 for line in lines[:-1])]
