"""From the bytes of a draft to its document: the pipeline up to the checks."""

from typing import NamedTuple

from linter import facts, outline, sources
from linter.model import Document, Source
from linter.ruleset import RuleBook


class Given(NamedTuple):
    """What a person tells beside the draft: the report's year, and last year's draft."""

    year: int | None = None
    previous: Document | None = None


NOTHING_GIVEN = Given()


def document_of(
    source: Source, book: RuleBook, given: Given = NOTHING_GIVEN, needs: frozenset[str] = frozenset()
) -> Document:
    """The document of a source, total on any text."""
    folded = sources.fold(source.text)
    parsed = outline.parse(source.text, folded, book.cache, source.styles, source.tables)
    return facts.state(
        source, folded, parsed, book.lexicon, needs=needs, given_year=given.year, previous=given.previous
    )
