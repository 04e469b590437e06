"""The kind `doubled-character`: a function word of one character, or a mark, that stands twice."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.attested import attested, plain
from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Span
from linter.model.vocabulary import Vocabulary, vocabulary

REACH = 4


class DoubledCharacter(NamedTuple):
    """Parameters of `doubled-character`.

    `characters` are looked for one by one; `allow` are strings in which they are doubled rightly (的的确确)
    or that a character begins or ends (和田, 目的). `leading` are those of the characters that lead a phrase
    of their own right behind a word that ends in them (纵向向市县延伸, 健全全链条监管).
    """

    characters: str
    allow: tuple[str, ...] = ()
    leading: str = ""


def _anchors(params: DoubledCharacter) -> tuple[str, ...]:
    return tuple(character * 2 for character in params.characters)


@kind("doubled-character", DoubledCharacter, values=("word",), anchors=_anchors)
def doubled_character(document: Document, params: DoubledCharacter, hits: Hits) -> Iterator[Finding]:
    """Yield each run of one of the characters that no word beside it accounts for."""
    text, words = document.folded, vocabulary()
    end = 0
    for hit in hits:
        if hit.start < end:
            continue
        end = hit.end
        while text.startswith(text[hit.start], end):
            end += 1
        span = Span(hit.start, end)
        if not (
            _is_paired(text, span)
            or _begins_word(text, span, words)
            or _ends_word(text, span, words, params.leading)
            or _is_allowed(text, span, params.allow)
        ):
            written = document.text[span.start]
            yield Finding(span, {"word": written if written.isalpha() else text[span.start]})


def _is_paired(text: str, span: Span) -> bool:
    """和和美美: two doubled characters side by side."""
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    words = [pair for pair in (before, after) if len(pair) == 2 and pair.isalpha()]
    return text[span.start].isalpha() and any(pair[0] == pair[1] for pair in words)


def _begins_word(text: str, span: Span, words: Vocabulary) -> bool:
    """The last character begins a word (和和谐)."""
    after = (text[span.end - 1 : span.end - 1 + length] for length in range(2, REACH + 1))
    return any(word in words for word in after)


def _ends_word(text: str, span: Span, words: Vocabulary, leading: str) -> bool:
    """The first character ends a word, and leads a phrase or is attested twice behind that word (目的的)."""
    most = min(REACH, span.start + 1)
    before = (text[span.start + 1 - length : span.start + 1] for length in range(2, most + 1))
    if not any(word in words for word in before):
        return False
    if text[span.start] in leading:
        return True
    around = plain(f"，{text[max(0, span.start - 1) : span.end + 1]}，")
    return any(attested().phrase(around[start : start + 3]) for start in range(1, len(around) - 3))


def _is_allowed(text: str, span: Span, allow: tuple[str, ...]) -> bool:
    around = text[max(0, span.start - REACH) : span.end + REACH]
    middle = min(span.start, REACH)
    for known in allow:
        start = around.find(known)
        while start >= 0:
            if start < middle + len(span.of(text)) and middle < start + len(known):
                return True
            start = around.find(known, start + 1)
    return False
