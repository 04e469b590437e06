"""The kind `set-phrase`: a phrase of four characters, one of which only sounds or looks right (因地治宜)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from linter.checks.confusion import meant_by
from linter.checks.kind import kind
from linter.checks.pair_levels import MARGIN, PairLevels, pair_levels
from linter.checks.suspects import quoted
from linter.model import Document, Edit, Finding, Span
from linter.model.vocabulary import vocabulary

LENGTH = 4
HALF = 2
LONGEST_WORD = 4
RARE_PAIR = 2
LOOSE = frozenset("的得之及或与和在是有就都也市县省区镇村")
ALIKE = ("same sound", "same look")


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


class Index(NamedTuple):
    """The right phrases; for a first half the second halves that make it whole, one after another, and for
    a second half the first ones.
    """

    right: frozenset[str]
    begun: Mapping[str, str]
    ended: Mapping[str, str]


@lru_cache(maxsize=8)
def _index(params: SetPhrases) -> Index:
    phrases = [phrase for line in params.phrases for phrase in line.split()]
    allowed = [phrase for line in params.allow for phrase in line.split()]
    begun: dict[str, str] = {}
    ended: dict[str, str] = {}
    for phrase in phrases:
        first, second = phrase[:HALF], phrase[HALF:]
        begun[first] = begun.get(first, "") + second
        ended[second] = ended.get(second, "") + first
    return Index(frozenset(phrases).union(allowed), begun, ended)


@kind("set-phrase", SetPhrases, values=("wrong", "right"))
def set_phrase(document: Document, params: SetPhrases) -> Iterator[Finding]:
    """Yield each phrase that one character keeps from being one of the list, with the edit that mends it.

    Only characters that reports hardly ever put side by side are looked at.
    """
    if document.script != "simplified":
        return
    text, index = document.folded, _index(params)
    found: dict[int, tuple[int, str]] = {}
    for place, start, meant in _suspects(pair_levels(text), index):
        right = _alike(text[place], meant)
        if right and text[start : start + LENGTH] not in index.right and not _excused(text, place):
            found.setdefault(place, (start, right))
    for place, (start, right) in sorted(found.items()):
        wrong = text[start : start + LENGTH]
        phrase = wrong[: place - start] + right + wrong[place - start + 1 :]
        edit = Edit(Span(place, place + 1), right)
        yield Finding(Span(start, start + LENGTH), {"wrong": wrong, "right": phrase}, edits=(edit,))


def _suspects(read: PairLevels, index: Index) -> Iterator[tuple[int, int, str]]:
    """The characters that keep a phrase from being right: where they and the phrase stand, and what is
    called for.
    """
    text, begun, ended = read.text, index.begun, index.ended
    for at in read.rare(RARE_PAIR):
        called: list[tuple[int, int, str]] = []
        # The pair that reports lack must be one that the character stands in.
        for start in (at - 2, at - 1):
            halves = begun.get(text[start : start + HALF])
            if halves and (text[start + HALF] in halves or text[start + HALF + 1] in halves):
                called += ((start, *each) for each in _called_for(halves, text, start + HALF))
        for start in (at - 1, at):
            halves = ended.get(text[start + HALF : start + LENGTH])
            if halves and (text[start] in halves or text[start + 1] in halves):
                called += ((start, *each) for each in _called_for(halves, text, start))
        for start, place, meant in called:
            if at <= place <= at + 1 and start >= len(MARGIN):
                yield place - len(MARGIN), start - len(MARGIN), meant


def _called_for(halves: str, text: str, start: int) -> Iterator[tuple[int, str]]:
    """Which characters a half that begins at `start` lacks to be one of the halves that are meant."""
    written = text[start : start + HALF]
    earlier = later = ""
    if written[1] in halves:
        earlier = "".join(halves[at] for at in range(0, len(halves), HALF) if halves[at + 1] == written[1])
    if written[0] in halves:
        later = "".join(halves[at + 1] for at in range(0, len(halves), HALF) if halves[at] == written[0])
    if earlier and written[0] not in earlier:
        yield start, earlier
    if later and written[1] not in later:
        yield start + 1, later


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
    return quoted(text, place)
