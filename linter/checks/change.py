"""The kind `change`: from A to B with a growth or a difference that A and B do not give."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Growth, Interval, Quantity, Related, Span
from linter.model.expression import compiled
from linter.model.lexicon import Indicator
from linter.model.quantity import PERCENT, POINTS, TIMES

_OTHER_GROWTH = frozenset({"年均", "平均", "实际", "可比", "同口径"})
_LAST_YEAR = frozenset({"比上年", "同比", "较上年"})
# What leads from B to the difference that A and B make, and nothing else (由1000亩扩大到2500亩，净增1500亩).
_BY = (
    "[，、（]?(?:共|累计|总计|一共)?(?P<way>净?增加|净?减少|净增|净减|新增|增长|下降|提高|降低|多出?|少|增|减)了?"
    "(?P<noun>[^，。；、：0-9]{0,6})"
)
_LESS = ("减", "降", "少")
# 由132名跃升至32名，提高100位 is a rise.
_RANKS = ("名", "位")
# 新增27家省级企业 counts something else.
_ENDS = ("，", "。", "；", "、", "）", "！", "\n", "")


class Change(NamedTuple):
    """Parameters of `change`.

    `indicators` tell whose growth is real or on a moving base and is not recomputed; `slack` is what the
    growth may be off, in percentage points, beyond what the printed digits leave open.
    """

    indicators: tuple[Indicator, ...]
    slack: Decimal = Decimal("0.05")


@kind("change", Change, values=("before", "after", "stated", "computed"))
def change(document: Document, params: Change) -> Iterator[Finding]:
    """Yield each growth that does not follow from the two values it is printed with.

    由A提高到B，增长C%; B，比上年的A增长C%; B，比上年增加D，增长C%; 由A增加到B，净增D. The change of a rate is
    told in points.
    """
    fixed = {name for one in params.indicators if one.growth in ("real", "comparable") for name in _all(one)}
    for index, figure in enumerate(document.figures):
        value = figure.value
        if value is not None and figure.before is not None and not value.scanned:
            yield from _differed(document, index)
        if value is None or value.scanned or figure.key in fixed or figure.growth is None:
            continue
        before = _before(document, index)
        if before is not None and figure.growth.kind not in _OTHER_GROWTH and _one_span(document, figure):
            yield from _compared(document, figure, figure.growth, before, params.slack)


def _differed(document: Document, index: int) -> Iterator[Finding]:
    """The difference behind a value and the one it came from, where it is not what they make."""
    figure, follower = document.figures[index], document.figures[index + 1 : index + 2]
    value, before = figure.value, figure.before
    by = follower[0].value if follower else None
    if value is None or before is None or by is None or follower[0].before is not None:
        return
    if not value.dimension == before.dimension == by.dimension or value.dimension == "比率":
        return
    start = max(value.whole.end, before.whole.end)
    told = compiled(_BY).fullmatch(document.folded, start, by.whole.start)
    # 新增茶园2400亩 counts what grew, 新增示范园2400亩 a part of it.
    if told and told["noun"] not in figure.indicator:
        return
    rough = any(number.blur or number.upper is not None for number in (value, before, by))
    if told is None or rough or document.folded[by.whole.end : by.whole.end + 1] not in _ENDS:
        return
    falls = told["way"].lstrip("净").startswith(_LESS)
    if not falls and value.number < before.number and value.unit in _RANKS:
        return
    more, less = (before, value) if falls else (value, before)
    computed = Interval(more.amount.low - less.amount.high, more.amount.high - less.amount.low)
    if not computed.overlaps(by.amount):
        unit = by.unit
        middle = (computed.low + computed.high) / 2 / by.factor
        yield _finding(document, figure, by.span, before.whole, f"{middle:.{by.places}f}{unit}")


def _one_span(document: Document, figure: Figure) -> bool:
    """Whether the growth is of the span from A to B, not of its last year alone."""
    if figure.growth is None or figure.value is None or figure.growth.kind not in _LAST_YEAR:
        return True
    told = document.folded[figure.span.start : figure.value.span.start]
    last = "上年" in told or "去年" in told or (figure.year and f"{figure.year - 1}年" in told)
    return figure.before is None or "年" not in told or bool(last)


def _all(indicator: Indicator) -> tuple[str, ...]:
    return (*indicator.names, *indicator.variants)


def _before(document: Document, index: int) -> tuple[Interval, Span] | None:
    """What the value was before, printed or by the difference that follows it, and where it is told."""
    figure = document.figures[index]
    value = figure.value
    if value is None:
        return None
    if figure.before is not None and figure.before.dimension == value.dimension:
        return figure.before.amount, figure.before.whole
    follower = document.figures[index + 1] if index + 1 < len(document.figures) else None
    if follower is None or follower.value is None or follower.indicator != figure.indicator:
        return None
    if follower.comparison not in ("增加", "净增", "减少") or follower.value.dimension != value.dimension:
        return None
    if follower.span.start - value.whole.end > 16 or follower.growth is not None:
        return None
    by = follower.value.amount
    if follower.comparison == "减少":
        by = Interval(-by.high, -by.low)
    return Interval(value.amount.low - by.high, value.amount.high - by.low), follower.value.whole


def _compared(
    document: Document, figure: Figure, growth: Growth, before: tuple[Interval, Span], slack: Decimal
) -> Iterator[Finding]:
    if figure.value is None or before[0].low <= 0:
        return
    computed = _computed(figure.value, growth, before[0])
    if computed is None or computed.widened(slack).overlaps(growth.printed):
        return
    yield _finding(document, figure, growth.span, before[1], _told(computed, growth))


def _finding(document: Document, figure: Figure, at: Span, before: Span, computed: str) -> Finding:
    after = figure.value.whole if figure.value else figure.span
    values = {
        "before": before.of(document.text),
        "after": after.of(document.text),
        "stated": at.of(document.text),
        "computed": computed,
    }
    return Finding(at, values, (Related(before),))


def _told(computed: Interval, growth: Growth) -> str:
    """What was computed, in the unit of the growth, and which way where that is the other one: 下降5.2%."""
    rate = (computed.low + computed.high) / 2
    way = "" if (rate < 0) == (growth.rate < 0) else "下降" if rate < 0 else "增长"
    size, unit = (abs(rate) / 100, TIMES) if growth.kind == TIMES else (abs(rate), PERCENT)
    printed = f"{size:.1f}".rstrip("0").rstrip(".")
    return f"{way}{printed}{POINTS if growth.kind == '百分点' else unit}"


def _computed(value: Quantity, growth: Growth, before: Interval) -> Interval | None:
    """The growth that two amounts give, in the unit of the growth; None where it says nothing."""
    if growth.kind == "百分点":
        if value.dimension != "比率":
            return None
        return Interval(value.amount.low - before.high, value.amount.high - before.low)
    ratio = value.amount.over(before)
    # The growth of a rate in percent may be meant of the rate or of its points: neither is surely wrong.
    if ratio is None or value.dimension == "比率" or growth.kind == "番":
        return None
    return Interval((ratio.low - 1) * 100, (ratio.high - 1) * 100)
