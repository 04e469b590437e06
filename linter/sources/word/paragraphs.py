"""What the body of a Word file holds: paragraphs, and the words in them with their places in the XML."""

from dataclasses import dataclass, field

from linter.sources.word.styles import Number
from linter.sources.word.xml import Place


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of words as one element has them, a soft line break by itself as a line feed.

    `place` is None for what is no text in the file (a tab, a number). `kept` says why the words are not to be
    edited, empty if they may be.
    """

    text: str
    place: Place | None = None
    bold: bool = False
    kept: str = ""


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it was read.

    `outline` is the value of `w:outlineLvl` that it bears itself, None if it has none. `in_table`: it
    stands in a cell beside others. `merged`: its mark is deleted or hidden, so that the next paragraph goes
    on where it ends. `emptied`: words in it are left out.
    """

    words: list[Words] = field(default_factory=list)
    style: str | None = None
    number: Number = field(default_factory=Number)
    outline: int | None = None
    in_table: bool = False
    merged: bool = False
    emptied: bool = False


@dataclass(slots=True)
class Story:
    """The paragraphs of the body or of a text box, as far as they are read.

    `boxes` are those of the text boxes in the paragraph that is being read; they follow it.
    """

    paragraphs: list[Paragraph] = field(default_factory=list)
    boxes: list[Paragraph] = field(default_factory=list)
    _carried: Paragraph | None = None

    def add(self, paragraph: Paragraph) -> None:
        """Take in a paragraph at its end, before it the words of one whose mark is deleted."""
        if self._carried:
            self._carried.words += paragraph.words
            paragraph.words = self._carried.words
            paragraph.emptied |= self._carried.emptied
            self._carried = None
        if paragraph.merged:
            self._carried = paragraph
        else:
            self._close(paragraph)

    def settle(self) -> None:
        """Close a paragraph whose mark is deleted where none can follow: at the end of a cell or a text."""
        if self._carried:
            paragraph, self._carried = self._carried, None
            self._close(paragraph)

    def _close(self, paragraph: Paragraph) -> None:
        if paragraph.words or not (paragraph.emptied or paragraph.merged):
            self.paragraphs.append(paragraph)
        self.paragraphs += self.boxes
        self.boxes = []
