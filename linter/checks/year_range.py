"""The kind `year-range`: a range of years that ends before it begins, or where it begins."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Span
from linter.model.expression import compiled

_MARKS = "—–-~～至到"
_RANGE = (
    rf"(?<![0-9.])(?P<first>(?:19|20)[0-9]{{2}})年?[{re.escape(_MARKS)}]{{1,2}}(?P<last>(?:19"
    rf"|20)[0-9]{{2}})年(?![0-9])"
)


class YearRange(NamedTuple):
    """Parameters of `year-range`: whether the range is `reversed` (2025—2021年) or `empty` (2025—2025年)."""

    fault: Literal["reversed", "empty"]


def _anchors(_: YearRange) -> Iterator[str]:
    return (mark + century for mark in _MARKS for century in ("19", "20"))


@kind("year-range", YearRange, values=("first", "last"), anchors=_anchors)
def year_range(document: Document, params: YearRange, hits: Hits) -> Iterator[Finding]:
    """Yield each range of whole years with the fault."""
    for match in _ranges(document.folded, hits):
        first, last = int(match["first"]), int(match["last"])
        if first > last if params.fault == "reversed" else first == last:
            yield Finding(Span(*match.span()), {"first": match["first"], "last": match["last"]})


def _ranges(text: str, hits: Hits) -> Iterator[re.Match[str]]:
    """The ranges whose last year begins behind the mark of a hit, none overlapping another."""
    end = 0
    for mark, _ in hits:
        # 2021—, 2021年—, 2021—— and 2021年——.
        starts = range(max(end, mark - 6), mark - 3)
        match = next(filter(None, (compiled(_RANGE).match(text, start) for start in starts)), None)
        if match:
            end = match.end()
            yield match
