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
RARER_THAN = tuple(re.compile(b"[\0-%c]" % level) for level in range(4))


@dataclass(frozen=True, slots=True)
class PairLevels:
    """The plain text between margins, its pairs, and for each place the level of the pair that begins
    there.

    All places count from the beginning of the margin.
    """

    text: str
    pairs: tuple[str, ...]
    levels: bytes

    def rare(self, most: int) -> Iterator[int]:
        """The places of the pairs of two ideographs whose level is `most` or less."""
        text = self.text
        for match in RARER_THAN[most].finditer(self.levels):
            at = match.start()
            if is_ideograph(text[at]) and is_ideograph(text[at + 1]):
                yield at

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
    pairs = tuple(map(add, margined, margined[1:]))
    return PairLevels(margined, pairs, known.levels(pairs))
