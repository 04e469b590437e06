"""The kind `cut-off-end`: a draft whose last sentence breaks off."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Span
from linter.model.expression import compiled

TAIL = 9
_OPEN = r"[\u4e00-\u9fff0-9A-Za-z%，、：；,;:（(“《]\Z"
_CLAUSE = r"[，、；：。,;:]"


class CutOffEnd(NamedTuple):
    """Parameters of `cut-off-end`.

    A last line of `least` characters or more is a paragraph. One that ends in a word of `closings` is
    complete and lacks only its mark.
    """

    least: int
    closings: tuple[str, ...] = ()


@kind("cut-off-end", CutOffEnd)
def cut_off_end(document: Document, params: CutOffEnd) -> Iterator[Finding]:
    """Yield the last words of a draft that ends in the middle of a paragraph's sentence."""
    text = document.text.rstrip()
    start = text.rfind("\n") + 1
    line = text[start:].lstrip()
    if line.endswith(params.closings):
        return
    if len(line) >= params.least and compiled(_CLAUSE).search(line[:-1]) and compiled(_OPEN).search(line):
        yield Finding(Span(max(start, len(text) - TAIL), len(text)))
