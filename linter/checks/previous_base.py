"""The kind `previous-base`: a value of last year, restated, that last year's report tells otherwise."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.comparable import results, scoped, spans_all
from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Quantity

_LAST_YEAR = "[上去]年|上一年"
_REACH, _NEAR = 12, 120
_OTHER_BASE = ("口径", "调整", "核定", "修订", "普查", "可比", "预计", "快报")


class PreviousBase(NamedTuple):
    """Parameters of `previous-base`: the indicators that are compared."""

    indicators: tuple[str, ...]


@kind("previous-base", PreviousBase, values=("indicator", "stated", "before"))
def previous_base(document: Document, params: PreviousBase) -> Iterator[Finding]:
    """Yield each value of last year that growth starts from (由上年的A增加到B) and was told otherwise."""
    previous = document.previous
    if previous is None or previous.report.reviewed is None:
        return
    told = results(previous, params.indicators)
    year = re.compile(f"(?:{_LAST_YEAR}|{previous.report.reviewed}年)(?:度|全年|同期)?末?底?的?$")
    for figure in document.figures:
        base, earlier = figure.before, told.get(scoped(figure))
        if base is None or earlier is None or earlier.value is None or not _exact(base):
            continue
        lead = document.folded[max(0, base.whole.start - _REACH) : base.whole.start]
        if not year.search(lead) or not spans_all(document, figure) or _noted(document, figure):
            continue
        if base.dimension == earlier.value.dimension and not base.amount.overlaps(earlier.value.amount):
            values = {
                "indicator": figure.indicator,
                "stated": base.span.of(document.text),
                "before": earlier.value.span.of(previous.text),
            }
            yield Finding(base.span, values)


def _exact(value: Quantity) -> bool:
    return not value.blur and value.upper is None and not value.scanned


def _noted(document: Document, figure: Figure) -> bool:
    """Whether the sentence says that last year's figure was counted anew."""
    sentence = document.sentence_at(figure.span.start)
    start, end = max(sentence.start, figure.span.start - _NEAR), min(sentence.end, figure.span.end + _NEAR)
    return any(word in document.folded[start:end] for word in _OTHER_BASE)
