"""The kind `straight-quotes`: straight double quotes in Chinese text, and the side that each should have."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.pair_marks import FAMILIES, STRAIGHT, Mark
from linter.checks.pairs import pairings
from linter.checks.surroundings import after, before, holds_ideograph, in_foreign_text, is_chinese
from linter.model import Document, Edit, Finding, Hits

OPENING, CLOSING = FAMILIES["double"]
LONGEST_READ = 40
NO_BEGINNING = "，。；：、！？,;:!? \n"
NO_END = "，、：,: \n"


class StraightQuotes(NamedTuple):
    """Parameters of `straight-quotes`: none."""


@kind(
    "straight-quotes",
    StraightQuotes,
    values=("curved",),
    anchors=lambda _: (STRAIGHT,),
    anchors_in="text",
)
def straight_quotes(document: Document, _: StraightQuotes, _hits: Hits) -> Iterator[Finding]:
    """Yield each straight quote of a pair in Chinese text, with an edit if its whole paragraph pairs well."""
    text = document.text
    for found in pairings(text, frozenset(start for start, _ in document.outline.intrusions))["double"]:
        certain = not (found.unclosed or found.unopened or found.nested)
        for opening, closing in found.pairs:
            if _is_chinese_use(text, opening, closing):
                sure = certain and _reads_well(text, opening, closing)
                yield from _findings(opening, OPENING, sure)
                yield from _findings(closing, CLOSING, sure)
        for mark in (*found.unclosed, *found.unopened):
            if _stands_alone(text, mark):
                yield from _findings(mark, "", sure=False)


def _findings(mark: Mark, curved: str, sure: bool) -> Iterator[Finding]:
    if mark.character == STRAIGHT:
        yield Finding(mark.span, {"curved": curved}, edits=(Edit(mark.span, curved),) if sure else ())


def _is_chinese_use(text: str, opening: Mark, closing: Mark) -> bool:
    if in_foreign_text(text, opening.offset):
        return False
    if holds_ideograph(text[opening.offset : min(closing.offset, opening.offset + LONGEST_READ)]):
        return True
    around = (before(text, opening.offset), after(text, closing.offset + 1))
    return any(is_chinese(character) for character in around)


def _reads_well(text: str, opening: Mark, closing: Mark) -> bool:
    """Nothing that ends a clause follows the opening quote, no blank precedes the closing one."""
    inside = text[opening.offset + 1 : closing.offset]
    return inside != "" and inside[0] not in NO_BEGINNING and inside[-1] not in NO_END


def _stands_alone(text: str, mark: Mark) -> bool:
    """An unpaired straight quote beside Chinese words, not the inches of a screen."""
    around = (text[max(0, mark.offset - 1) : mark.offset], text[mark.offset + 1 : mark.offset + 2])
    return not around[0].isdigit() and any(is_chinese(character) for character in around)
