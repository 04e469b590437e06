"""The kind `swapped-word`: words that a site put in the place of like ones (经济开展 for 经济发展)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from linter.checks.attested import Attested, attested, plain
from linter.checks.kind import kind
from linter.model import Document, Edit, Finding, Hits, Span

# How many characters before and after the word make a phrase of three or four with it.
WINDOWS = ((1, 0), (0, 1), (2, 0), (1, 1), (0, 2))
WORD, FOUR = 2, 4
MOST_AROUND = 2
LEAST_LEVEL_OF_FOUR, LEAST_LEVEL_OF_THREE = 3, 6
FIRM_LEVEL_OF_FOUR = 4
CLEARLY_MORE = 2
APART = "，"


@dataclass(frozen=True, slots=True)
class SwappedWords:
    """Parameters of `swapped-word`: lines of pairs, the word as swapped and as meant (`开展<发展`).

    A place of a `telling` pair is reported wherever it stands; of a `common` one, which good prose confuses
    too, only in a draft that has `least` places of either, and one for `every` so many characters.
    """

    telling: tuple[str, ...]
    common: tuple[str, ...] = ()
    least: int = 3
    every: int = 1500

    def __post_init__(self) -> None:
        for pair in _pairs((*self.telling, *self.common)):
            if [len(word) for word in pair] != [WORD, WORD]:
                raise ValueError(f"“{'<'.join(pair)}”不是两个双字词")


def _pairs(lines: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [tuple(pair.split("<")) for line in lines for pair in line.split()]


@lru_cache(maxsize=8)
def _meant(lines: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    meant: dict[str, tuple[str, ...]] = {}
    for swapped, right in _pairs(lines):
        meant[swapped] = (*meant.get(swapped, ()), right)
    return meant


def _anchors(params: SwappedWords) -> tuple[str, ...]:
    return tuple({**_meant(params.telling), **_meant(params.common)})


class Place(NamedTuple):
    """A word as it is written, with what stands before and after it in its clause."""

    before: str
    written: str
    after: str


@kind("swapped-word", SwappedWords, values=("wrong", "right"), anchors=_anchors)
def swapped_word(document: Document, params: SwappedWords, hits: Hits) -> Iterator[Finding]:
    """Yield each word that makes no attested phrase with its neighbours where the other of its pair does."""
    if document.script != "simplified":
        return
    known = attested()
    levels = ((_meant(params.telling), LEAST_LEVEL_OF_FOUR), (_meant(params.common), FIRM_LEVEL_OF_FOUR))
    found: tuple[list[tuple[Span, str]], ...] = ([], [])
    for hit in hits:
        place = _place(document.folded, hit)
        for (meant, least), reached in zip(levels, found, strict=True):
            right = next(
                (word for word in meant.get(place.written, ()) if _fits(word, place, known, least)), ""
            )
            if right:
                reached.append((hit, right))
    telling, common = found
    enough = max(params.least, len(document.folded) / params.every)
    for hit, right in sorted(telling + common if len(telling) + len(common) >= enough else telling):
        yield Finding(hit, {"wrong": hit.of(document.folded), "right": right}, edits=(Edit(hit, right),))


def _place(text: str, hit: Span) -> Place:
    before = plain(text[max(0, hit.start - MOST_AROUND) : hit.start]).rpartition(APART)[2]
    after = plain(text[hit.end : hit.end + MOST_AROUND]).partition(APART)[0]
    return Place(before, hit.of(text), after)


def _fits(word: str, place: Place, known: Attested, least: int) -> bool:
    """No phrase of the written word speaks for it, and one of `word` does.

    One of three characters speaks only where that of four goes on with it: 发展活 is of 发展活力.
    """
    speaks = False
    for left, right in WINDOWS:
        if left > len(place.before) or right > len(place.after):
            continue
        start, end = place.before[len(place.before) - left :], place.after[:right]
        level, other = known.phrase(start + word + end), known.phrase(start + place.written + end)
        if other and level < other + CLEARLY_MORE:
            return False
        if other or speaks:
            continue
        if left + right + WORD == FOUR:
            speaks = level >= least
        elif level >= LEAST_LEVEL_OF_THREE:
            longer = place.before + word if left else word + place.after
            speaks = len(longer) < FOUR or known.phrase(longer) > 0
    return speaks
