"""What published reports attest: in the reports of how many places a string of two to four characters
stands.

The strings are taken from `plain` text. A level stands for a number of places: of pairs 1 for one, 2
for two or three, 3 for four to eight, 4 for more; of phrases of three characters 1 for four to seven,
of four characters 2 for eight to fifteen, and one more for each doubling; 0 for less.
`tools/build_attested.py` makes the data.
"""

import re
import sys
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from zlib import crc32

DATA = Path(__file__).with_name("data")
PAIR_LEVELS = (4, 3, 2, 1)
SLOTS = 4
LEVEL_BITS = 4
FINGERPRINT_SHIFT = 32 - (16 - LEVEL_BITS)
SPREAD = 0x5BD1E995
MOST_REMEMBERED = 1 << 18

# A pair is one integer, its two characters as they lie in memory: an array of a text's pairs need not be cut
# into strings.
_CODE = f"utf-16-{'le' if sys.byteorder == 'little' else 'be'}"
_SIGNS = frozenset("，0a")
# What a byte of `levels` holds besides the level.
LEVEL, APART, TWICE = 0x0F, 0x10, 0x20

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


def pairs_of(text: str) -> list[int]:
    """Every two characters of a plain text that stand side by side, in order, each pair as one integer."""
    code = memoryview(text.encode(_CODE))
    pairs = [0] * (len(text) - 1)
    pairs[::2] = code[: len(code) // 4 * 4].cast("I")
    pairs[1::2] = code[2 : 2 + (len(code) - 2) // 4 * 4].cast("I")
    return pairs


def buckets(phrase: str, count: int) -> tuple[int, int, int]:
    """The two buckets, of `count`, that may hold a phrase, and its fingerprint: a cuckoo table."""
    hashed = crc32(phrase.encode("utf-16-le", "surrogatepass"))
    fingerprint = hashed >> FINGERPRINT_SHIFT
    first = hashed % count
    return first, (fingerprint * SPREAD - first) % count, fingerprint


class Remembered(dict[str, int]):
    """The levels that were looked up, by their strings: prose repeats itself, and an editor asks again at
    every key.
    """

    def __init__(self, look_up: Callable[[str], int]) -> None:
        super().__init__()
        self.look_up = look_up

    def __missing__(self, string: str) -> int:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        level = self[string] = self.look_up(string)
        return level


class Lines(dict[str, str]):
    """The lines of a file in UTF-16 by their first characters, each decoded when it is first asked for."""

    def __init__(self, packed: bytes) -> None:
        super().__init__()
        # No character with a line of its own has a line feed for half of its code.
        self.packed = {line[:2]: line for line in packed.split("\n".encode("utf-16-le"))}

    def __missing__(self, character: str) -> str:
        packed = self.packed.get(character.encode("utf-16-le", "surrogatepass"), b"")
        line = self[character] = packed.decode("utf-16-le")
        return line


class Pairs(dict[int, int]):
    """The levels of pairs, read from the lines when they are first asked for."""

    lines: Lines

    def __missing__(self, pair: int) -> int:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        both = pair.to_bytes(4, sys.byteorder).decode(_CODE)
        first, second = both[0], both[1]
        line = self.lines[first]
        at = line.find(second, 1)
        level = 0 if at < 0 else PAIR_LEVELS[line.count("\t", 1, at)]
        level |= APART if first in _SIGNS or second in _SIGNS else 0
        level |= TWICE if first == second else 0
        self[pair] = level
        return level


class Often(dict[str, str]):
    """The characters that often follow one, read from its line when they are first asked for."""

    lines: Lines

    def __missing__(self, character: str) -> str:
        many, several, *_ = (self.lines[character][1:] or "\t").split("\t")
        self[character] = many + several
        return self[character]


class Attested:
    """How well strings are attested: `phrases` are the levels of any string of three or four characters,
    `often` the characters that follow one in pairs of level 3 or 4.

    A line holds a first character and the second characters of each of PAIR_LEVELS, between tabs. `table`
    holds a fingerprint and a level in 16 bits, four to a bucket; one phrase in 500 that is not attested
    seems so.
    """

    def __init__(self, lines: Lines, table: Sequence[int]) -> None:
        self.table = table
        self.phrases = Remembered(self._phrase)
        self.often, self._pairs = Often(), Pairs()
        self.often.lines = self._pairs.lines = lines

    def phrase(self, phrase: str) -> int:
        """The level of a string of three or four characters."""
        return self.phrases[phrase]

    def levels(self, pairs: Iterable[int]) -> bytes:
        """For each of the pairs its LEVEL, with APART where one is no ideograph, TWICE where both are one."""
        return bytes(map(self._pairs.__getitem__, pairs))

    def _phrase(self, phrase: str) -> int:
        *choice, fingerprint = buckets(phrase, len(self.table) // SLOTS)
        for bucket in choice:
            for entry in self.table[bucket * SLOTS : bucket * SLOTS + SLOTS]:
                if entry >> LEVEL_BITS == fingerprint and entry:
                    return entry & (1 << LEVEL_BITS) - 1
        return 0


@cache
def attested(folder: Path = DATA) -> Attested:
    """What the reports attest that the data in `folder` were counted in; read when it is first asked
    for.
    """
    return Attested(Lines((folder / "pairs.txt").read_bytes()), _numbers(folder / "phrases.bin"))


def _numbers(path: Path) -> Sequence[int]:
    """The numbers of 16 bits that a file holds; of a large file only what is asked for is read."""
    with path.open("rb") as file:
        mapped = mmap(file.fileno(), 0, access=ACCESS_READ)
    if sys.byteorder == "little":
        return memoryview(mapped).cast("H")
    numbers = array("H", mapped[:])
    numbers.byteswap()
    return numbers
