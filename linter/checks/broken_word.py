"""The kind `broken-word`: a line break in the middle of a word."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import IDEOGRAPH, Document, Edit, Finding, Span
from linter.model.expression import compiled
from linter.model.vocabulary import LONGEST, Vocabulary, vocabulary

# A line feed is searched for before any condition is tried.
_BREAK = re.compile(r"\n(?<!\n\n)\n?(?!\n)")
_CLAUSE = r"[，、；。：]"
_WHOLE = 200


class BrokenWord(NamedTuple):
    """Parameters of `broken-word`: a line of `least` characters or more, with a mark in it, is prose."""

    least: int = 16


@kind("broken-word", BrokenWord)
def broken_word(document: Document, params: BrokenWord) -> Iterator[Finding]:
    """Yield the two halves of each word that a line break parts, where neither is a word or ends one.

    Titles may go on in a second line, so nothing before the first sentence's end is looked at.
    """
    if document.outline.paginated:
        return
    text = document.folded
    breaks = [
        found
        for found in _BREAK.finditer(text, max(0, text.find("。")))
        if IDEOGRAPH.match(text, found.start() - 1) and IDEOGRAPH.match(text, found.end())
    ]
    if not breaks:
        return
    words = vocabulary()
    headings = {section.heading.end for section in document.sections if section.form == "alone"}
    for found in breaks:
        at, after = found.span()
        start = text.rfind("\n", max(0, at - _WHOLE), at) + 1
        if at - start < params.least or at in headings or not compiled(_CLAUSE).search(text, start, at):
            continue
        if words.ending(text[at - LONGEST : at], LONGEST) or words.beginning(text, after):
            continue
        if _joined(text, at, after, words):
            yield Finding(Span(at - 1, after + 1), edits=(Edit(Span(at, after), ""),))


def _joined(text: str, at: int, after: int, words: Vocabulary) -> bool:
    """Whether a word goes from one line on to the next."""
    return any(
        text[at - left : at] + text[after : after + right] in words
        for left in range(1, LONGEST)
        for right in range(1, LONGEST - left + 1)
    )
