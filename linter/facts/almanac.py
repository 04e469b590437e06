"""The words that tell years: those of the calendar and the terms of the dating, found in one pass."""

from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from linter.facts.phrases import Calendar, calendar_of
from linter.facts.terms import Table, Term, load_table
from linter.model.lexicon import Lexicon


class Said(NamedTuple):
    """What a text says: the words of the calendar, each with its start and end, in the order of the text; and
    the terms, each with where it begins first.
    """

    words: list[tuple[int, int, int]]
    terms: dict[Term, int]


class Almanac:
    """A calendar and a table of terms."""

    def __init__(self, calendar: Calendar, table: Table) -> None:
        self.calendar, self.table = calendar, table
        self._automaton = AhoCorasick(
            [*table.pairs, *calendar.words],
            store_patterns=False,
            implementation=Implementation.ContiguousNFA,
        )

    def said(self, text: str) -> Said:
        """What of both stands in a text, which is folded (see Document.folded)."""
        words: list[tuple[int, int, int]] = []
        terms: dict[Term, int] = {}
        lines, pairs = self.table.lines, len(self.table.pairs)
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if index >= pairs:
                words.append((index - pairs, start, end))
                continue
            for word, lead, term in lines[index] or self.table.taken_apart(index):
                # From before the beginning, which counts from the end, less is left than the word.
                if text.startswith(word, start - lead):
                    terms.setdefault(term, start - lead)
        return Said(words, terms)


@lru_cache(maxsize=1)
def almanac_of(lexicon: Lexicon) -> Almanac:
    """The calendar of a lexicon and the shipped table."""
    return Almanac(calendar_of(lexicon), load_table())
