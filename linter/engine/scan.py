"""One pass over a text for the literals of all rules."""

from collections import defaultdict

from linter.model import Document, Span
from linter.ruleset import RuleBook

Hits = dict[int, tuple[Span, ...]]


def scan(document: Document, book: RuleBook) -> Hits:
    """The places of every rule's literals, in order, by the rule's index in the book."""
    found: defaultdict[int, list[Span]] = defaultdict(list)
    for text, literals in ((document.folded, book.folded_literals), (document.text, book.text_literals)):
        for word, start, end in literals.automaton.find_matches_as_indexes(text, overlapping=True):
            span = Span(start, end)
            for rule in literals.owners[word]:
                found[rule].append(span)
    return {rule: tuple(spans) for rule, spans in found.items()}
