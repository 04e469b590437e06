"""What published reports attest: in the reports of how many places a string of two to four characters
stands.

The strings are taken from `plain` text. A level stands for a number of places: of pairs 1 for one, 2
for two or three, 3 for four to eight, 4 for more; of phrases of three characters 1 for four to seven,
of four characters 2 for eight to fifteen, and one more for each doubling; 0 for less.
`tools/build_attested.py` makes the data.
"""

import gzip
import re
import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from zlib import crc32

DATA = Path(__file__).with_name("data")
PAIR_LEVELS = (4, 3, 2, 1)
Seconds = tuple[str, str, str, str]
NOTHING: Seconds = ("", "", "", "")
SLOTS = 4
LEVEL_BITS = 4
FINGERPRINT_SHIFT = 32 - (16 - LEVEL_BITS)
SPREAD = 0x5BD1E995
MOST_REMEMBERED = 1 << 18

_PLAIN = (
    (re.compile("[^㐀-鿿0-9A-Za-z０-９]"), "，"),
    (re.compile("[0-9０-９]"), "0"),
    (re.compile("[A-Za-z]"), "a"),
)


def plain(text: str) -> str:
    """The text, code point for code point, with one sign for all digits, one for all letters, one for
    the rest.
    """
    for pattern, sign in _PLAIN:
        text = pattern.sub(sign, text)
    return text


def buckets(phrase: str, count: int) -> tuple[int, int, int]:
    """The two buckets, of `count`, that may hold a phrase, and its fingerprint: a cuckoo table."""
    hashed = crc32(phrase.encode("utf-16-le", "surrogatepass"))
    fingerprint = hashed >> FINGERPRINT_SHIFT
    first = hashed % count
    return first, (fingerprint * SPREAD - first) % count, fingerprint


@dataclass(frozen=True, slots=True)
class Attested:
    """How well strings are attested.

    `following` holds, by the first character of a pair, the second characters of each of PAIR_LEVELS.
    `phrases` holds a fingerprint and a level in 16 bits, four to a bucket; one phrase in 500 that is
    not attested seems so. `known` remembers what was looked up: prose repeats itself, and an editor asks
    again at every key.
    """

    following: Mapping[str, Seconds] = field(repr=False)
    phrases: Sequence[int] = field(repr=False)
    known: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)

    def pair(self, pair: str) -> int:
        """The level of a string of two characters."""
        level = self.known.get(pair)
        return self._remembered(pair, self._pair(pair)) if level is None else level

    def _pair(self, pair: str) -> int:
        seconds = self.following.get(pair[0])
        if seconds is None:
            return 0
        many, several, few, one = seconds
        second = pair[1]
        return 4 if second in many else 3 if second in several else 2 if second in few else int(second in one)

    def joining(self, before: str, after: str, characters: Iterable[str]) -> Iterator[tuple[str, bool, bool]]:
        """Yield those of `characters` that make a pair of level 3 or 4 with a neighbour, and with which."""
        following = self.following
        many, several, *_ = following.get(before, NOTHING)
        for character in characters:
            left = character in many or character in several
            seconds = following.get(character, NOTHING)
            right = after in seconds[0] or after in seconds[1]
            if left or right:
                yield character, left, right

    def phrase(self, phrase: str) -> int:
        """The level of a string of three or four characters."""
        level = self.known.get(phrase)
        return self._remembered(phrase, self._phrase(phrase)) if level is None else level

    def _remembered(self, text: str, level: int) -> int:
        if len(self.known) >= MOST_REMEMBERED:
            self.known.clear()
        self.known[text] = level
        return level

    def _phrase(self, phrase: str) -> int:
        *choice, fingerprint = buckets(phrase, len(self.phrases) // SLOTS)
        for bucket in choice:
            for entry in self.phrases[bucket * SLOTS : bucket * SLOTS + SLOTS]:
                if entry >> LEVEL_BITS == fingerprint and entry:
                    return entry & (1 << LEVEL_BITS) - 1
        return 0


@cache
def attested(folder: Path = DATA) -> Attested:
    """What the reports attest that the data in `folder` were counted in; read when it is first asked
    for.
    """
    lines = gzip.decompress((folder / "pairs.txt.gz").read_bytes()).decode().split("\n")
    phrases = array("H", (folder / "phrases.bin").read_bytes())
    if sys.byteorder == "big":
        phrases.byteswap()
    following = {}
    for line in filter(None, lines):
        many, several, few, one = line[1:].split("\t")
        following[line[0]] = (many, several, few, one)
    return Attested(following, phrases)
