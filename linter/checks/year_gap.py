"""The kind `year-gap`: a draft that reviews and plans years which do not follow one another."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Claim, ClaimRole, Document, Finding, Related

_SINGLE = ("annual", "five-year")


class YearGap(NamedTuple):
    """Parameters of `year-gap`: the `years` from the year reviewed to the year planned."""

    years: int = 1


@kind("year-gap", YearGap, values=("reviewed", "planned"))
def year_gap(document: Document, params: YearGap) -> Iterator[Finding]:
    """Yield the first place of the year planned when it is not the year after the one reviewed."""
    report = document.report
    if report.kind not in _SINGLE or report.reviewed is None or report.planned is None:
        return
    if report.planned - report.reviewed == params.years:
        return
    reviewed = _first(document, "reviewed", report.reviewed)
    planned = _first(document, "planned", report.planned)
    if reviewed and planned:
        values = {"reviewed": str(report.reviewed), "planned": str(report.planned)}
        yield Finding(planned.span, values, (Related(reviewed.span),))


def _first(document: Document, role: ClaimRole, year: int) -> Claim | None:
    fitting = (claim for claim in document.report.claims if claim.role == role and claim.year == year)
    return next((claim for claim in fitting if claim.place != "body"), None)
