"""The kind `item-break`: a comma before an item whose siblings follow a full stop or a semicolon."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Edit, Finding, Section, Span

_STRONG = "。；"


class ItemBreak(NamedTuple):
    """Parameters of `item-break`: the ways of numbering that are looked at."""

    series: tuple[str, ...]


@kind("item-break", ItemBreak, values=("expected",))
def item_break(document: Document, params: ItemBreak) -> Iterator[Finding]:
    """Yield the comma and the marker of an item, where others of its run come after 。 or ；."""
    for parent in document.sections:
        for run in parent.runs():
            if run[0].series in params.series:
                yield from _weak(run, document)


def _weak(run: tuple[Section, ...], document: Document) -> Iterator[Finding]:
    breaks = [_last_mark(elder, section, document) for elder, section in pairwise(run)]
    strong = [document.folded[at] for at in breaks if document.folded[at] in _STRONG]
    for (elder, section), at in zip(pairwise(run), breaks, strict=True):
        mark = strong[0] if strong else "。" if elder.body else ""
        if document.folded[at] == "，" and mark:
            span = Span(at, section.marked.end)
            yield Finding(span, {"expected": mark}, edits=(Edit(Span(at, at + 1), mark),))


def _last_mark(elder: Section, section: Section, document: Document) -> int:
    """The place of the last character before a section that is not blank."""
    at = section.span.start - 1
    while at > elder.span.start and document.folded[at].isspace():
        at -= 1
    return at
