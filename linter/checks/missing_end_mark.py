"""The kind `missing-end-mark`: a paragraph that breaks off without the mark that ends a sentence."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.lines import written_lines
from linter.model import Document, Finding, Span, held

# A half-width end mark is a matter of width, and reported as that.
ENDS = frozenset("。！？；：…”’）》】〕」』]|—.")
STOP = re.compile("[。！？；]")
HARD_WRAPPED = 0.5
FEW = 4
GOES_ON = "，、"
LONG = 40
TAIL = 6


class MissingEndMark(NamedTuple):
    """Parameters of `missing-end-mark`: `shortest` is the least length of a line that is a paragraph."""

    shortest: int = 14


@kind("missing-end-mark", MissingEndMark, values=("tail",))
def missing_end_mark(document: Document, params: MissingEndMark) -> Iterator[Finding]:
    """Yield the last character of each paragraph that breaks off after a sentence or within a quotation.

    Headings, the matter before and after the text, tables, lines cut by a page number and texts whose lines
    are cut at a width are left alone.
    """
    text = document.folded
    lines = list(written_lines(text, len(text)))
    broken = [line for line in lines if _breaks_off(text, line, params.shortest)]
    if len(broken) > max(FEW, HARD_WRAPPED * len(lines)):
        return
    front = _front(document)
    headings = {section.heading.end for section in document.sections}
    intrusions = {start for start, _ in document.outline.intrusions}
    for line in broken:
        is_heading = line.end in headings and not _is_quoting(text, line)
        is_cut = not intrusions.isdisjoint((line.end, line.end + 1))
        is_cell = held(line.start, document.source.tables)
        if is_heading or is_cut or is_cell or any(line.overlaps(part) for part in front):
            continue
        tail = document.text[max(line.start, line.end - TAIL) : line.end]
        yield Finding(Span(line.end - 1, line.end), {"tail": tail})


def _breaks_off(text: str, line: Span, shortest: int) -> bool:
    if text[line.end - 1] in ENDS:
        return False
    length = line.end - line.start
    if text[line.end - 1] in GOES_ON and length >= LONG:
        return True
    return _is_quoting(text, line) or (length >= shortest and STOP.search(text, *line) is not None)


def _is_quoting(text: str, line: Span) -> bool:
    """Whether a quotation is open at the end of the line."""
    return text.rfind("“", *line) > text.rfind("”", *line)


def _front(document: Document) -> tuple[Span, ...]:
    front = document.outline.front
    singles = (span for span in (front.date, front.salutation, front.issuer) if span)
    return (*front.title, *singles, *front.signature)
