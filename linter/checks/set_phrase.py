"""The kind `set-phrase`: a phrase of four characters, one of which only sounds or looks right (因地治宜)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from linter.checks.confusion import meant_by
from linter.checks.kind import kind
from linter.model import Document, Edit, Finding, Span
from linter.model.vocabulary import vocabulary

LENGTH = 4
HALF = 2
LONGEST_WORD = 4
QUOTE_REACH = 18
QUOTED = re.compile("“[^“”\n]{1,16}”|‘[^‘’\n]{1,16}’")
LOOSE = frozenset("的得之及或与和在是有就都也市县省区镇村")
ALIKE = ("same sound", "same look")
Halves = tuple[dict[str, str], dict[str, str]]


@dataclass(frozen=True, slots=True)
class SetPhrases:
    """Parameters of `set-phrase`: lines of phrases of four characters with spaces between them.

    `allow` are phrases that are right too, though they are like one of `phrases` (勠力同心).
    """

    phrases: tuple[str, ...]
    allow: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for line in (*self.phrases, *self.allow):
            for phrase in line.split():
                if len(phrase) != LENGTH:
                    raise ValueError(f"“{phrase}”不是四个字")


@dataclass(frozen=True, slots=True)
class Index:
    """The right phrases, and for a half of them what may stand in the other half.

    By a first half and the third character come the fourth ones that make a phrase, by a first half and the
    fourth the third ones; by a second half likewise the first and the second ones.
    """

    right: frozenset[str] = field(repr=False)
    begun: Mapping[str, Halves] = field(repr=False)
    ended: Mapping[str, Halves] = field(repr=False)


@lru_cache(maxsize=8)
def _index(params: SetPhrases) -> Index:
    phrases = [phrase for line in params.phrases for phrase in line.split()]
    allowed = [phrase for line in params.allow for phrase in line.split()]
    begun: dict[str, Halves] = {}
    ended: dict[str, Halves] = {}
    for phrase in phrases:
        first, second = phrase[:HALF], phrase[HALF:]
        for halves, known, other in ((begun, first, second), (ended, second, first)):
            by_earlier, by_later = halves.setdefault(known, ({}, {}))
            by_earlier[other[0]] = by_earlier.get(other[0], "") + other[1]
            by_later[other[1]] = by_later.get(other[1], "") + other[0]
    return Index(frozenset([*phrases, *allowed]), begun, ended)


def _anchors(params: SetPhrases) -> tuple[str, ...]:
    index = _index(params)
    return tuple({**index.begun, **index.ended})


@kind("set-phrase", SetPhrases, values=("wrong", "right"), anchors=_anchors)
def set_phrase(document: Document, params: SetPhrases, hits: tuple[Span, ...]) -> Iterator[Finding]:
    """Yield each phrase that one character keeps from being one of the list, with the edit that mends it."""
    if document.script != "simplified":
        return
    text, index = document.folded, _index(params)
    found: dict[int, tuple[int, str]] = {}
    for place, start, meant in _suspects(text, hits, index):
        right = _alike(text[place], meant)
        if right and text[start : start + LENGTH] not in index.right and not _excused(text, place):
            found.setdefault(place, (start, right))
    for place, (start, right) in sorted(found.items()):
        wrong = text[start : start + LENGTH]
        phrase = wrong[: place - start] + right + wrong[place - start + 1 :]
        edit = Edit(Span(place, place + 1), right)
        yield Finding(Span(start, start + LENGTH), {"wrong": wrong, "right": phrase}, edits=(edit,))


def _suspects(text: str, hits: tuple[Span, ...], index: Index) -> Iterator[tuple[int, int, str]]:
    """The characters that keep a phrase from being right: their places, where the phrase begins, what may be
    meant.
    """
    begun, ended, length = index.begun, index.ended, len(text)
    for hit in hits:
        start, end = hit.start, hit.end
        half = text[start:end]
        for halves, other in ((begun, end), (ended, start - HALF)):
            known = halves.get(half)
            if known is None or other < 0 or other + HALF > length:
                continue
            earlier, later = text[other], text[other + 1]
            meant = known[0].get(earlier, "")
            if meant and later not in meant:
                yield other + 1, min(start, other), meant
            meant = known[1].get(later, "")
            if meant and earlier not in meant:
                yield other, min(start, other), meant


def _alike(written: str, meant: str) -> str:
    """The character that the written one may have been taken for, none for words that join anything."""
    if written in LOOSE:
        return ""
    likenesses = meant_by(written)
    return next((right for right in meant if likenesses.get(right) in ALIKE), "")


def _excused(text: str, place: int) -> bool:
    """The character belongs to another word, or to a name between quotation marks."""
    words = vocabulary()
    for length in range(2, LONGEST_WORD + 1):
        for start in range(max(0, place - length + 1), place + 1):
            if text[start : start + length] in words:
                return True
    quoted = QUOTED.finditer(text, max(0, place - QUOTE_REACH), place + QUOTE_REACH)
    return any(match.start() <= place < match.end() for match in quoted)
