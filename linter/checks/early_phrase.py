"""The kind `early-phrase`: a policy, congress or campaign that did not exist yet in the report's year."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding


class EarlyPhrase(NamedTuple):
    """Parameters of `early-phrase`: a term may be heard `ahead` years before it came up."""

    ahead: int = 0


@kind("early-phrase", EarlyPhrase, values=("first", "planned"), needs=("phrases", "dating"))
def early_phrase(document: Document, params: EarlyPhrase) -> Iterator[Finding]:
    """Yield each term that came up only after the year that the report plans."""
    planned = document.report.planned
    if planned is None:
        return
    shown = {item.span for item in document.dating.evidence} if document.dating.verdict else set()
    for phrase in document.phrases:
        if phrase.kind != "work" or phrase.first is None or phrase.every or phrase.span in shown:
            continue
        if phrase.first > planned + params.ahead:
            yield Finding(phrase.span, {"first": str(phrase.first), "planned": str(planned)})
