"""The kind `respectively`: 分别 with more or fewer values than subjects."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Quantity, Related, Span
from linter.model.expression import compiled

_MARKS = "以及|[、和及与]"
_JOINTS = frozenset({"、", "和", "及", "与", "以及", "、和"})
_VERBS = (
    "增长|下降|达到|达|为|完成|实现|提高|增加|减少|占|降低|上升|提升|突破|超过|提高到|增加到|降至|下降到|降到"
)
_AFTER = f"分别(?:同比|比上年|较上年|年均|约|预计|将|可|累计|也)?(?:{_VERBS})?(?:了|约)?"


class Respectively(NamedTuple):
    """Parameters of `respectively`.

    `fused` are words that name several subjects in one (城乡, 存贷) or leave their number open; where one
    stands in the clause, nothing is counted.
    """

    fused: tuple[str, ...]


def _anchors(_: Respectively) -> tuple[str, ...]:
    return ("分别",)


@kind("respectively", Respectively, values=("subjects", "values"), anchors=_anchors)
def respectively(document: Document, params: Respectively, hits: Hits) -> Iterator[Finding]:
    """Yield each 分别 whose listed subjects cannot be as many as the values that follow it."""
    starts = [quantity.whole.start for quantity in document.quantities]
    for hit in hits:
        clause = document.clause_at(hit.start)
        subject = document.folded[clause.start : hit.start]
        values = _values(document, starts, hit)
        if len(values) < 2 or len(subject) > 60 or not subject:
            continue
        lead = document.folded[max(0, clause.start - 1) : hit.start]
        if any(word in lead for word in params.fused) or any(c.isdigit() for c in subject):
            continue
        fewest, most = _subjects(subject)
        # One name may stand for several (产值分别增长), and the names may stand in the clause before.
        if most > 1 and not fewest <= len(values) <= most:
            span = Span(hit.start, values[-1].whole.end)
            told = f"{fewest}" if fewest == most else f"{fewest}～{most}"
            yield Finding(
                span,
                {"subjects": told, "values": str(len(values))},
                (Related(Span(clause.start, hit.start)),),
            )


def _values(document: Document, starts: list[int], hit: Span) -> list[Quantity]:
    """The quantities in one list directly behind 分别."""
    verb = compiled(_AFTER).match(document.folded, hit.start)
    end = verb.end() if verb else hit.end
    index = bisect_left(starts, hit.end)
    values: list[Quantity] = []
    for quantity in document.quantities[index : index + 12]:
        between = document.folded[end : quantity.whole.start].strip(" ")
        if between and not (values and between in _JOINTS):
            break
        values.append(quantity)
        end = quantity.whole.end
    return values if values and values[0].unit and values[-1].unit else []


def _subjects(text: str) -> tuple[int, int]:
    """The fewest and the most subjects that a list may hold: 和 and its like join names or words."""
    commas = text.count("、")
    joints = len(compiled(_MARKS).findall(text))
    return commas + 1, joints + 1
