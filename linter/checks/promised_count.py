"""The kind `promised-count`: a promised number of things, and another number that follows."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from linter.checks.kind import kind
from linter.model import Count, Document, Finding, Related, Section


@dataclass(frozen=True, slots=True)
class PromisedCount:
    """Parameters of `promised-count`: how many characters may stand before the first thing."""

    distance: int = 120


@kind("promised-count", PromisedCount, values=("promised", "found"))
def promised_count(document: Document, params: PromisedCount) -> Iterator[Finding]:
    """Yield each promise that the next count of headings or items, if it follows closely, does not keep."""
    for count in document.counts:
        run = _following(count, document, params.distance)
        if _is_list(run) and len(run) != count.number:
            yield Finding(
                count.span,
                {"promised": str(count.number), "found": str(len(run))},
                tuple(Related(section.marked) for section in (run[0], run[-1])),
            )


def _following(count: Count, document: Document, distance: int) -> tuple[Section, ...]:
    """The siblings that count on from the first section after the promise."""
    for holder in reversed(document.path_at(count.span.start)):
        starts = [child.span.start for child in holder.children]
        at = bisect_left(starts, count.span.end)
        if at < len(starts):
            first = holder.children[at]
            near = first.span.start - count.span.end <= distance
            return _run(holder, at) if near else ()
    return ()


def _is_list(run: tuple[Section, ...]) -> bool:
    """Whether a run counts from one; a lone item may be something else, a lone 一、 is a beginning."""
    return bool(run) and run[0].number == 1 and (len(run) > 1 or run[0].series == "一、")


def _run(holder: Section, at: int) -> tuple[Section, ...]:
    first = holder.children[at]
    same = [child for child in holder.children[at:] if child.series == first.series]
    younger = takewhile(lambda child: child.number != 1, same[1:])
    return (first, *younger)
