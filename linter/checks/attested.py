"""What published reports attest: in the reports of how many places a string of two to four characters
stands.

The strings are taken from `plain` text. A level stands for a number of places: of pairs 1 for one, 2
for two or three, 3 for four to eight, 4 for more; of phrases of three characters 1 for four to seven,
of four characters 2 for eight to fifteen, and one more for each doubling; 0 for less.
`tools/build_attested.py` makes the data.
"""

import sys
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from mmap import ACCESS_READ, mmap
from operator import getitem
from pathlib import Path
from zlib import crc32

from linter.model.expression import compiled

DATA = Path(__file__).with_name("data")
PAIR_LEVELS = (4, 3, 2, 1)
OFTEN = 3
MOST_LEVEL = 6
SLOTS = 4
LEVEL_BITS = 4
FINGERPRINT_SHIFT = 32 - (16 - LEVEL_BITS)
SPREAD = 0x5BD1E995
MOST_REMEMBERED = 1 << 18
# All that is no ideograph is one of three signs.
FIRST, LAST = "㐀", "鿿"
MARK, DIGIT, LETTER = SIGNS = "，0a"
# What the mark of a pair holds besides the level.
LEVEL, APART, TWICE, OUTSIDE = 0x0F, 0x10, 0x20, 0x40

_CODE = f"utf-16-{'le' if sys.byteorder == 'little' else 'be'}"
_LONG = "[\U00010000-\U0010ffff]"


class _Signs(dict[int, str]):
    """What each code point is in plain text."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character.isascii() and character.isalpha():
            sign = LETTER
        elif character in "0123456789０１２３４５６７８９":
            sign = DIGIT
        else:
            sign = character if FIRST <= character <= LAST else MARK
        self[code] = sign
        return sign


_PLAIN = _Signs()


def plain(text: str) -> str:
    """The text, code point for code point, with one sign for all digits, one for all letters, one for
    the rest.
    """
    return text.translate(_PLAIN)


def mark_of(first: str, second: str, level: int) -> int:
    """The mark of a pair of plain characters: its level, APART where one is a sign, TWICE where both are
    one.
    """
    return level | (APART if first in SIGNS or second in SIGNS else 0) | (TWICE if first == second else 0)


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


def _ranks(characters: str) -> list[int]:
    """For each code point of two bytes the place of its character, or its sign, among these, or behind."""
    signs = {sign: characters.index(sign) for sign in SIGNS}
    ranks = [signs[MARK]] * (1 << 16)
    for first, last, rank in (
        (FIRST, LAST, len(characters)),
        ("0", "9", signs[DIGIT]),
        ("０", "９", signs[DIGIT]),
        ("A", "Z", signs[LETTER]),
        ("a", "z", signs[LETTER]),
    ):
        ranks[ord(first) : ord(last) + 1] = [rank] * (ord(last) - ord(first) + 1)
    for rank, character in enumerate(characters):
        ranks[ord(character)] = rank
    return ranks


class Rows(dict[int, bytes]):
    """The rows of a square of marks, each read when it is first asked for."""

    def __init__(self, square: memoryview, side: int) -> None:
        super().__init__()
        self.square, self.side = square, side

    def __missing__(self, rank: int) -> bytes:
        start = rank * self.side
        row = self[rank] = self.square[start : start + self.side].tobytes()
        return row


class Pairs:
    """The marks of pairs of characters, which need not be plain.

    The commonest characters have a square of marks, a row for each first one. Its last row and column, for
    all other characters, are OUTSIDE: what is attested of them is in `lines`, each a first character and
    the second ones of each of PAIR_LEVELS, between tabs.
    """

    def __init__(self, characters: str, square: memoryview, lines: Iterable[str]) -> None:
        self.ranks = _ranks(characters)
        self.rows = Rows(square, len(characters) + 1)
        self.lines: Mapping[str, str] = {line[0]: line for line in lines}

    def marks(self, text: str) -> bytes:
        """Of every two characters of a text that stand side by side, in order."""
        ranks = self._ranks(text)
        marks = bytes(map(getitem, map(self.rows.__getitem__, ranks), ranks[1:]))
        return self._completed(marks, text) if OUTSIDE in marks else marks

    def often(self, firsts: str, seconds: str) -> list[bool]:
        """Whether reports of four places have each of the first plain characters before the second one at
        the same place.
        """
        marks = map(getitem, map(self.rows.__getitem__, self._ranks(firsts)), self._ranks(seconds))
        return [
            (self._level(first, second) if mark == OUTSIDE else mark & LEVEL) >= OFTEN
            for mark, first, second in zip(marks, firsts, seconds, strict=True)
        ]

    def _ranks(self, text: str) -> list[int]:
        code = text.encode(_CODE, "surrogatepass")
        if len(code) > 2 * len(text):
            code = compiled(_LONG).sub(MARK, text).encode(_CODE, "surrogatepass")
        ranks = self.ranks
        return [ranks[unit] for unit in memoryview(code).cast("H")]

    def _completed(self, marks: bytes, text: str) -> bytes:
        every = bytearray(marks)
        at = every.find(OUTSIDE)
        while at >= 0:
            first, second = plain(text[at]), plain(text[at + 1])
            every[at] = mark_of(first, second, self._level(first, second))
            at = every.find(OUTSIDE, at + 1)
        return bytes(every)

    def _level(self, first: str, second: str) -> int:
        line = self.lines.get(first, "")
        at = line.find(second, 1)
        return 0 if at < 0 else PAIR_LEVELS[line.count("\t", 1, at)]


class Attested:
    """How well strings are attested: `pairs`, and `phrases`, the levels of any string of three or four
    characters.

    `table` holds a fingerprint and a level in 16 bits, four to a bucket; one phrase in 500 that is not
    attested seems so.
    """

    def __init__(self, pairs: Pairs, table: Sequence[int]) -> None:
        self.pairs = pairs
        self.table = table
        self.phrases = Remembered(self._phrase)

    def phrase(self, phrase: str) -> int:
        """The level of a string of three or four characters."""
        return self.phrases[phrase]

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
    characters, *lines = (folder / "pairs.txt").read_bytes().decode("utf-16-le").split("\n")
    pairs = Pairs(characters, _mapped(folder / "pairs.bin"), lines)
    return Attested(pairs, _numbers(_mapped(folder / "phrases.bin")))


def _mapped(path: Path) -> memoryview:
    """The bytes of a file, of which only those that are asked for are read."""
    with path.open("rb") as file:
        return memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))


def _numbers(packed: memoryview) -> Sequence[int]:
    """The numbers of 16 bits that bytes hold."""
    if sys.byteorder == "little":
        return packed.cast("H")
    numbers = array("H", packed.tobytes())
    numbers.byteswap()
    return numbers
