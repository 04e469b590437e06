"""The kind `tied-phrase`: words that name a year (党的十九大召开之年), said of another year."""

from collections.abc import Iterator
from dataclasses import dataclass

from linter.checks.kind import kind
from linter.model import Document, Finding, Phrase


@dataclass(frozen=True, slots=True)
class TiedPhrase:
    """Parameters of `tied-phrase`: a phrase may be `late` years late."""

    late: int = 0


@kind("tied-phrase", TiedPhrase, values=("year", "years"), needs=("phrases", "dating"))
def tied_phrase(document: Document, params: TiedPhrase) -> Iterator[Finding]:
    """Yield each phrase that does not hold of the year of its clause.

    What the dating verdict shows as its evidence is not said again.
    """
    shown = {item.span for item in document.dating.evidence} if document.dating.verdict else set()
    for phrase in document.phrases:
        if phrase.kind != "year" or phrase.said_of is None or phrase.span in shown:
            continue
        if not any(phrase.fits(phrase.said_of - by) for by in range(params.late + 1)):
            yield Finding(phrase.span, {"year": str(phrase.said_of), "years": years_of(phrase)})


def years_of(phrase: Phrase) -> str:
    """The years of a phrase as a person writes them."""
    if phrase.first == phrase.last:
        return f"{phrase.first}年"
    return f"{phrase.first}—{phrase.last}年"
