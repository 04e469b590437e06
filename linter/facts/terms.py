"""The table of terms by the year of the published reports that use them, loaded when a text is first dated.

`term_years.txt` has one line for each two characters that lead to terms, the rarest that those hold: the
pair, a tab, the terms with spaces between them, a tab, and the years of each term, one after another. They
are a letter for each year from FIRST_YEAR on: how much less likely the term is in that year than in its best
year, in steps of STEP nats, `!` for the best. A term that ends in PIECE is a piece of a longer phrase: it is
weighed, but not shown. `benchmarks/count_terms.py` makes the file.

An automaton of the pairs is built ten times as fast as one of the terms, and few places hold a rare pair.
"""

import math
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from linter.model import Span

TABLE = Path(__file__).with_name("term_years.txt")
PIECE = "~"
FIRST_YEAR = 1998
STEP = 0.1
LETTERS = "".join(chr(code) for code in range(ord("!"), ord("~") + 1))

_COSTS = bytes(max(code - ord("!"), 0) for code in range(256))


class Term(NamedTuple):
    """A term at its first place in a text: what each year costs it, in steps, and whether it is shown."""

    span: Span
    costs: bytes
    shown: bool

    def window(self) -> tuple[int, int]:
        """The first and last of the fewest consecutive years that hold nine tenths of its likelihood."""
        first, last = _narrowest(self.costs)
        return FIRST_YEAR + first, FIRST_YEAR + last


class Table(NamedTuple):
    """The pairs, the terms that each leads to, and how likely those are in so many years."""

    automaton: AhoCorasick
    pairs: Sequence[str]
    terms: Sequence[str]
    costs: Sequence[str]
    years: int

    def read(self, text: str) -> list[Term]:
        """The terms that stand in a text, in the order in which they end."""
        found: dict[str, Term] = {}
        for line, at, _ in self.automaton.find_matches_as_indexes(text, overlapping=True):
            for number, term in enumerate(self.terms[line].split(" ")):
                word = term.removesuffix(PIECE)
                start = at - word.index(self.pairs[line])
                if text.startswith(word, start) and start >= 0 and term not in found:
                    span = Span(start, start + len(word))
                    found[term] = Term(span, self.costs_of(line, number), word == term)
        return sorted(found.values(), key=lambda term: (term.span.end, term.span.start))

    def weigh(self, terms: list[Term]) -> list[float]:
        """What it costs each year, in nats, to explain that the terms stand in a text."""
        steps = b"".join(term.costs for term in terms)
        return [sum(steps[year :: self.years]) * STEP for year in range(self.years)]

    def costs_of(self, line: int, number: int) -> bytes:
        """What each year costs a term of a line."""
        letters = self.costs[line][number * self.years : (number + 1) * self.years]
        return letters.encode("ascii").translate(_COSTS)


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
    pairs, terms, years = fields[::3], fields[1::3], fields[2::3]
    width = len(years[0]) // len(terms[0].split(" "))
    automaton = AhoCorasick(pairs, store_patterns=False, implementation=Implementation.ContiguousNFA)
    return Table(automaton, pairs, terms, years, width)
