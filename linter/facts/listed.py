"""The names of the lexicon of indicators, and where they stand in a text."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from linter.model.lexicon import Indicator, Lexicon


class Indicators(NamedTuple):
    """The indicators, made ready to be found: `keys` are the listed names of all that may be written.

    `units` are those that a listed name is told in, without 万 and 亿, empty for any; `plain` are the listed
    names of things that are only counted.
    """

    automaton: AhoCorasick
    found: tuple[str, ...]
    keys: Mapping[str, str]
    units: Mapping[str, frozenset[str]]
    plain: frozenset[str]


class Listed(NamedTuple):
    """The listed names in a text, in order: where they begin and end, and which they are."""

    starts: Sequence[int]
    hits: Sequence[tuple[int, int, int]]
    keys: tuple[str, ...]

    def span(self, hit: int) -> tuple[int, int]:
        """Where a hit begins and ends."""
        return self.hits[hit][1:]

    def key(self, hit: int) -> str:
        """The listed name of a hit."""
        return self.keys[self.hits[hit][0]]

    def last(self, start: int, end: int) -> int | None:
        """The last hit that stands wholly between `start` and `end`."""
        for hit in range(bisect_left(self.starts, end) - 1, -1, -1):
            _, begin, finish = self.hits[hit]
            if begin < start:
                return None
            if finish <= end:
                return hit
        return None

    def at(self, start: int, end: int) -> int | None:
        """The hit that stands from `start` to `end`."""
        hit = bisect_left(self.starts, start)
        # The longest is found where several begin, and none inside it.
        return hit if hit < len(self.starts) and self.hits[hit][1:] == (start, end) else None

    def inside(self, offset: int) -> bool:
        """Whether the character at `offset` stands inside a hit."""
        hit = bisect_left(self.starts, offset + 1) - 1
        return hit >= 0 and offset < self.hits[hit][2]


def find_listed(text: str, indicators: Indicators) -> Listed:
    """All listed names in a text in one pass, the longest where they begin alike."""
    hits = indicators.automaton.find_matches_as_indexes(text)
    return Listed([start for _, start, _ in hits], hits, indicators.found)


@lru_cache(maxsize=4)
def indicators_of(lexicon: Lexicon) -> Indicators:
    """The indicators of a lexicon; their automaton is made once."""
    keys = {name: one.name for one in lexicon.indicators for name in one.names}
    keys |= {name: name for one in lexicon.indicators for name in one.variants}
    kin = [(one, name) for one in lexicon.indicators for name in (one.name, *one.variants)]
    return Indicators(
        AhoCorasick(tuple(keys), matchkind=MatchKind.LeftmostLongest),
        tuple(keys.values()),
        keys,
        {name: _bare_units(one) for one, name in kin},
        frozenset(name for one, name in kin if one.growth == "plain"),
    )


def _bare_units(indicator: Indicator) -> frozenset[str]:
    return frozenset(unit.lstrip("万亿") for unit in indicator.units)
