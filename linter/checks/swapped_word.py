"""The kind `swapped-word`: words that a site put in the place of like ones (经济开展 for 经济发展)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from linter.checks.attested import MOST_LEVEL, attested
from linter.checks.kind import kind
from linter.checks.pair_levels import MARGIN, pair_levels
from linter.model import Document, Edit, Finding, Hits, Span

# How many characters before and after the word make a phrase of three or four with it.
WINDOWS = ((1, 0), (0, 1), (2, 0), (1, 1), (0, 2))
WORD, FOUR = 2, 4
MOST_AROUND = 2
LEAST_LEVEL_OF_FOUR, LEAST_LEVEL_OF_THREE = 3, 6
FIRM_LEVEL_OF_FOUR = 4
# A draft with so many certain places, and one for so many characters, went through a rewriting program, which
# swaps a pair wherever it can.
REWRITTEN, EVERY_OF_REWRITTEN = 4, 200
CLEARLY_MORE = 2
APART = "，"


@dataclass(frozen=True, slots=True)
class SwappedWords:
    """Parameters of `swapped-word`: lines of pairs, the word as swapped and as meant (`开展<发展`).

    A place of a `telling` pair is reported wherever it stands; of a `common` one, which good prose confuses
    too, only in a draft that has `least` places of either, and one for `every` so many characters. Where a
    program has rewritten the draft, the pairs that it swaps need no phrase that speaks.
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
    telling = _certain(document, hits, _meant(params.telling), LEAST_LEVEL_OF_FOUR)
    certain = telling + _certain(document, hits, _meant(params.common), FIRM_LEVEL_OF_FOUR)
    if len(certain) < max(params.least, len(document.folded) / params.every):
        certain = telling
    for hit, right in sorted(certain + _habitual(document, hits, certain)):
        yield Finding(hit, {"wrong": hit.of(document.folded), "right": right}, edits=(Edit(hit, right),))


def _certain(
    document: Document, hits: Hits, meant: dict[str, tuple[str, ...]], least: int
) -> list[tuple[Span, str]]:
    """The places where a phrase speaks for another word than the written one, with that word."""
    found = []
    for written, starts in hits.starts.items():
        for start in starts if written in meant else ():
            hit = Span(start, start + WORD)
            place = _place(document.folded, hit)
            spoken = _spoken_for(place)
            right = next((word for word in meant[written] if _fits(word, place, spoken, least)), "")
            if right:
                found.append((hit, right))
    return found


def _habitual(document: Document, hits: Hits, certain: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """The other places of the pairs that a rewritten draft swaps, where no phrase speaks for the written."""
    if len(certain) < max(REWRITTEN, len(document.folded) / EVERY_OF_REWRITTEN):
        return []
    habits = {hit.of(document.folded): right for hit, right in certain}
    told = {hit for hit, _ in certain}
    others = [hit for hit in hits if hit not in told and hit.of(document.folded) in habits]
    swapped = ((hit, habits[hit.of(document.folded)]) for hit in others)
    return [(hit, right) for hit, right in swapped if _fits_better(right, _place(document.folded, hit))]


def _place(text: str, hit: Span) -> Place:
    read, start, end = pair_levels(text), hit.start + len(MARGIN), hit.end + len(MARGIN)
    around = read.plain(start - MOST_AROUND, end + MOST_AROUND)
    before, after = around[:MOST_AROUND], around[-MOST_AROUND:]
    return Place(before.rpartition(APART)[2], hit.of(text), after.partition(APART)[0])


def _fits_better(word: str, place: Place) -> bool:
    """Some phrase of `word` is clearly more common than that of the written one, and none less."""
    known = attested()
    ahead = [
        known.phrase(start + word + end) - known.phrase(start + place.written + end)
        for start, end in _around(place)
    ]
    return bool(ahead) and min(ahead) >= 0 and max(ahead) >= CLEARLY_MORE


def _around(place: Place) -> Iterator[tuple[str, str]]:
    """What stands before and after a word in its phrases of three and four characters."""
    for left, right in WINDOWS:
        if left <= len(place.before) and right <= len(place.after):
            yield place.before[len(place.before) - left :], place.after[:right]


def _spoken_for(place: Place) -> list[tuple[str, str, int]]:
    """The written word's surroundings in its phrases, with the levels of these; none at all when one is so
    common that no other phrase can be clearly more so.
    """
    phrases, found = attested().phrases, []
    for start, end in _around(place):
        level = phrases[start + place.written + end]
        if level + CLEARLY_MORE > MOST_LEVEL:
            return []
        found.append((start, end, level))
    return found


def _fits(word: str, place: Place, spoken: list[tuple[str, str, int]], least: int) -> bool:
    """No phrase of the written word speaks for it, and one of `word` does.

    One of three characters speaks only where that of four goes on with it: 发展活 is of 发展活力.
    """
    known = attested()
    speaks = False
    for start, end, other in spoken:
        if speaks and not other:
            continue
        level = known.phrase(start + word + end)
        if other and level < other + CLEARLY_MORE:
            return False
        if other:
            continue
        if len(start + word + end) == FOUR:
            speaks = level >= least
        elif level >= LEAST_LEVEL_OF_THREE:
            longer = place.before + word if start else word + place.after
            speaks = len(longer) < FOUR or known.phrase(longer) > 0
    return speaks
