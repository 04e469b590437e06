"""The kind `running-line`: the head or foot of a page, a line that stands in the text again and again."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.lines import written_lines
from linter.model import Document, Edit, Finding, Related, Span

_ENDS = frozenset("。！？：；，、…!?:;,|”）")


class RunningLine(NamedTuple):
    """Parameters of `running-line`: its length, how often it stands at least, and how far apart."""

    shortest: int
    longest: int
    least: int
    apart: int


@kind("running-line", RunningLine)
def running_line(document: Document, params: RunningLine) -> Iterator[Finding]:
    """Yield each place but the first of a line without an end mark that runs through the text."""
    text = document.text
    places: dict[str, list[Span]] = {}
    for line in written_lines(text, len(text)):
        if params.shortest <= line.end - line.start <= params.longest and text[line.end - 1] not in _ENDS:
            places.setdefault(line.of(text), []).append(line)
    for found in places.values():
        if len(found) >= params.least and _run_through(found, params.apart):
            for line in found[1:]:
                end = line.end + (text[line.end : line.end + 1] == "\n")
                yield Finding(line, related=(Related(found[0]),), edits=(Edit(Span(line.start, end), ""),))


def _run_through(lines: list[Span], apart: int) -> bool:
    return lines[-1].start - lines[0].end >= apart * (len(lines) - 1)
