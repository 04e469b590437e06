"""sources: bytes <-> Source: the encodings and formats in which drafts are kept."""

from linter.sources.draft import decode, read
from linter.sources.error import SourceError
from linter.sources.fold import fold
from linter.sources.formats import SUFFIXES

__all__ = ["SUFFIXES", "SourceError", "decode", "fold", "read"]
