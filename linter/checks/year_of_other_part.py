"""The kind `year-of-other-part`: a year to come in the review as its own, a past one in the plan."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Related, Span

_SINGLE = ("annual", "five-year")


class YearOfOtherPart(NamedTuple):
    """Parameters of `year-of-other-part`.

    `match` are expressions of bounded length for what only the own year of a part of `role` can be said in;
    {year} in them stands for a year that is none of the part's: in the summary the planned year or one of the
    `reach` after it, in the plan the reviewed year or one of the `reach` before it. The group `span` is what
    is reported.
    """

    role: Literal["summary", "plan"]
    match: tuple[str, ...]
    reach: int = 9


@kind("year-of-other-part", YearOfOtherPart, values=("year", "expected"))
def year_of_other_part(document: Document, params: YearOfOtherPart) -> Iterator[Finding]:
    """Yield each place in a part of the role that names a year of the other part as its own."""
    report = document.report
    if report.kind not in _SINGLE or report.reviewed is None or report.planned is None:
        return
    if params.role == "summary":
        expected, others = report.reviewed, range(report.planned, report.planned + params.reach + 1)
    else:
        expected, others = report.planned, range(report.reviewed - params.reach, report.reviewed + 1)
    told = tuple(Related(span) for span in report.basis[:2])
    any_of_them = f"(?:{'|'.join(map(str, others))})"
    expressions = [re.compile(match.replace("{year}", any_of_them), re.MULTILINE) for match in params.match]
    for part in report.parts:
        if part.role == params.role and (part.last is None or part.last == expected):
            for expression in expressions:
                for match in expression.finditer(document.folded, part.span.start, part.span.end):
                    values = {"year": match["span"][:4], "expected": str(expected)}
                    yield Finding(Span(*match.span("span")), values, told)
