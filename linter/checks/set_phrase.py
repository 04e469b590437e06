"""The kind `set-phrase`: a phrase of four characters, one of which only sounds or looks right (因地治宜)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import compress, count
from operator import add

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
CalledFor = tuple[dict[str, str], dict[str, str]]


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
    """The right phrases, and for a half of one what it calls for in the other half.

    For a first half: by the third character the fourth ones, by the fourth the third ones. For a second
    half: by the first character the second ones, by the second the first ones.
    """

    right: frozenset[str] = field(repr=False)
    halves: frozenset[str] = field(repr=False)
    begun: Mapping[str, CalledFor] = field(repr=False)
    ended: Mapping[str, CalledFor] = field(repr=False)


@lru_cache(maxsize=8)
def _index(params: SetPhrases) -> Index:
    phrases = [phrase for line in params.phrases for phrase in line.split()]
    allowed = [phrase for line in params.allow for phrase in line.split()]
    begun: dict[str, CalledFor] = {}
    ended: dict[str, CalledFor] = {}
    for phrase in phrases:
        first, second = phrase[:HALF], phrase[HALF:]
        for halves, known, other in ((begun, first, second), (ended, second, first)):
            by_earlier, by_later = halves.setdefault(known, ({}, {}))
            by_earlier[other[0]] = by_earlier.get(other[0], "") + other[1]
            by_later[other[1]] = by_later.get(other[1], "") + other[0]
    return Index(frozenset([*phrases, *allowed]), frozenset([*begun, *ended]), begun, ended)


@kind("set-phrase", SetPhrases, values=("wrong", "right"))
def set_phrase(document: Document, params: SetPhrases) -> Iterator[Finding]:
    """Yield each phrase that one character keeps from being one of the list, with the edit that mends it."""
    if document.script != "simplified":
        return
    text, index = document.folded, _index(params)
    found: dict[int, tuple[int, str]] = {}
    for place, start, meant in _suspects(text, index):
        right = _alike(text[place], meant)
        if right and text[start : start + LENGTH] not in index.right and not _excused(text, place):
            found.setdefault(place, (start, right))
    for place, (start, right) in sorted(found.items()):
        wrong = text[start : start + LENGTH]
        phrase = wrong[: place - start] + right + wrong[place - start + 1 :]
        edit = Edit(Span(place, place + 1), right)
        yield Finding(Span(start, start + LENGTH), {"wrong": wrong, "right": phrase}, edits=(edit,))


def _suspects(text: str, index: Index) -> Iterator[tuple[int, int, str]]:
    """The characters that keep a phrase from being right: where they and the phrase stand, and what is
    called for.
    """
    pairs = list(map(add, text, text[1:]))
    places = list(compress(count(), map(index.halves.__contains__, pairs)))
    for halves, step in ((index.begun, HALF), (index.ended, -HALF)):
        for at in places:
            other = at + step
            if pairs[at] not in halves or not 0 <= other < len(pairs):
                continue
            by_earlier, by_later = halves[pairs[at]]
            earlier, later = text[other], text[other + 1]
            meant = by_earlier.get(earlier, "")
            if meant and later not in meant:
                yield other + 1, min(at, other), meant
            meant = by_later.get(later, "")
            if meant and earlier not in meant:
                yield other, min(at, other), meant


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
