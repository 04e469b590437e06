"""The kind `previous-target`: what is called achieved, though last year's report aimed higher."""

from collections.abc import Iterator
from dataclasses import dataclass

from linter.checks.comparable import subjects
from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Interval

_ACHIEVED = (
    "完成年度目标",
    "完成全年目标",
    "完成目标",
    "完成年度任务",
    "完成全年任务",
    "超额完成",
    "圆满完成",
    "完成预期目标",
    "完成年初",
)


# How far from a figure the word stands that calls it achieved.
REACH = 16


@dataclass(frozen=True, slots=True)
class PreviousTarget:
    """Parameters of `previous-target`: the indicators that are compared."""

    indicators: tuple[str, ...]


@kind("previous-target", PreviousTarget, values=("indicator", "stated", "target"))
def previous_target(document: Document, params: PreviousTarget) -> Iterator[Finding]:
    """Yield each result below last year's target in a sentence that calls the target met."""
    if document.previous is None:
        return
    indicators = frozenset(params.indicators)
    targets: dict[tuple[str, bool, str], Figure] = {}
    for subject, figure in subjects(document.previous, indicators):
        if subject.role == "plan" and figure.year == document.previous.report.planned:
            targets.setdefault(_what(subject.key, figure), figure)
    for subject, figure in subjects(document, indicators):
        target = targets.get(_what(subject.key, figure))
        if subject.role == "summary" and target and _achieved(document, figure) and _below(figure, target):
            stated = figure.value.whole if figure.value else figure.span
            stated = figure.growth.span if figure.growth and not target.value else stated
            values = {
                "indicator": figure.indicator,
                "stated": stated.of(document.text),
                "target": target.span.of(document.previous.text),
            }
            yield Finding(stated, values)


def _what(key: str, figure: Figure) -> tuple[str, bool, str]:
    """Targets of a level and targets of growth are different things."""
    return key, figure.value is not None, figure.value.dimension if figure.value else ""


def _achieved(document: Document, figure: Figure) -> bool:
    sentence = document.sentence_at(figure.span.start)
    end = min(sentence.end, figure.span.end + REACH)
    told = document.folded[max(sentence.start, figure.span.start - REACH) : end]
    return any(word in told for word in _ACHIEVED)


def _below(figure: Figure, target: Figure) -> bool:
    reached, aimed = _level(figure), _level(target)
    return reached is not None and aimed is not None and reached.high < aimed.low


def _level(figure: Figure) -> Interval | None:
    if figure.value is not None:
        return figure.value.amount
    return figure.growth.printed if figure.growth else None
