"""The phrases of four characters that reports of very many places use, by their halves.

`tools/build_fixed_phrases.py` makes the data.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).with_name("data")
LENGTH, HALF = 4, 2


class FixedPhrases(NamedTuple):
    """For a first half the second halves that end it, one after another; for a second half the first ones."""

    begun: Mapping[str, str]
    ended: Mapping[str, str]

    def begins(self, first: str, second: str) -> bool:
        """Whether both halves make a phrase, found by the first."""
        seconds = self.begun.get(first)
        return seconds is not None and _holds(seconds, second)

    def ends(self, first: str, second: str) -> bool:
        """Whether both halves make a phrase, found by the second."""
        firsts = self.ended.get(second)
        return firsts is not None and _holds(firsts, first)

    def within(self, first: str, last: str) -> list[str]:
        """The third characters of the phrases that begin with `first` and end with `last`."""
        seconds = self.begun.get(first, "")
        if last not in seconds:
            return []
        return [seconds[at - 1] for at in range(1, len(seconds), HALF) if seconds[at] == last]

    def after(self, first: str, second: str) -> list[str]:
        """The second characters of the phrases that begin with `first` and end with the half `second`."""
        firsts = self.ended.get(second, "")
        if first not in firsts:
            return []
        return [firsts[at + 1] for at in range(0, len(firsts), HALF) if firsts[at] == first]


def _holds(halves: str, half: str) -> bool:
    at = halves.find(half)
    while at > 0 and at % HALF:
        at = halves.find(half, at + 1)
    return at >= 0


@cache
def fixed_phrases(folder: Path = DATA) -> FixedPhrases:
    """The phrases that are shipped with the program, read when they are first asked for."""
    begun, ended = (folder / "fixed.txt").read_bytes().decode("utf-16-le").split("\n\n")
    return FixedPhrases(_by_half(begun), _by_half(ended))


def _by_half(lines: str) -> dict[str, str]:
    return {line[:HALF]: line[HALF:] for line in lines.split("\n")}
