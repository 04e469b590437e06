"""The literals of all rules, made ready to be looked for in one pass."""

from collections.abc import Mapping
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

Anchors = Mapping[str, tuple[int, ...]]


class Literals(NamedTuple):
    """An automaton of literals; `owners` are the indexes of the rules that each of `words` may concern."""

    automaton: AhoCorasick
    words: tuple[str, ...]
    owners: tuple[tuple[int, ...], ...]


def literals_of(anchors: Anchors) -> Literals:
    """The literals of the anchors, in their order."""
    # A contiguous NFA builds several times faster than a DFA, and one draft is short.
    automaton = AhoCorasick(anchors, store_patterns=False, implementation=Implementation.ContiguousNFA)
    return Literals(automaton, tuple(anchors), tuple(anchors.values()))
