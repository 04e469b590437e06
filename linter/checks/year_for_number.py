"""The kind `year-for-number`: counts into which a replacement of years has put the year (2023户, 42023户)."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Span

_YEAR = "20(?:1[0-9]|2[0-9])"
_UNIT = "(?:个(?!百分|小时|工作日|月)|[户人起件名家处次条座亩天场项%万亿元吨盏株]|公里)"
_COUNTS = re.compile(
    rf"(?<![0-9.,-])(?:(?P<alone>{_YEAR})(?=[余多]?{_UNIT})"
    rf"|(?P<led>{_YEAR})[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?(?={_UNIT})"
    rf"|[1-9][0-9]?(?P<inside>{_YEAR})[0-9]{{0,2}}(?:\.[0-9]{{1,2}})?(?={_UNIT}))"
)
_AROUND = 3
_MOST_BEFORE = 2


class YearForNumber(NamedTuple):
    """Parameters of `year-for-number`: at how many places a draft must have the same year in its counts."""

    least: int = 2


@kind("year-for-number", YearForNumber, values=("year",), anchors=lambda _: ("201", "202"))
def year_for_number(document: Document, params: YearForNumber, hits: Hits) -> Iterator[Finding]:
    """Yield each count that is or holds a year of the draft, where several counts of other things do."""
    text = document.folded
    found: dict[str, list[Span]] = defaultdict(list)
    for hit in hits:
        match = None if text.startswith("年", hit.start + 4) else _count(text, hit.start)
        if match:
            found[match["alone"] or match["led"] or match["inside"]].append(Span(*match.span()))
    for year, spans in found.items():
        told = {text[span.start : span.end + _AROUND] for span in spans}
        if len(told) >= params.least and f"{year}年" in text:
            for span in spans:
                yield Finding(span, {"year": year})


def _count(text: str, year: int) -> re.Match[str] | None:
    """The count that a year at `year` is, begins or stands in."""
    starts = range(year, max(-1, year - 1 - _MOST_BEFORE), -1)
    return next((match for start in starts if (match := _COUNTS.match(text, start))), None)
