"""A text pair by pair: how well reports attest each two characters that stand side by side.

Several kinds ask this of the same draft, so the last answers are kept.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from linter.checks.attested import APART, LEVEL, TWICE, Attested, attested, plain

MARGIN = "，，，"
_LEVELS = bytes(mark & LEVEL for mark in range(256))
_AT_MOST = tuple(re.compile(b"[\0-%c%c-%c]" % (level, TWICE, TWICE + level)) for level in range(4))
_TWICE = re.compile(b"[%c-%c]" % (TWICE, TWICE + LEVEL))


class PairLevels(NamedTuple):
    """The text between margins, and for each place the level of the pair that begins there; `marks` are
    the levels with what else is told of a pair.

    All places count from the beginning of the margin.
    """

    text: str
    levels: bytes
    marks: bytes

    def rare(self, most: int) -> list[int]:
        """The places of the pairs of two ideographs whose level is `most` or less."""
        return [match.start() for match in _AT_MOST[most].finditer(self.marks)]

    def twice(self) -> list[int]:
        """The places of the pairs of one ideograph and itself."""
        return [match.start() for match in _TWICE.finditer(self.marks)]

    def plain(self, start: int, end: int) -> str:
        """The characters from `start` to `end` as phrases are attested."""
        return plain(self.text[start:end])

    def run(self, at: int, reach: int) -> tuple[int, int]:
        """The ideographs without a break around the one at a place, no farther than `reach`."""
        marks, start, end = self.marks, at, at + 1
        while start > at - reach and not marks[start - 1] & APART:
            start -= 1
        while end <= at + reach and not marks[end - 1] & APART:
            end += 1
        return start, end


def pair_levels(text: str, known: Attested | None = None) -> PairLevels:
    """The pairs of a folded text, by the counts that are shipped with the program if no others are given."""
    return _read(text, known or attested())


@lru_cache(maxsize=4)
def _read(text: str, known: Attested) -> PairLevels:
    margined = MARGIN + text + MARGIN
    marks = known.pairs.marks(margined)
    return PairLevels(margined, marks.translate(_LEVELS), marks)
