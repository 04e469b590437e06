"""The kind `tied-phrase`: words that name a year (党的十九大召开之年), said of another year."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Phrase


class TiedPhrase(NamedTuple):
    """Parameters of `tied-phrase`.

    `by` is what tells the year that a phrase is said of: its own `clause`, or, where that names none, the
    `report`; then a phrase may fit any year from `before` years before the one reviewed to `after` years
    after the one planned.
    """

    by: Literal["clause", "report"]
    before: int = 1
    after: int = 1


@kind("tied-phrase", TiedPhrase, values=("year", "years"), needs=("phrases", "dating"))
def tied_phrase(document: Document, params: TiedPhrase) -> Iterator[Finding]:
    """Yield each phrase that does not hold of its year; what the dating verdict shows is not said again."""
    shown = {item.span for item in document.dating.evidence} if document.dating.verdict else set()
    for phrase in document.phrases:
        if phrase.kind != "year" or phrase.span in shown:
            continue
        years = _by_clause(phrase) if params.by == "clause" else _by_report(document, phrase, params)
        if years and not any(map(phrase.fits, years)):
            yield Finding(phrase.span, {"year": str(_named(document, phrase)), "years": years_of(phrase)})


def _by_clause(phrase: Phrase) -> tuple[int, ...]:
    return () if phrase.said_of is None else (phrase.said_of,)


def _by_report(document: Document, phrase: Phrase, params: TiedPhrase) -> tuple[int, ...]:
    """The years around those of a report of one year; a review of many years tells nothing."""
    report = document.report
    part = report.part_at(phrase.span.start)
    if phrase.said_of is not None or part is None or part.first is None or part.first != part.last:
        return ()
    if report.reviewed is None or report.planned is None:
        return ()
    return tuple(range(report.reviewed - params.before, report.planned + params.after + 1))


def _named(document: Document, phrase: Phrase) -> int | None:
    return document.report.planned if phrase.said_of is None else phrase.said_of


def years_of(phrase: Phrase) -> str:
    """The years of a phrase as a person writes them."""
    if phrase.first == phrase.last:
        return f"{phrase.first}年"
    return f"{phrase.first}—{phrase.last}年"
