"""The kind `promised-count`: a promised number of things, and another number that follows."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Count, Document, Finding, Related, Section

_INTRODUCED_AGAIN = re.compile(
    r"[。！？：\n].*(?:以下|如下|下列|(?:[二三四五六七八九十两]|[0-9]{1,2})(?:个|大|项|方面|点|件|条))",
    re.DOTALL,
)
"""A sentence between a promise and a list that introduces the list anew: 完成22项任务。当前抓好以下工作。"""
_MOST = 20
"""More things than this are no list of headings; they are spread over them."""


class PromisedCount(NamedTuple):
    """Parameters of `promised-count`: how many characters may stand before the first thing."""

    distance: int = 120


@kind("promised-count", PromisedCount, values=("promised", "found"))
def promised_count(document: Document, params: PromisedCount) -> Iterator[Finding]:
    """Yield each promise that the next count of headings or items, if it follows closely, does not keep."""
    for count in document.counts:
        run = _following(count, document, params.distance) if count.number <= _MOST else ()
        if _is_list(run) and len(run) != count.number:
            yield Finding(
                count.span,
                {"promised": str(count.number), "found": str(len(run))},
                tuple(Related(section.marked) for section in (run[0], run[-1])),
            )


def _following(count: Count, document: Document, distance: int) -> tuple[Section, ...]:
    """The siblings that count on from the first section after the promise."""
    for holder in reversed(document.path_at(count.span.start)):
        at = bisect_left(holder.children, count.span.end, key=lambda child: child.span.start)
        if at < len(holder.children):
            start = holder.children[at].span.start
            near = start - count.span.end <= distance
            own = near and not _INTRODUCED_AGAIN.search(document.folded, count.span.end, start)
            return tuple(_run(holder, at)) if own else ()
    return ()


def _is_list(run: tuple[Section, ...]) -> bool:
    """Whether a run counts from one; a lone item may be something else, a lone 一、 is a beginning."""
    return bool(run) and run[0].number == 1 and (len(run) > 1 or run[0].series == "一、")


def _run(holder: Section, at: int) -> Iterator[Section]:
    first = holder.children[at]
    yield first
    for child in islice(holder.children, at + 1, None):
        if child.series == first.series:
            if child.number == 1:
                return
            yield child
