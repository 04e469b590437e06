"""sources: bytes <-> Source: the encodings and formats in which drafts are kept."""

from linter.sources.draft import decode, load, read
from linter.sources.error import SourceError
from linter.sources.fold import fold
from linter.sources.formats import SUFFIXES, UNREAD_SUFFIXES, is_lock
from linter.sources.rewrite import rewrite
from linter.sources.save import save

__all__ = [
    "SUFFIXES",
    "UNREAD_SUFFIXES",
    "SourceError",
    "decode",
    "fold",
    "is_lock",
    "load",
    "read",
    "rewrite",
    "save",
]
