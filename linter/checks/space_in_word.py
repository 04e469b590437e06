"""The kind `space-in-word`: blanks between the characters of one word, inside a paragraph."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.surroundings import is_ideograph
from linter.model import Document, Finding, Hits, Span
from linter.model.vocabulary import LONGEST, vocabulary

RUN = re.compile(" {1,4}|\u3000{1,4}|[\u00a0\u2002-\u200a\u202f\u205f]{1,4}")
REACH = 60


class SpaceInWord(NamedTuple):
    """Parameters of `space-in-word`.

    Only lines of `shortest` characters or more are paragraphs; in a name list or a table, where blanks
    stand closer than `apart` characters, they are meant.
    """

    shortest: int = 40
    apart: int = 8


@kind(
    "space-in-word",
    SpaceInWord,
    values=("word",),
    anchors=lambda _: (*" \u3000\u00a0", *map(chr, range(0x2002, 0x200B)), "\u202f", "\u205f"),
    anchors_in="text",
)
def space_in_word(document: Document, params: SpaceInWord, hits: Hits) -> Iterator[Finding]:
    """Yield each run of blanks between two ideographs of one word that neither side of it needs."""
    text, words = document.folded, vocabulary()
    end = 0
    for hit in hits:
        if hit.start < end or not (hit.start and is_ideograph(text[hit.start - 1])):
            continue
        run = RUN.match(text, hit.start)
        if run is None:
            continue
        end = run.end()
        span = Span(*run.span())
        word = text[span.start - 1] + text[end : end + 1]
        if word not in words or not _is_prose(text, span, params):
            continue
        left, right = text[max(0, span.start - LONGEST) : span.start], text[end : end + LONGEST]
        if not (words.ending(left, len(left)) and words.beginning(right, 0)):
            yield Finding(span, {"word": word})


def _is_prose(text: str, span: Span, params: SpaceInWord) -> bool:
    """Whether the line is as long as a paragraph and no other blank stands near."""
    before = text[max(0, span.start - REACH) : span.start].rpartition("\n")[2]
    behind = text[span.end : span.end + REACH].partition("\n")[0]
    if len(before) + len(behind) < params.shortest:
        return False
    near = before[-params.apart :].strip() + behind[: params.apart].strip()
    return not any(character.isspace() for character in near)
