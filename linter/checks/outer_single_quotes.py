"""The kind `outer-single-quotes`: single quotes that no double ones enclose (GB/T 15834—2011 4.8.3.4)."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.pair_marks import FAMILIES, Mark
from linter.checks.pairs import pairings
from linter.model import Document, Edit, Finding, Hits, Span

DOUBLE = FAMILIES["double"]
SINGLE_OPENING = FAMILIES["single"][0]


class OuterSingleQuotes(NamedTuple):
    """Parameters of `outer-single-quotes`: none."""


@kind(
    "outer-single-quotes",
    OuterSingleQuotes,
    values=("expected",),
    anchors=lambda _: (SINGLE_OPENING,),
    anchors_in="text",
)
def outer_single_quotes(document: Document, _: OuterSingleQuotes, _hits: Hits) -> Iterator[Finding]:
    """Yield each pair of single quotes outside of double ones, in drafts whose quotes all pair."""
    found = pairings(document.text, frozenset(start for start, _ in document.outline.intrusions))
    if any(paragraph.unclosed or paragraph.unopened for paragraph in (*found["double"], *found["single"])):
        return
    enclosing = [
        pair for paragraph in found["double"] for pair in paragraph.pairs if pair not in paragraph.nested
    ]
    for paragraph in found["single"]:
        if paragraph.nested or paragraph.reversed:
            continue
        for opening, closing in paragraph.pairs:
            if opening.character == SINGLE_OPENING and not _is_enclosed(opening, enclosing):
                edits = (Edit(opening.span, DOUBLE[0]), Edit(closing.span, DOUBLE[1]))
                span = Span(opening.offset, closing.offset + 1)
                yield Finding(span, {"expected": "".join(DOUBLE)}, edits=edits)


def _is_enclosed(mark: Mark, pairs: list[tuple[Mark, Mark]]) -> bool:
    """Whether the double quotes that open last before a mark close behind it; `pairs` are in order."""
    index = bisect_right(pairs, mark.offset, key=lambda pair: pair[0].offset)
    return index > 0 and pairs[index - 1][1].offset > mark.offset
