"""What year the draft is about, and what year each of its mentions speaks of."""

import re
from collections import Counter

from linter.facts.claims import read_claims
from linter.facts.mentions import Mention, read_mentions
from linter.facts.parts import Stretch, read_stretches
from linter.facts.year_roles import role_of
from linter.model import Claim, Outline, Part, Report, Span, YearMention
from linter.model.expression import compiled

_HALF = re.compile(r"上半年|下半年|半年")
_QUARTER = re.compile(r"[一二三四]季度|季度|[一二三四]季")
_HEARD = 3
_WEIGHTS = {"date": 7, "signature": 2, "title": 6, "heading": 6, "opening": 4, "body": 1}


def read_years(
    folded: str, outline: Outline, given_year: int | None
) -> tuple[Report, tuple[YearMention, ...]]:
    """The report's years with their places, and every mention of a year with its role.

    `given_year` is the year of the meeting as told by hand; it overrules what the draft says. The text is
    folded (see Document.folded).
    """
    mentions = tuple(read_mentions(folded))
    stretches = read_stretches(folded, outline)
    claims = read_claims(folded, outline, mentions, stretches)
    report = _report(folded, outline, claims, stretches, given_year)
    placed = {claim.span.start: claim for claim in claims}
    return report, tuple(_resolved(folded, mention, report, placed) for mention in mentions)


def _report(
    folded: str,
    outline: Outline,
    claims: tuple[Claim, ...],
    stretches: tuple[Stretch, ...],
    given: int | None,
) -> Report:
    kind = _kind(folded, outline, stretches)
    step = 0 if kind in ("half-year", "quarter") else 1
    planned = given or _planned(claims, step)
    meeting = _meeting(claims, planned, step)
    basis = tuple(claim.span for claim in claims if claim.year is not None and claim.place != "body")
    if planned is None:
        planned, basis = _mentioned(folded, outline, step)
    reviewed = _reviewed(claims, planned, step)
    parts = tuple(_part(stretch, reviewed, planned) for stretch in stretches)
    return Report(
        kind=kind if reviewed or planned or kind in ("half-year", "quarter") else "unknown",
        reviewed=reviewed,
        planned=planned,
        meeting=meeting.date if meeting else None,
        basis=basis,
        claims=claims,
        parts=parts,
    )


def _kind(folded: str, outline: Outline, stretches: tuple[Stretch, ...]) -> str:
    names = [span.of(folded)[:60] for span in outline.front.title]
    names += [stretch.heading.of(folded)[:30] for stretch in stretches]
    if any(_HALF.search(name) for name in names):
        return "half-year"
    if any(_QUARTER.search(name) for name in names):
        return "quarter"
    summaries = [stretch for stretch in stretches if stretch.role == "summary"]
    return "five-year" if summaries and summaries[0].many else "annual"


def _planned(claims: tuple[Claim, ...], step: int) -> int | None:
    """The year planned by the weight of what is claimed; running text repeats itself and is heard thrice."""
    votes: Counter[int] = Counter()
    heard: Counter[tuple[str, int]] = Counter()
    for claim in claims:
        if claim.year is None:
            continue
        heard[claim.role, claim.year] += claim.place == "body"
        if claim.place == "body" and heard[claim.role, claim.year] > _HEARD:
            continue
        weight = _WEIGHTS[claim.place]
        if claim.role == "planned":
            votes[claim.year] += 2 * weight
        elif claim.role == "reviewed":
            votes[claim.year + step] += weight
        else:
            votes[_planned_at(claim, claim.year, step)] += 2 * weight if claim.date else weight
    return max(votes, key=lambda year: (votes[year], year)) if votes else None


def _planned_at(claim: Claim, year: int, step: int) -> int:
    """The year that a meeting plans: its own, at the end of a year the next."""
    return year + step if claim.at_years_end else year


def _meeting(claims: tuple[Claim, ...], planned: int | None, step: int) -> Claim | None:
    """The day of the meeting: the one that goes with the year planned, else the first."""
    days = [claim for claim in claims if claim.role == "meeting" and claim.date]
    fitting = (claim for claim in days if _planned_at(claim, claim.year or 0, step) == planned)
    return next(fitting, days[0] if days else None)


def _reviewed(claims: tuple[Claim, ...], planned: int | None, step: int) -> int | None:
    """The year reviewed: what most claims say, save that it is never the year planned or a later one."""
    votes: Counter[int] = Counter()
    for claim in claims:
        if (
            claim.role == "reviewed"
            and claim.year is not None
            and (planned is None or claim.year <= planned - step)
        ):
            votes[claim.year] += _WEIGHTS[claim.place]
    if votes:
        return max(votes, key=lambda year: (votes[year], year))
    return planned - step if planned is not None else None


def _part(stretch: Stretch, reviewed: int | None, planned: int | None) -> Part:
    year = {"summary": reviewed, "plan": planned, "other": None}[stretch.role]
    if year is None or not stretch.many:
        return Part(stretch.span, stretch.role, year, year)
    first, last = (year - 5, year) if stretch.role == "summary" else (year, year + 5)
    return Part(stretch.span, stretch.role, first, last)


_OPENING = 600
_OPENS = r"(?:^|[。！\n　 ])(?P<year>(?:19|20)[0-9]{2})年(?:以来|度)?[，是]"
_NAMED = r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?:年|(?=[^0-9，。]{0,6}工作))"


def _mentioned(folded: str, outline: Outline, step: int) -> tuple[int | None, tuple[Span, ...]]:
    """The year planned where nothing claims it: the title's, or the one after the first sentences' year."""
    for line in outline.front.title:
        named = compiled(_NAMED).search(folded, line.start, line.end)
        if named:
            return int(named["year"]), (Span(*named.span()),)
    opening = compiled(_OPENS).search(folded, 0, _OPENING)
    if opening:
        start = opening.start("year")
        return int(opening["year"]) + step, (Span(start, start + 5),)
    return None, ()


def _resolved(folded: str, mention: Mention, report: Report, claims: dict[int, Claim]) -> YearMention:
    claim = claims.get(mention.span.start)
    year = _pointed(mention, report) if mention.form == "pointing" else mention.year
    if mention.form == "masked" and claim:
        year = report.reviewed if claim.role == "reviewed" else report.planned
    role = claim.role if claim else role_of(folded, mention, year, report)
    return YearMention(mention.span, year, role, explicit=mention.form != "pointing")


def _pointed(mention: Mention, report: Report) -> int | None:
    """The year that 今年, 去年, 明年 point at, seen from the meeting, or without one from the part."""
    if mention.word.endswith(("过去一年", "过去的一年", "一年来", "这一年")):
        return report.reviewed
    part = report.part_at(mention.span.start)
    now = report.written
    if report.meeting is None and part and part.role == "summary" and part.first == part.last:
        now = report.reviewed
    if now is None:
        return None
    word = mention.word
    return now + {"今": 0, "明": 1, "前": -2}.get(word[0], -1)
