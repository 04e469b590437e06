"""The kind `this-year`: 今年来 said of last year's work, in a report that is read out in the year after."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits


class ThisYear(NamedTuple):
    """Parameters of `this-year`: `words` that point at the running year as a whole."""

    words: tuple[str, ...]


@kind("this-year", ThisYear, values=("reviewed",), anchors=lambda params: params.words)
def this_year(document: Document, _params: ThisYear, hits: Hits) -> Iterator[Finding]:
    """Yield each of the words in the review of a year that ended before the meeting."""
    report = document.report
    if report.meeting is None or report.reviewed is None or report.meeting[:4] == str(report.reviewed):
        return
    for hit in hits:
        # 2019年和今年以来: both years are reported.
        if document.folded[max(0, hit.start - 2) : hit.start].endswith(
            ("年和", "年及", "年暨", "以及", "年与")
        ):
            continue
        part = report.part_at(hit.start)
        if part and part.role == "summary" and part.first == part.last:
            yield Finding(hit, {"reviewed": str(report.reviewed)})
