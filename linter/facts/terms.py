"""The table of terms by the year of the published reports that use them, loaded when a text is first dated.

`term_years.tsv` has one line a term: the term, a tab, and one letter for each year from FIRST_YEAR on: how
much less likely the term is in that year than in its best year, in steps of STEP nats, `!` for the best. A
second tab ends the line of a term that is a piece of a longer phrase: it is weighed, but not shown.
"""

import math
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

TABLE = Path(__file__).with_name("term_years.tsv")
FIRST_YEAR = 1998
STEP = 0.1
LETTERS = "".join(chr(code) for code in range(ord("!"), ord("~") + 1))

_COSTS = bytes(max(code - ord("!"), 0) for code in range(256))
_SHARES = tuple(math.exp(-cost * STEP) for cost in range(256))


class Table(NamedTuple):
    """The loaded table: `rows` hold the letters of each term, one for each of `width` years.

    A blank behind them tells a piece of a longer phrase.
    """

    automaton: AhoCorasick
    rows: Sequence[str]
    width: int

    def costs(self, terms: Iterable[int]) -> list[float]:
        """What it costs each year, in nats, to explain that the terms stand in a text."""
        steps = b"".join(map(self.row, terms))
        return [sum(steps[year :: self.width]) * STEP for year in range(self.width)]

    def row(self, term: int) -> bytes:
        """The costs of one term, year by year, in steps."""
        return self.rows[term][: self.width].encode("ascii").translate(_COSTS)

    def shows(self, term: int) -> bool:
        """Whether a term is a word, and no piece of a phrase."""
        return len(self.rows[term]) == self.width

    def window(self, term: int) -> tuple[int, int]:
        """The first and last of the fewest consecutive years that hold nine tenths of a term's likelihood."""
        first, last = _narrowest(self.row(term))
        return FIRST_YEAR + first, FIRST_YEAR + last


@lru_cache(maxsize=4096)
def _narrowest(row: bytes) -> tuple[int, int]:
    """The shortest stretch of a row that holds nine tenths of its likelihood."""
    shares = [_SHARES[cost] for cost in row]
    wanted = 0.9 * sum(shares)
    first, last = 0, len(shares) - 1
    start, inside = 0, 0.0
    for end, share in enumerate(shares):
        inside += share
        while inside - shares[start] >= wanted:
            inside -= shares[start]
            start += 1
        if inside >= wanted and end - start < last - first:
            first, last = start, end
    return first, last


@cache
def load_table() -> Table:
    """The shipped table, read once."""
    return read_table(TABLE.read_text(encoding="utf-8"))


def read_table(text: str) -> Table:
    """A table from its lines."""
    cells = text.replace("\t\n", " \n").rstrip("\n").replace("\n", "\t").split("\t")
    automaton = AhoCorasick(cells[::2], store_patterns=False, implementation=Implementation.ContiguousNFA)
    rows = cells[1::2]
    return Table(automaton, rows, len(rows[0].rstrip(" ")))
