"""A text pair by pair: how well reports attest each two characters that stand side by side.

Several kinds ask this of the same draft, so the last answers are kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import add

from linter.checks.attested import Attested, attested, plain

MARGIN = "，，，"
FIRST, LAST = "㐀", "鿿"
UNSEEN = re.compile(b"\0")


@dataclass(frozen=True, slots=True)
class PairLevels:
    """The plain text between margins, its pairs, and for each place the level of the pair that begins
    there.

    All places count from the beginning of the margin.
    """

    text: str
    pairs: tuple[str, ...]
    levels: bytes

    def unseen(self) -> Iterator[int]:
        """The places of the pairs of two ideographs that no report has."""
        text = self.text
        for match in UNSEEN.finditer(self.levels):
            at = match.start()
            if FIRST <= text[at] <= LAST and FIRST <= text[at + 1] <= LAST:
                yield at

    def run(self, at: int, reach: int) -> tuple[int, int]:
        """The ideographs without a break around a place, no farther than `reach`."""
        text, start, end = self.text, at, at + 1
        while start > at - reach and FIRST <= text[start - 1] <= LAST:
            start -= 1
        while end <= at + reach and FIRST <= text[end] <= LAST:
            end += 1
        return start, end


def pair_levels(text: str, known: Attested | None = None) -> PairLevels:
    """The pairs of a folded text, by the counts that are shipped with the program if no others are given."""
    return _read(text, known or attested())


@lru_cache(maxsize=4)
def _read(text: str, known: Attested) -> PairLevels:
    margined = MARGIN + plain(text) + MARGIN
    pairs = tuple(map(add, margined, margined[1:]))
    return PairLevels(margined, pairs, known.levels(pairs))
