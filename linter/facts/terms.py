"""The table of terms by the year of the published reports that use them, loaded when a text is first dated.

`term_years.txt` has one line for each two characters that lead to terms, the rarest that those hold: the
pair, a tab, the terms with spaces between them, a tab, and the years of each term, one after another. They
are a letter for each year from FIRST_YEAR on: how much less likely the term is in that year than in its best
year, in steps of STEP nats, `!` for the best. A term that ends in PIECE is a piece of a longer phrase: it is
weighed, but not shown. `benchmarks/count_terms.py` makes the file.

An automaton of the pairs is built ten times as fast as one of the terms, and few places hold a rare pair.
"""

import math
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path

TABLE = Path(__file__).with_name("term_years.txt")
PIECE = "~"
FIRST_YEAR = 1998
STEP = 0.1
LETTERS = "".join(chr(code) for code in range(ord("!"), ord("~") + 1))

_COSTS = bytes(max(code - ord("!"), 0) for code in range(256))


class Term:
    """A term of the table, equal to itself only: its word, its years as written, and whether it is shown."""

    __slots__ = ("shown", "word", "years")

    def __init__(self, word: str, years: str, *, shown: bool) -> None:
        self.word, self.years, self.shown = word, years, shown

    @property
    def costs(self) -> bytes:
        """What each year costs it, in steps."""
        return self.years.encode("ascii").translate(_COSTS)

    def window(self) -> tuple[int, int]:
        """The first and last of the fewest consecutive years that hold nine tenths of its likelihood."""
        first, last = _narrowest(self.costs)
        return FIRST_YEAR + first, FIRST_YEAR + last


class Table:
    """The pairs, the terms that each leads to, and how likely those are in so many years.

    `lines` are what is taken apart of it.
    """

    def __init__(self, pairs: Sequence[str], terms: Sequence[str], costs: Sequence[str]) -> None:
        self.pairs, self.terms, self.costs = pairs, terms, costs
        self.years = len(costs[0]) // len(terms[0].split(" "))
        self.lines: list[Sequence[tuple[str, int, Term]]] = [()] * len(pairs)

    def weigh(self, terms: Iterable[Term]) -> list[float]:
        """What it costs each year, in nats, to explain that the terms stand in a text."""
        steps = "".join([term.years for term in terms]).encode("ascii").translate(_COSTS)
        return [sum(steps[year :: self.years]) * STEP for year in range(self.years)]

    def taken_apart(self, line: int) -> Sequence[tuple[str, int, Term]]:
        """The terms of a line, each with its word and where in it the pair stands.

        Most are never met: they are made when their line is met first, and kept.
        """
        pair, costs, years = self.pairs[line], self.costs[line], self.years
        terms: list[tuple[str, int, Term]] = []
        for number, written in enumerate(self.terms[line].split(" ")):
            word = written.removesuffix(PIECE)
            term = Term(word, costs[number * years : (number + 1) * years], shown=word == written)
            terms.append((word, word.index(pair), term))
        self.lines[line] = terms
        return terms


@lru_cache(maxsize=4096)
def _narrowest(costs: bytes) -> tuple[int, int]:
    """The shortest stretch of years that holds nine tenths of a term's likelihood."""
    shares = [math.exp(-cost * STEP) for cost in costs]
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
    fields = text.replace("\n", "\t").split("\t")
    return Table(fields[::3], fields[1::3], fields[2::3])
