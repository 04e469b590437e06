"""The kind `half-width-brackets`: pairs of half-width brackets in Chinese text (GB/T 15834—2011 5.1)."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.pair_marks import Mark
from linter.checks.pairs import pairings
from linter.checks.surroundings import after, before, holds_ideograph, in_foreign_text, is_chinese
from linter.model import Document, Finding, Hits

FULL = {"(": "（", ")": "）"}
LONGEST_READ = 40


class HalfWidthBrackets(NamedTuple):
    """Parameters of `half-width-brackets`: none."""


@kind(
    "half-width-brackets",
    HalfWidthBrackets,
    values=("full",),
    anchors=lambda _: ("(",),
    anchors_in="text",
)
def half_width_brackets(document: Document, _: HalfWidthBrackets, _hits: Hits) -> Iterator[Finding]:
    """Yield both brackets of each half-width pair around Chinese words or between them, marker or not."""
    text = document.text
    for paragraph in pairings(text, frozenset(start for start, _ in document.outline.intrusions))["round"]:
        for opening, closing in paragraph.pairs:
            written = opening.character + closing.character
            if written == "()" and _is_chinese_use(text, opening, closing):
                yield Finding(opening.span, {"full": FULL["("]})
                yield Finding(closing.span, {"full": FULL[")"]})


def _is_chinese_use(text: str, opening: Mark, closing: Mark) -> bool:
    if in_foreign_text(text, opening.offset):
        return False
    if holds_ideograph(text[opening.offset : min(closing.offset, opening.offset + LONGEST_READ)]):
        return True
    left, right = before(text, opening.offset), after(text, closing.offset + 1)
    # (1) at the start of a line counts as well; f(x) after a letter does not.
    return all(is_chinese(word) or word == "" for word in (left, right)) and (left + right) != ""
