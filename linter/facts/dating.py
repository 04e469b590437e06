"""The year a text was written in, from its phrases alone: which terms are in use, explicit years apart.

A naive Bayes estimate over the terms of linter.facts.terms. Only the terms that stand in the text are
weighed, so that an excerpt is judged like a whole report.
"""

import math
from collections.abc import Mapping
from typing import NamedTuple

from linter.facts.terms import FIRST_YEAR, STEP, Table, Term
from linter.model import Dating, Evidence, Phrase, Report, Span

_SURE = 3.0
"""Nats by which the estimate must beat every year farther than one: below, a text does not tell its year."""
_CONTRADICTED = 50.0
"""Nats by which it must beat the year that the draft states, for the verdict.

Townships speak like published reports of two or three years before: half of this was seen in honest drafts.
"""
_WITNESSES = 6
"""Terms and phrases that must speak against the stated year, for the verdict."""
_TIED = 2
"""Phrases that must each contradict the year of their own clause, all by as many years, for the verdict."""
_SHOWN = 24
"""Terms of the table that are shown as evidence, beside all phrases of the calendar."""


Places = Mapping[Term, int]
"""The terms that stand in a text, each with where it begins first."""


def date(terms: Places, report: Report, phrases: tuple[Phrase, ...], table: Table) -> Dating:
    """The year in which the words of a text were in use together, and whether that contradicts its report.

    The evidence are the phrases and terms that do not fit the year that the report plans; without such a
    year, or without a contradiction, those that narrow the estimate most. `terms` are of `table`.
    """
    found = _estimate(terms, report, phrases, table)
    return found.dating() if found else Dating()


def judge(terms: Places, report: Report, phrases: tuple[Phrase, ...], table: Table) -> Dating:
    """The dating without the evidence that only repeats the year that the report plans."""
    found = _estimate(terms, report, phrases, table)
    if found and report.planned is not None and not found.suspected:
        return Dating(found.year)
    return found.dating() if found else Dating()


def _estimate(terms: Places, report: Report, phrases: tuple[Phrase, ...], table: Table) -> "Estimate | None":
    """The estimate of a text; None when neither its terms nor its phrases tell a year."""
    reading = Reading(terms, table.weigh(terms))
    told = reading.year
    stated = report.planned if report.planned is not None and report.planned >= FIRST_YEAR else None
    shift = _shift(phrases, stated - told if stated and told else 0)
    if shift and stated is not None:
        return Estimate(reading, phrases, stated - shift, stated, shifted=True)
    return None if told is None else Estimate(reading, phrases, told, stated, shifted=False)


class Estimate(NamedTuple):
    """The year that a text tells, and the year that it states of itself, None without one.

    With `shifted` the phrases have told it, all late by as many years.
    """

    reading: "Reading"
    phrases: tuple[Phrase, ...]
    year: int
    stated: int | None
    shifted: bool

    @property
    def contrary(self) -> int | None:
        """The stated year where it is two years off or more."""
        return self.stated if self.stated is not None and abs(self.stated - self.year) >= 2 else None

    @property
    def suspected(self) -> bool:
        """Whether the stated year is contradicted, if there are witnesses enough."""
        return self.shifted or (self.contrary is not None and self.reading.beats(self.contrary))

    def dating(self) -> Dating:
        """The estimate with its evidence, and the verdict for which the evidence is enough."""
        against = _against(self.phrases, self.year, self.contrary)
        terms = _telling(self.reading, self.year, self.contrary)
        enough = self.shifted or len(terms) + len(against) >= _WITNESSES
        return Dating(self.year, self.suspected and enough, _evidence(terms, against))


class Reading(NamedTuple):
    """What the table says of a text: where each term begins first, and the cost of each year in nats."""

    terms: Places
    costs: list[float]

    @property
    def year(self) -> int | None:
        """The year that explains the terms best, None when a year farther than one does nearly as well."""
        best = min(range(len(self.costs)), key=self.costs.__getitem__)
        rivals = (cost for year, cost in enumerate(self.costs) if abs(year - best) > 1)
        sure = self.terms and min(rivals) - self.costs[best] >= _SURE
        return FIRST_YEAR + best if sure else None

    def beats(self, stated: int) -> bool:
        """Whether the best year leaves `stated` and its neighbours far behind."""
        near = (self.costs[self.column(stated + by)] for by in (-1, 0, 1))
        return min(near) - min(self.costs) >= _CONTRADICTED

    def column(self, year: int) -> int:
        """The column of a year; years beyond the table are explained like its first and last."""
        return min(max(year - FIRST_YEAR, 0), len(self.costs) - 1)


def _shift(phrases: tuple[Phrase, ...], by_terms: int) -> int:
    """By how many years all phrases that contradict their own clause are late; 0 when they do not agree.

    One such phrase is enough where the terms are as late, `by_terms` years, or one year off.
    """
    tied = [phrase for phrase in phrases if phrase.kind == "year" and phrase.said_of is not None]
    wrong = [phrase for phrase in tied if phrase.said_of is not None and not phrase.fits(phrase.said_of)]
    if not wrong:
        return 0
    for shift in (by * sign for by in range(2, 16) for sign in (1, -1)):
        needed = 1 if abs(by_terms) >= 2 and abs(by_terms - shift) <= 1 else _TIED
        if len(wrong) >= needed and all(
            phrase.fits(phrase.said_of - shift) for phrase in tied if phrase.said_of is not None
        ):
            return shift
    return 0


def _against(phrases: tuple[Phrase, ...], estimate: int, contrary: int | None) -> tuple[Phrase, ...]:
    """The phrases that fit the estimate and speak against the stated year, or else those that are over."""
    fitting = (phrase for phrase in phrases if any(phrase.fits(estimate + by) for by in (-1, 0, 1)))
    if contrary is None:
        return tuple(phrase for phrase in fitting if phrase.last is not None)
    return tuple(phrase for phrase in fitting if not phrase.fits(contrary) and not phrase.fits(contrary - 1))


def _telling(reading: Reading, estimate: int, contrary: int | None) -> list[tuple[Term, Span]]:
    """The terms that speak most for the estimate against the stated year, or else against all others."""
    best = reading.column(estimate)
    other = best if contrary is None else reading.column(contrary)

    def weight(term: Term) -> float:
        costs = term.costs
        if abs(best - other) > 1:
            return costs[other] - costs[best]
        return sum(costs) / len(costs) - costs[best]

    least = math.log(8) / STEP
    telling = [
        (term, Span(start, start + len(term.word)))
        for term, start in reading.terms.items()
        if weight(term) >= least
    ]
    return sorted(telling, key=lambda told: (-weight(told[0]), told[1].end, told[1].start))


def _evidence(terms: list[tuple[Term, Span]], against: tuple[Phrase, ...]) -> tuple[Evidence, ...]:
    """The phrases of the calendar, and the terms that are words, none within another, in the text's order."""
    found = [Evidence(phrase.span, phrase.first, phrase.last) for phrase in against]
    taken = {offset for item in found for offset in range(*item.span)}
    for term, span in terms:
        if len(found) - len(against) == _SHOWN:
            break
        if term.shown and taken.isdisjoint(range(*span)):
            found.append(Evidence(span, *term.window()))
            taken.update(range(*span))
    return tuple(sorted(found, key=lambda item: item.span))
