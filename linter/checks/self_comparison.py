"""The kind `self-comparison`: a year compared with itself (2025年，投资比2025年增长8%)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from linter.checks.kind import kind
from linter.model import Document, Finding, Related, YearMention


@dataclass(frozen=True, slots=True)
class SelfComparison:
    """Parameters of `self-comparison`: the `words` right before the year that something is compared with."""

    words: tuple[str, ...]


_WITHIN_YEAR = re.compile(r"[初底末上下]|年初|[0-9]{1,2}月|同期|计划|目标|预[算期计]|[一二三四]季")


@kind("self-comparison", SelfComparison, values=("year",), anchors=lambda params: params.words)
def self_comparison(
    document: Document, params: SelfComparison, _hits: tuple[object, ...]
) -> Iterator[Finding]:
    """Yield each base of comparison that is the very year its sentence began with."""
    for told, base in pairwise(mention for mention in document.years if mention.explicit):
        if told.year is None or told.year != base.year or _is_base(document, params, told):
            continue
        if not _is_base(document, params, base) or _WITHIN_YEAR.match(document.folded, base.span.end):
            continue
        sentence = document.sentence_at(base.span.start)
        if sentence.holds(told.span) and not _WITHIN_YEAR.match(document.folded, told.span.end):
            yield Finding(base.span, {"year": str(base.year)}, (Related(told.span),))


def _is_base(document: Document, params: SelfComparison, mention: YearMention) -> bool:
    """Whether a year stands after a word of comparison, or is itself a measure (是2015年的1.3倍)."""
    start, end = mention.span
    return document.folded.endswith(params.words, 0, start) or document.folded.startswith("的", end)
