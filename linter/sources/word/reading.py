"""From the bytes of a Word file to its source."""

from dataclasses import dataclass

from linter.model import Piece, Source
from linter.model.source import DOCX
from linter.sources.word.body import read_body
from linter.sources.word.layout import Laid, lay_out
from linter.sources.word.numbering import Numbering
from linter.sources.word.package import Package, open_package
from linter.sources.word.styles import Styles


@dataclass(frozen=True, slots=True)
class Opened:
    """A Word file taken apart: its parts, and the text with its runs."""

    package: Package
    laid: Laid


def opened(data: bytes) -> Opened:
    """The parts and the text of a Word file; SourceError if it is damaged."""
    package = open_package(data)
    styles = Styles(package.styles)
    paragraphs = read_body(package.document, styles)
    return Opened(package, lay_out(paragraphs, Numbering(package.numbering, styles), styles))


def word_source(data: bytes, path: str) -> Source:
    """The draft in a Word file; as its decoded text counts the text that is read, a line for each paragraph.

    Raises SourceError, saying in Chinese what is wrong and what would do.
    """
    laid = opened(data).laid
    pieces = (Piece(0, len(laid.text), 0),) if laid.text else ()
    newline = "lf" if laid.text else "none"
    return Source(path, laid.text, DOCX, newline, laid.text, pieces, laid.styles, laid.tables)
