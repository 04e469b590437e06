"""The kind `quote-separator`: lists of quotations that a draft writes now with 、 between, now without."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Span

PAUSE = "、"
ADJACENT = "”“"
OPENING = "“《"


class QuoteSeparator(NamedTuple):
    """Parameters of `quote-separator`: how many times as often the usual way must stand as the other."""

    times: int = 3


@kind(
    "quote-separator",
    QuoteSeparator,
    values=("written", "usual", "often"),
    anchors=lambda _: tuple(
        f"{closing}{mark}{opening}" for closing in "”》" for mark in ("", PAUSE) for opening in OPENING
    ),
)
def quote_separator(document: Document, params: QuoteSeparator, hits: Hits) -> Iterator[Finding]:
    """Yield the places of the rarer way, where the other is the draft's clear habit; quoted sentences and
    single characters (“亲”“清”) are no list.
    """
    between = tuple(hit for hit in hits if _is_list(document.folded, hit))
    paused = tuple(hit for hit in between if hit.end - hit.start > len(ADJACENT))
    bare = tuple(hit for hit in between if hit.end - hit.start == len(ADJACENT))
    ways = (("有顿号", paused), ("没有顿号", bare))
    (rare, places), (usual, others) = sorted(ways, key=lambda way: len(way[1]))
    if len(others) >= params.times * len(places):
        for place in places:
            yield Finding(place, {"written": rare, "usual": usual, "often": str(len(others))})


def _is_list(text: str, between: Span) -> bool:
    return text[between.start - 1].isalnum() and text[max(0, between.start - 2)] not in OPENING
