"""A text pair by pair: how well reports attest each two characters that stand side by side.

Several kinds ask this of the same draft, so the last answers are kept.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from linter.checks.attested import APART, LEVEL, TWICE, Attested, attested, plain

MARGIN = "，，，"
ODD_PAIR = 3
_LEVELS = bytes(mark & LEVEL for mark in range(256))
_APART = bytes(mark & APART != 0 for mark in range(256))
_ODD = re.compile(b"[\0-%c%c-%c]" % (ODD_PAIR, TWICE, TWICE + ODD_PAIR))
_TWICE = re.compile(b"[%c-%c]" % (TWICE, TWICE + LEVEL))


class PairLevels(NamedTuple):
    """The text between margins, and for each place the level of the pair that begins there; `marks` are
    the levels with what else is told of a pair, `apart` is 1 for a pair with a sign, `odd` are the places
    of the pairs of two ideographs that the reports of few places have.

    All places count from the beginning of the margin.
    """

    text: str
    levels: bytes
    marks: bytes
    apart: bytes
    odd: tuple[int, ...]

    def rare(self, most: int) -> list[int]:
        """The places of the pairs of two ideographs whose level is `most`, at most ODD_PAIR, or less."""
        levels = self.levels
        return [at for at in self.odd if levels[at] <= most]

    def twice(self) -> list[int]:
        """The places of the pairs of one ideograph and itself."""
        return [match.start() for match in _TWICE.finditer(self.marks)]

    def plain(self, start: int, end: int) -> str:
        """The characters from `start` to `end` as phrases are attested."""
        written = self.text[start:end]
        return written if end - start > 1 and self.apart.find(1, start, end - 1) < 0 else plain(written)

    def run(self, at: int, reach: int) -> tuple[int, int]:
        """The ideographs without a break around the one at a place, no farther than `reach`."""
        before = self.apart.rfind(1, max(0, at - reach), at)
        behind = self.apart.find(1, at, at + reach + 1)
        return (at - reach if before < 0 else before + 1), (at + reach if behind < 0 else behind) + 1


def pair_levels(text: str, known: Attested | None = None) -> PairLevels:
    """The pairs of a folded text, by the counts that are shipped with the program if no others are given."""
    return _read(text, known or attested())


@lru_cache(maxsize=4)
def _read(text: str, known: Attested) -> PairLevels:
    margined = MARGIN + text + MARGIN
    marks = known.pairs.marks(margined)
    odd = tuple(match.start() for match in _ODD.finditer(marks))
    return PairLevels(margined, marks.translate(_LEVELS), marks, marks.translate(_APART), odd)
