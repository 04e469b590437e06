"""One pass over a text for the literals of all rules."""

from collections import defaultdict

from linter.model import Document, Hits
from linter.ruleset import RuleBook


def scan(document: Document, book: RuleBook) -> dict[int, Hits]:
    """The places of every rule's literals by the rule's index in the book, of the rules that have any."""
    found: defaultdict[int, dict[str, list[int]]] = defaultdict(dict)
    for text, literals in ((document.folded, book.folded_literals), (document.text, book.text_literals)):
        standing: defaultdict[int, list[int]] = defaultdict(list)
        for index, start, _ in literals.automaton.find_matches_as_indexes(text, overlapping=True):
            standing[index].append(start)
        for index, starts in standing.items():
            for rule in literals.owners[index]:
                found[rule][literals.words[index]] = starts
    return {rule: Hits(starts) for rule, starts in found.items()}
