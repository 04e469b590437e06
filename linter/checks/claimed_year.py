"""The kind `claimed-year`: what a draft says of its own years, against what its other places say."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Claim, ClaimRole, Document, Finding, Related, Report

_SINGLE = ("annual", "five-year")
_MOST_RELATED = 4
_SENTENCE = 200
_INTENDED = re.compile(r"之年|[，将]要|力争|确保|预期目标|奋斗目标|总体要求|建议")
"""What a sentence of the plan says, though it stands under the heading of the review."""
_THIS_YEAR = re.compile(r"今年")
"""After another year: the sentence tells the two apart."""
_STANDING = re.compile("年?末?，?[^，。；：]{0,8}(?:总户数|总人口|总人数|户籍人口|常住人口)")
"""What a place has, by the last count: its numbers are not of the year reviewed."""
_LONG_AGO = 5
"""Years before the one reviewed: so old a year is history, and no draft of that time was used again."""


class ClaimedYear(NamedTuple):
    """Parameters of `claimed-year`.

    Looked at are the places that name the year of `role`. `same`: it is the year of the opposite role, the
    year planned for the one reviewed and the other way round; `other`: it is another wrong year; `any`: both.
    """

    role: ClaimRole
    year: Literal["same", "other", "any"]


@kind("claimed-year", ClaimedYear, values=("expected", "year"))
def claimed_year(document: Document, params: ClaimedYear) -> Iterator[Finding]:
    """Yield each claim of the role whose year is wrong, with the places that tell the right one."""
    report = document.report
    if report.kind not in _SINGLE or report.reviewed is None or report.planned is None:
        return
    expected, opposite = _expected(report, params.role)
    told = _told(report)
    for claim in report.claims:
        year = _year(claim)
        if claim.role != params.role or year is None or year == expected:
            continue
        if params.year not in ("any", "same" if year == opposite else "other"):
            continue
        against = [other for other in told if other is not claim][:_MOST_RELATED]
        if against and _counts(document, claim, params):
            values = {"expected": str(expected), "year": str(year)}
            yield Finding(claim.span, values, tuple(Related(other.span) for other in against))


def _expected(report: Report, role: ClaimRole) -> tuple[int | None, int | None]:
    """The right year of a role, and the year that the opposite role has."""
    if role == "reviewed":
        return report.reviewed, report.planned
    return report.planned, report.reviewed


def _year(claim: Claim) -> int | None:
    """The year that a claim names; a meeting at the end of a year is named by the year that it plans."""
    return claim.year + 1 if claim.at_years_end and claim.year is not None else claim.year


def _told(report: Report) -> list[Claim]:
    """The first places outside running text that tell the right years, each its own."""
    right = {"reviewed": report.reviewed, "planned": report.planned, "meeting": report.planned}
    told = (claim for claim in report.claims if claim.place != "body" and _year(claim) == right[claim.role])
    return list(islice(told, _MOST_RELATED + 1))


def _counts(document: Document, claim: Claim, params: ClaimedYear) -> bool:
    """Whether a place can be wrong: a signature may have either year, running text must be sure."""
    reviewed = document.report.reviewed
    if claim.place == "signature":
        return claim.year not in (reviewed, document.report.planned)
    if claim.place != "body" or claim.year is None or reviewed is None:
        return True
    sentence = document.sentence_at(claim.span.start)
    end = min(sentence.end, claim.span.end + _SENTENCE)
    intended = bool(_INTENDED.search(document.folded, claim.span.end, end))
    both = bool(_THIS_YEAR.search(document.folded, claim.span.end, end))
    standing = bool(_STANDING.match(document.folded, claim.span.end))
    if both or standing or claim.year < reviewed - _LONG_AGO:
        return False
    if params.role == "planned":
        return claim.year <= reviewed and intended
    if intended or document.folded.startswith(("是", "，是"), claim.span.end):
        return False
    return claim.year < reviewed or claim.year == document.report.planned
