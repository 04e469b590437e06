"""The kind `past-target`: a plan that wants to reach something in a year that is over."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits
from linter.model.expression import compiled

_BOUND = "的?(?:同期|平均|历史|正常|实际)?(?:水平|同期|规模|[0-9])|(?:以|之)?前(?:的|[建竣投])|以来"
"""What makes a year a measure or a bound and no date: 恢复到2019年水平, 确保2000年前建成的小区."""


class PastTarget(NamedTuple):
    """Parameters of `past-target`: the `words` right before a year to be reached."""

    words: tuple[str, ...]


@kind("past-target", PastTarget, values=("planned",), anchors=lambda params: params.words)
def past_target(document: Document, params: PastTarget, _hits: Hits) -> Iterator[Finding]:
    """Yield each year in digits that a plan wants to reach though it lies before the year reviewed."""
    report = document.report
    for mention in document.years:
        if not mention.explicit or mention.year is None or report.reviewed is None:
            continue
        part = report.part_at(mention.span.start)
        if part is None or part.role != "plan" or mention.year >= report.reviewed:
            continue
        if compiled(_BOUND).match(document.folded, mention.span.end):
            continue
        digits = mention.span.of(document.folded)[:4].isdecimal()
        if digits and document.folded.endswith(params.words, 0, mention.span.start):
            yield Finding(mention.span, {"planned": str(report.planned)})
