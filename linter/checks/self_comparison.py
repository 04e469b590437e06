"""The kind `self-comparison`: a year compared with itself (2025年，投资比2025年增长8%)."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Related, YearMention
from linter.model.expression import compiled


class SelfComparison(NamedTuple):
    """Parameters of `self-comparison`: the `words` right before the year that something is compared with."""

    words: tuple[str, ...]


_WITHIN_YEAR = r"[初底末上下]|年初|[0-9]{1,2}月|同期|计划|目标|预[算期计]|[一二三四]季"


@kind("self-comparison", SelfComparison, values=("year",), anchors=lambda params: params.words)
def self_comparison(document: Document, params: SelfComparison, _hits: Hits) -> Iterator[Finding]:
    """Yield each base of comparison that is the very year its sentence began with."""
    folded = document.folded
    for told, base in pairwise(mention for mention in document.years if mention.explicit):
        if told.year is None or told.year != base.year or not _follows(folded, params, base):
            continue
        # 是2015年的1.3倍 measures by a year as 比2015年 does.
        if _follows(folded, params, told) or folded.startswith("的", told.span.end):
            continue
        within = (compiled(_WITHIN_YEAR).match(folded, mention.span.end) for mention in (told, base))
        if document.sentence_at(base.span.start).holds(told.span) and not any(within):
            yield Finding(base.span, {"year": str(base.year)}, (Related(told.span),))


def _follows(folded: str, params: SelfComparison, mention: YearMention) -> bool:
    return folded.endswith(params.words, 0, mention.span.start)
