"""The kind `repeated-line`: a line at the beginning that says the same as the line before it."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.lines import written_lines
from linter.model import Document, Edit, Finding, Related, Span


class RepeatedLine(NamedTuple):
    """Parameters of `repeated-line`: how many first lines are read, and how long such a line is."""

    lines: int
    shortest: int
    longest: int


@kind("repeated-line", RepeatedLine)
def repeated_line(document: Document, params: RepeatedLine) -> Iterator[Finding]:
    """Yield each of the first lines that repeats the one before it, blanks and empty lines apart."""
    text = document.text
    for elder, line in pairwise(written_lines(text, params.lines)):
        words = _words(line.of(text))
        if params.shortest <= len(words) <= params.longest and words == _words(elder.of(text)):
            yield Finding(line, related=(Related(elder),), edits=(Edit(Span(elder.end, line.end), ""),))


def _words(line: str) -> str:
    return "".join(line.split())
