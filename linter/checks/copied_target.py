"""The kind `copied-target`: a target that is last year's result, digit for digit."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Quantity, Related


class CopiedTarget(NamedTuple):
    """Parameters of `copied-target`: the fewest significant digits that are no chance."""

    digits: int


@kind("copied-target", CopiedTarget, values=("indicator", "stated"))
def copied_target(document: Document, params: CopiedTarget) -> Iterator[Finding]:
    """Yield each planned value that equals what the same indicator has already reached."""
    reached: dict[tuple[str, str, str], Figure] = {}
    for figure in document.figures:
        value = figure.value
        if value is None or not figure.key or value.digits < params.digits or figure.comparison:
            continue
        same = (figure.key, str(value.number), value.unit)
        if figure.role == "summary":
            reached.setdefault(same, figure)
        elif figure.role == "plan" and same in reached and _aims(document, value):
            other = reached[same].value
            related = (Related(other.whole),) if other else ()
            yield Finding(
                value.whole, {"indicator": figure.indicator, "stated": value.span.of(document.text)}, related
            )


def _aims(document: Document, value: Quantity) -> bool:
    """Whether the clause sets a target, not a base that the target starts from."""
    clause = document.clause_at(value.whole.start)
    lead = document.folded[clause.start : value.whole.end + 6]
    return not any(
        word in lead for word in ("在", "由", "从", "去年", "上年", "比", "基础", "稳定", "保持", "已")
    )
