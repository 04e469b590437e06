"""The kind `year-of-other-part`: the planned year in the review as its own, the reviewed one in the plan."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from linter.checks.kind import kind
from linter.model import Document, Finding, Related, Span

_SINGLE = ("annual", "five-year")


@dataclass(frozen=True, slots=True)
class YearOfOtherPart:
    """Parameters of `year-of-other-part`.

    `match` are expressions of bounded length for what only the own year of a part of `role` can be said in;
    {year} in them stands for the year of the other part, and the group `span` is what is reported.
    """

    role: Literal["summary", "plan"]
    match: tuple[str, ...]


@kind("year-of-other-part", YearOfOtherPart, values=("year", "expected"))
def year_of_other_part(document: Document, params: YearOfOtherPart) -> Iterator[Finding]:
    """Yield each place in a part of the role that names the year of the other part as its own."""
    report = document.report
    if report.kind not in _SINGLE or report.reviewed is None or report.planned is None:
        return
    years = (report.planned, report.reviewed)
    year, expected = years if params.role == "summary" else reversed(years)
    values = {"year": str(year), "expected": str(expected)}
    told = tuple(Related(span) for span in report.basis[:2])
    expressions = [re.compile(match.replace("{year}", str(year)), re.MULTILINE) for match in params.match]
    for part in report.parts:
        if part.role == params.role and (part.last is None or part.last == expected):
            for expression in expressions:
                for match in expression.finditer(document.folded, part.span.start, part.span.end):
                    yield Finding(Span(*match.span("span")), values, told)
