"""sources: bytes <-> Source: the encodings and formats in which drafts are kept."""

from pathlib import Path

from linter.model import Piece, Source

SUFFIXES = frozenset({".txt"})


class SourceError(Exception):
    """A draft that cannot be read or written."""


def decode(data: bytes, path: str) -> Source:
    """The source of bytes."""
    text = data.decode()
    return Source(path, text, "utf-8", "lf", text, (Piece(0, len(text), 0),))


def read(path: Path) -> Source:
    """The source of a file."""
    return decode(path.read_bytes(), str(path))


def fold(text: str) -> str:
    """The text in one spelling."""
    return text
