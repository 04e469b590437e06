"""The kind `crossed-pairs`: two pairs of marks of which each closes inside the other (（“…）”)."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.pair_marks import FAMILIES, Family
from linter.checks.pairs import pairings
from linter.model import Document, Edit, Finding, Hits, Related, Span


class CrossedPairs(NamedTuple):
    """Parameters of `crossed-pairs`: the families of marks that are looked at."""

    marks: tuple[Family, ...]


def _anchors(params: CrossedPairs) -> tuple[str, ...]:
    return tuple(mark for family in params.marks for mark in FAMILIES[family][1])


@kind("crossed-pairs", CrossedPairs, anchors=_anchors, anchors_in="text")
def crossed_pairs(document: Document, params: CrossedPairs, _: Hits) -> Iterator[Finding]:
    """Yield each mark that closes before a pair that was opened inside; two side by side change places."""
    found = pairings(document.text, frozenset(start for start, _ in document.outline.intrusions))
    pairs = sorted(
        (opening.offset, closing.offset)
        for family in params.marks
        for paragraph in found[family]
        for opening, closing in paragraph.pairs
    )
    ends: list[int] = []
    for start, end in pairs:
        while ends and ends[-1] < start:
            ends.pop()
        if ends and ends[-1] < end:
            yield _finding(document.text, ends.pop(), start, end)
        ends.append(end)


def _finding(text: str, early: int, start: int, end: int) -> Finding:
    both = Span(early, end + 1)
    edits = (Edit(both, text[end] + text[early]),) if end == early + 1 else ()
    return Finding(
        both if edits else Span(early, early + 1), related=(Related(Span(start, start + 1)),), edits=edits
    )
