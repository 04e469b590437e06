"""A text pair by pair: how well reports attest each two characters that stand side by side.

Several kinds ask this of the same draft, so the last answers are kept.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from linter.checks.attested import LEVEL, TWICE, Attested, attested, pairs_of, plain

MARGIN = "，，，"
FIRST, LAST = "㐀", "鿿"
_LEVELS = bytes(mark & LEVEL for mark in range(256))
_AT_MOST = tuple(re.compile(b"[\0-%c%c-%c]" % (level, TWICE, TWICE + level)) for level in range(4))
_TWICE = re.compile(b"[%c-%c]" % (TWICE, TWICE + LEVEL))


class PairLevels(NamedTuple):
    """The plain text between margins, its pairs, and for each place the level of the pair that begins
    there; `marks` are the levels with what else is told of a pair.

    All places count from the beginning of the margin.
    """

    text: str
    pairs: tuple[int, ...]
    levels: bytes
    marks: bytes

    def rare(self, most: int) -> list[int]:
        """The places of the pairs of two ideographs whose level is `most` or less."""
        return [match.start() for match in _AT_MOST[most].finditer(self.marks)]

    def twice(self) -> list[int]:
        """The places of the pairs of one ideograph and itself."""
        return [match.start() for match in _TWICE.finditer(self.marks)]

    def run(self, at: int, reach: int) -> tuple[int, int]:
        """The ideographs without a break around a place, no farther than `reach`."""
        text, start, end = self.text, at, at + 1
        while start > at - reach and is_ideograph(text[start - 1]):
            start -= 1
        while end <= at + reach and is_ideograph(text[end]):
            end += 1
        return start, end


def is_ideograph(character: str) -> bool:
    """Whether a character is one of those that Chinese is commonly written with."""
    return FIRST <= character <= LAST


def pair_levels(text: str, known: Attested | None = None) -> PairLevels:
    """The pairs of a folded text, by the counts that are shipped with the program if no others are given."""
    return _read(text, known or attested())


@lru_cache(maxsize=4)
def _read(text: str, known: Attested) -> PairLevels:
    margined = MARGIN + plain(text) + MARGIN
    pairs = tuple(pairs_of(margined))
    marks = known.levels(pairs)
    return PairLevels(margined, pairs, marks.translate(_LEVELS), marks)
