"""The kind `previous-target`: what is called achieved, though last year's report aimed higher."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.comparable import subjects
from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Interval
from linter.model.expression import compiled

# What calls the figure just before it achieved. A task set from above (省下达任务) or a share of one
# (任务的85%) says nothing of the aim that the last report set.
_ACHIEVED = (
    "，?(?:均|都|已|顺利|圆满|超额|全面|如期|提前|双双|较好)*(?:完成|实现)了?"
    "(?:(?:全年|年度|年初|当年|预期|既定|预定|确定的?|制定的?|目标|任务|计划|指标){1,4}+(?!的?[0-9])|(?<=超额完成)(?=[，。；]))"
)


class PreviousTarget(NamedTuple):
    """Parameters of `previous-target`: the indicators that are compared."""

    indicators: tuple[str, ...]


@kind("previous-target", PreviousTarget, values=("indicator", "stated", "target"))
def previous_target(document: Document, params: PreviousTarget) -> Iterator[Finding]:
    """Yield each result below last year's target that is called a target met."""
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
    return compiled(_ACHIEVED).match(document.folded, figure.span.end) is not None


def _below(figure: Figure, target: Figure) -> bool:
    reached, aimed = _level(figure), _level(target)
    return reached is not None and aimed is not None and reached.high < aimed.low


def _level(figure: Figure) -> Interval | None:
    if figure.value is not None:
        return figure.value.amount
    return figure.growth.printed if figure.growth else None
