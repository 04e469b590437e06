"""The kind `conflict`: one indicator, year and scope with two values or two growth rates."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from linter.checks.comparable import SHORT, agree, aimed, looks_over_years, names_its_place, subjects
from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Growth, Interval, Quantity, Related, Span
from linter.model.expression import compiled

# A value of so many digits is no other's by chance; nor is a name of so many characters.
SURE = 3
# What tells that a growth is of another base than the value beside it.
_OTHER_BASE = "口径|剔除|扣除|因素|可比|还原"
# What tells that a value is counted otherwise than that of its name: （自然口径）, （同口径）.
_OWN_COUNT = "(?<!全)口径"
_BRACKET = 8
# A value that is passed may be passed by so much.
ROUGHLY = Decimal("1.3")
_PASSED = (
    "突破",
    "超",
    "超过",
    "逾",
    "近",
    "约",
    "接近",
    "迈上",
    "跃上",
    "站上",
    "跨上",
    "跨越",
    "登上",
    "迈过",
)


class Conflict(NamedTuple):
    """Parameters of `conflict`: what must be the same wherever it is told, of which listed indicators."""

    of: Literal["value", "growth", "unit"]
    indicators: tuple[str, ...]


@kind("conflict", Conflict, values=("indicator", "stated", "earlier"))
def conflict(document: Document, params: Conflict) -> Iterator[Finding]:
    """Yield each figure that differs from an earlier one of the same subject, beyond what is printed.

    `value` leaves to `unit` the values that have the same digits with 万 for 亿 or the other way round.
    """
    listed = frozenset(_told_again(document).intersection(params.indicators))
    if not listed:
        return
    found: dict[Span, Finding] = {}
    told: dict[object, Figure] = {}
    for subject, figure in subjects(document, listed):
        # What stands in a plan and is no aim may be of the year before.
        if not _speaks_of(figure, params.of) or (subject.role == "plan" and not aimed(document, figure)):
            continue
        # A growth is the same whether its value stands beside it or not.
        what = subject._replace(dimension="") if params.of == "growth" else subject
        earlier = told.setdefault(what, figure)
        if earlier is not figure and _differ(document, earlier, figure, params.of):
            finding = _finding(document, earlier, figure, params.of)
            found.setdefault(finding.span, finding)
    for earlier, figure in _alike(document, listed, params.of):
        finding = _finding(document, earlier, figure, params.of)
        found.setdefault(finding.span, finding)
    yield from (found[span] for span in sorted(found))


@lru_cache(maxsize=2)
def _told_again(document: Document) -> frozenset[str]:
    """The listed indicators that a draft has several figures of."""
    times = Counter(figure.key for figure in document.figures)
    return frozenset(key for key, count in times.items() if count > 1)


def _alike(document: Document, listed: frozenset[str], of: str) -> Iterator[tuple[Figure, Figure]]:
    """Two figures that must be one, whatever is said around them, since their digits are the same.

    Of one value to the third digit there are no two units and no two growth rates.
    """
    if of == "unit":
        yield from _of_two_units(document)
    elif of == "growth":
        yield from _of_two_growths(document, listed)


def _of_two_units(document: Document) -> Iterator[tuple[Figure, Figure]]:
    told: dict[tuple[str, str, Decimal], list[tuple[Figure, Quantity]]] = {}
    for figure in document.figures:
        value, name = figure.value, figure.key or figure.indicator
        if value is not None and value.dimension and len(name) >= SURE and not figure.comparison:
            told.setdefault((name, value.dimension, value.number), []).append((figure, value))
    for alike in told.values():
        if len({value.unit for _, value in alike}) > 1:
            sure = [(figure, value) for figure, value in alike if value.digits >= SURE]
            for figure, value in sure[1:]:
                earlier, first = sure[0]
                if first.unit != value.unit and not agree(first, value):
                    yield earlier, figure


def _of_two_growths(document: Document, listed: frozenset[str]) -> Iterator[tuple[Figure, Figure]]:
    told: dict[tuple[str, Decimal, str], Figure] = {}
    for figure in document.figures:
        value = figure.value
        if figure.key not in listed or figure.growth is None or value is None or figure.comparison:
            continue
        if _yearly(figure.growth) and value.digits >= SURE:
            earlier = told.setdefault((figure.key, value.number, value.unit), figure)
            at_once = figure.before is None and earlier.before is None and not figure.period
            if at_once and _differ(document, earlier, figure, "growth"):
                yield earlier, figure


def _speaks_of(figure: Figure, of: str) -> bool:
    if of == "growth":
        return figure.growth is not None and figure.period in ("", "以来")
    return figure.value is not None


def _differ(document: Document, earlier: Figure, figure: Figure, of: str) -> bool:
    if of == "growth":
        return _grew_otherwise(document, earlier, figure)
    if earlier.value is None or figure.value is None or agree(earlier.value, figure.value):
        return False
    if of == "value" and (_counted_otherwise(document, earlier) or _counted_otherwise(document, figure)):
        return False
    near = _ratio(earlier.value.amount, figure.value.amount) < ROUGHLY
    if near and (_rough(document, earlier) or _rough(document, figure)):
        return False
    slipped = earlier.value.number == figure.value.number and earlier.value.digits > 1
    if slipped or of == "unit":
        return slipped and of == "unit"
    return not _manifold(earlier.value.amount, figure.value.amount) or _surely_whole(
        document, earlier, figure
    )


def _counted_otherwise(document: Document, figure: Figure) -> bool:
    end = figure.value.whole.end if figure.value else figure.span.end
    return (
        compiled(_OWN_COUNT).search(document.folded, figure.span.start, max(end, figure.span.end) + _BRACKET)
        is not None
    )


def _rough(document: Document, figure: Figure) -> bool:
    """Whether a value is told as passed or nearly reached (突破300亿元, 迈上2000亿元台阶)."""
    if figure.value is None:
        return False
    lead = document.folded[max(0, figure.value.whole.start - 4) : figure.value.span.start].rstrip()
    return bool(figure.value.blur) or lead.endswith(_PASSED)


def _surely_whole(document: Document, earlier: Figure, figure: Figure) -> bool:
    """Whether two values of unlike size must be of the same place and year all the same."""
    if looks_over_years(document) or figure.period.removesuffix("以来"):
        return False
    named = names_its_place(document, earlier) and names_its_place(document, figure)
    return named or len(document.folded) < SHORT


def _grew_otherwise(document: Document, earlier: Figure, figure: Figure) -> bool:
    first, second = earlier.growth, figure.growth
    if first is None or second is None or first.printed.overlaps(second.printed):
        return False
    if not _yearly(first) or not _yearly(second) or _hoped(document, earlier) or _hoped(document, figure):
        return False
    return not (_manifold(first.printed, second.printed) and looks_over_years(document))


def _hoped(document: Document, figure: Figure) -> bool:
    """Whether a growth is the better of two aims (增长12%、力争增长14%), of another base or year."""
    start = figure.growth.span.start if figure.growth else figure.span.start
    told = document.folded[figure.span.start : start]
    dated = any(told[i].isdigit() and told[i + 1] == "年" for i in range(len(told) - 1))
    return (
        dated
        or "累计" in told
        or compiled(_OTHER_BASE).search(document.folded, max(0, start - 24), start) is not None
        or any(word in document.folded[max(0, start - 8) : start] for word in ("力争", "争取", "最好"))
    )


def _yearly(growth: Growth) -> bool:
    """Whether a growth is that of one year on the year before, in percent of it."""
    return growth.kind in ("", "同比", "比上年", "较上年", "比去年", "较去年")


def _manifold(first: Interval, second: Interval) -> bool:
    """Whether one is so much more than the other that it may be of several years, or of a larger place."""
    return _ratio(first, second) > 2


def _ratio(first: Interval, second: Interval) -> Decimal:
    """How many times one is the other, the larger by the smaller; 1 where that says nothing."""
    less, more = sorted((first.high, second.high))
    return more / less if less > 0 else Decimal(1)


def _finding(document: Document, earlier: Figure, figure: Figure, of: str) -> Finding:
    here, there = _place(figure, of), _place(earlier, of)
    return Finding(
        here,
        {
            "indicator": figure.indicator,
            "stated": here.of(document.text),
            "earlier": there.of(document.text),
        },
        (Related(there, values={"earlier": there.of(document.text)}),),
    )


def _place(figure: Figure, of: str) -> Span:
    if of == "growth" and figure.growth is not None:
        return figure.growth.span
    return figure.value.whole if figure.value is not None else figure.span
