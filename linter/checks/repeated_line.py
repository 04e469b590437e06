"""The kind `repeated-line`: a line at the beginning that says the same as one before it."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.lines import written_lines
from linter.model import Document, Edit, Finding, Related, Span


class RepeatedLine(NamedTuple):
    """Parameters of `repeated-line`: how many first lines are read, and how long such a line is.

    A line that ends in one of the words `titles` and has `title` characters repeats any line above it, not
    only the one right before.
    """

    lines: int
    shortest: int
    longest: int
    titles: tuple[str, ...] = ()
    title: int = 8


@kind("repeated-line", RepeatedLine)
def repeated_line(document: Document, params: RepeatedLine) -> Iterator[Finding]:
    """Yield each of the first lines that repeats one before it, blanks and empty lines apart."""
    text = document.text
    above: dict[str, Span] = {}
    before = ""
    for line in written_lines(text, params.lines):
        words = "".join(line.of(text).split())
        elder = above.get(words)
        again = words == before or (len(words) >= params.title and words.endswith(params.titles))
        if elder is not None and again and params.shortest <= len(words) <= params.longest:
            adjacent = words == before
            gone = Span(elder.end, line.end) if adjacent else line
            yield Finding(line, related=(Related(elder),), edits=(Edit(gone, ""),))
        above[words] = line
        before = words
