"""The kind `year-of-other-part`: a year to come in the review as its own, a past one in the plan."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Related, Span

YEAR = "年"
_SINGLE = ("annual", "five-year")


class YearOfOtherPart(NamedTuple):
    """Parameters of `year-of-other-part`.

    `match` are expressions of bounded length, within a line, for what only the own year of a part of `role`
    can be said in; {year} in them stands for a year that is none of the part's: in the summary the planned
    year or one of the `reach` after it, in the plan the reviewed year or one of the `reach` before it. The
    group `span` is what is reported.
    """

    role: Literal["summary", "plan"]
    match: tuple[str, ...]
    reach: int = 9


@kind("year-of-other-part", YearOfOtherPart, values=("year", "expected"), anchors=lambda _: (YEAR,))
def year_of_other_part(document: Document, params: YearOfOtherPart, hits: Hits) -> Iterator[Finding]:
    """Yield each place in a part of the role that names a year of the other part as its own."""
    report = document.report
    if report.kind not in _SINGLE or report.reviewed is None or report.planned is None:
        return
    if params.role == "summary":
        expected, others = report.reviewed, range(report.planned, report.planned + params.reach + 1)
    else:
        expected, others = report.planned, range(report.reviewed - params.reach, report.reviewed + 1)
    told = tuple(Related(span) for span in report.basis[:2])
    own = [part.span for part in report.parts if part.role == params.role and part.last in (None, expected)]
    for match in _matches(document, params, others, list(_lines(document, own, others, hits))):
        values = {"year": match["span"][:4], "expected": str(expected)}
        yield Finding(Span(*match.span("span")), values, told)


def _lines(document: Document, parts: Iterable[Span], years: Iterable[int], hits: Hits) -> Iterator[Span]:
    """The lines of the parts that name one of the years, as far as they stand in the part."""
    text, written = document.folded, frozenset(map(str, years))
    named = [at for at in hits.starts[YEAR] if text[max(0, at - 4) : at] in written]
    for part in parts:
        inside = (at for at in named if part.start <= at < part.end)
        for start, end in dict.fromkeys(map(document.line_at, inside)):
            yield Span(max(start, part.start), min(end, part.end))


def _matches(
    document: Document, params: YearOfOtherPart, years: Iterable[int], lines: Sequence[Span]
) -> Iterator[re.Match[str]]:
    any_of_them = f"(?:{'|'.join(map(str, years))})"
    for match in params.match if lines else ():
        expression = re.compile(match.replace("{year}", any_of_them), re.MULTILINE)
        for start, end in lines:
            yield from expression.finditer(document.folded, start, end)
