"""One pass over a text for the literals of all rules."""

from collections import defaultdict
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation

from linter.model import Document, Span
from linter.ruleset import RuleBook

Hits = dict[int, tuple[Span, ...]]


def scan(document: Document, book: RuleBook) -> Hits:
    """The places of every rule's literals, in order, by the rule's index in the book."""
    found: defaultdict[int, list[Span]] = defaultdict(list)
    for text, anchors in ((document.folded, book.folded), (document.text, book.text)):
        if not anchors:
            continue
        owners = list(anchors.values())
        for word, start, end in _automaton(tuple(anchors)).find_matches_as_indexes(text, overlapping=True):
            span = Span(start, end)
            for rule in owners[word]:
                found[rule].append(span)
    return {rule: tuple(spans) for rule, spans in found.items()}


@lru_cache(maxsize=16)
def _automaton(literals: tuple[str, ...]) -> AhoCorasick:
    # A contiguous NFA builds several times faster than a DFA, and one draft is short.
    return AhoCorasick(literals, store_patterns=False, implementation=Implementation.ContiguousNFA)
