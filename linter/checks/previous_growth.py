"""The kind `previous-growth`: this year's value and growth against last year's report."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from linter.checks.comparable import results
from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Growth, Interval, Quantity
from linter.model.expression import compiled
from linter.model.lexicon import Indicator

_OTHER_BASE = (
    "同口径",
    "可比",
    "扣除",
    "剔除",
    "调整",
    "实际增长",
    "不含",
    "还原",
    "口径",
    "折美元",
    "自然口径",
)
_SINCE = "[比较](?:20)?[0-9]{2}年|[比较]“?十"


class PreviousGrowth(NamedTuple):
    """Parameters of `previous-growth`.

    Only `only` of `indicators` are compared, each with the room that its tolerance gives; a difference of
    less than `least` points is left, and so is one of more than `most`, where the two reports must speak of
    different things. Those of `surveyed` are counted anew since the year `anew`, and not compared with the
    year before it.
    """

    indicators: tuple[Indicator, ...]
    only: tuple[str, ...]
    least: Decimal
    most: Decimal
    surveyed: tuple[str, ...] = ()
    anew: int = 0


@kind("previous-growth", PreviousGrowth, values=("indicator", "stated", "computed", "before", "now"))
def previous_growth(document: Document, params: PreviousGrowth) -> Iterator[Finding]:
    """Yield each growth that last year's value and this year's do not give."""
    if document.previous is None:
        return
    reformed = document.report.reviewed == params.anew
    room = {one.name: one.tolerance for one in params.indicators}
    told = results(document.previous, params.only)
    for key, figure in results(document, params.only).items():
        earlier = told.get(key)
        if earlier is None or earlier.value is None or figure.value is None or figure.growth is None:
            continue
        if reformed and figure.key in params.surveyed:
            continue
        if not _yearly(document, figure, figure.growth) or earlier.value.dimension != figure.value.dimension:
            continue
        computed = _computed(figure.value, earlier.value)
        apart = _apart(computed, figure.growth) if computed else Decimal(0)
        if computed and max(params.least, room.get(key, Decimal(0))) < apart < params.most:
            yield Finding(
                figure.growth.span,
                {
                    "indicator": figure.indicator,
                    "stated": figure.growth.span.of(document.text),
                    "computed": f"{(computed.low + computed.high) / 2:.1f}",
                    "before": earlier.value.span.of(document.previous.text),
                    "now": figure.value.span.of(document.text),
                },
            )


def _yearly(document: Document, figure: Figure, growth: Growth) -> bool:
    sentence = document.sentence_at(growth.span.start)
    around = document.folded[max(sentence.start, figure.span.start - 60) : growth.span.end + 24]
    # 比2010年增长 holds for what follows in the sentence too.
    if compiled(_SINCE).search(document.folded, max(0, figure.span.start - 90), growth.span.start):
        return False
    return growth.kind in ("", "同比", "比上年", "较上年", "比去年", "较去年", "名义") and not any(
        word in around for word in _OTHER_BASE
    )


def _computed(value: Quantity, before: Quantity) -> Interval | None:
    ratio = value.amount.over(before.amount)
    return Interval((ratio.low - 1) * 100, (ratio.high - 1) * 100) if ratio else None


def _apart(computed: Interval, growth: Growth) -> Decimal:
    """How far the two are apart, in percentage points, beyond what is printed."""
    return max(computed.low - growth.high, growth.low - computed.high, Decimal(0))
