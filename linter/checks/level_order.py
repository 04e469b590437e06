"""The kind `level-order`: a heading of a higher level after ones of a lower level at the same place."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Related, Section


class LevelOrder(NamedTuple):
    """Parameters of `level-order`: the ways of numbering from the highest level to the lowest."""

    order: tuple[str, ...]


@kind("level-order", LevelOrder, values=("lower",))
def level_order(document: Document, params: LevelOrder) -> Iterator[Finding]:
    """Yield the first marker of a run that follows siblings of a lower level (GB/T 15834—2011 B.3.8)."""
    ranks = {series: rank for rank, series in enumerate(params.order)}
    for parent in document.sections:
        lowest: Section | None = None
        for child in parent.children:
            rank = ranks.get(child.series)
            if rank is None or child.form == "item":
                continue
            if lowest is not None and rank < ranks[lowest.series]:
                yield Finding(child.marked, {"lower": lowest.marker}, (Related(lowest.marked),))
                lowest = child
            elif lowest is None or rank > ranks[lowest.series]:
                lowest = child
