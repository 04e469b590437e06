"""The literals that a regular expression cannot match without, and how far from its start they stand.

An automaton finds all literals of all rules in one pass; each expression is then tried only where one of its
own stands. That is several times faster than one search after another, with the same findings.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from re import _constants as sre  # type: ignore[attr-defined, unused-ignore]
from re import _parser as parser  # type: ignore[attr-defined, unused-ignore]
from typing import Any

MOST_LITERALS = 64
MOST_PREFIX = 48


class UnboundedError(ValueError):
    """The expression repeats without bound, so its cost could grow faster than the text."""


@dataclass(frozen=True, slots=True)
class Factor:
    """One of `literals` stands from `least` to `most` code points after the start of every match."""

    literals: tuple[str, ...]
    least: int
    most: int

    @property
    def worth(self) -> tuple[int, int, int]:
        """Longer literals first, then fewer, then those nearer to the start."""
        shortest = min(map(len, self.literals))
        return (min(shortest, 3), -len(self.literals), self.least - self.most)


@lru_cache(maxsize=4096)
def factor(expression: str) -> Factor | None:
    """The best factor of an expression, None when it has no usable one.

    Raises UnboundedError for `*`, `+` and `{n,}`, and re.error for what is no expression.
    """
    tree = parser.parse(expression)
    _refuse_unbounded(tree)
    if tree.state.flags & re.IGNORECASE:
        return None
    return _best(tree)


def _refuse_unbounded(tree: Any) -> None:
    for op, argument in tree:
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT) and argument[1] == sre.MAXREPEAT:
            raise UnboundedError
        for part in _parts(op, argument):
            _refuse_unbounded(part)


def _parts(op: Any, argument: Any) -> Sequence[Any]:
    if op is sre.BRANCH:
        return list(argument[1])
    if op in (sre.ASSERT, sre.ASSERT_NOT):
        return [argument[1]]
    if op is sre.SUBPATTERN:
        return [argument[3]]
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return [argument[2]]
    if op is sre.ATOMIC_GROUP:
        return [argument]
    return []


def _best(tree: Any) -> Factor | None:
    """Walk a sequence, joining neighbours of known words into runs; the best run or inner factor wins."""
    found: list[Factor] = []
    run: list[str] = [""]
    run_least = run_most = least = most = 0
    for op, argument in tree:
        words = _words(op, argument)
        joined = [a + b for a, b in product(run, words)] if words else []
        if words and len(joined) <= MOST_LITERALS:
            run = joined
        else:
            found += _usable(run, run_least, run_most)
            inner = None if words else _inner(op, argument)
            if inner:
                found += _usable(inner.literals, least + inner.least, most + inner.most)
            run = list(words) if words else [""]
            run_least, run_most = (least, most)
        low, high = _width(op, argument)
        least, most = least + low, most + high
        if not words:
            run_least, run_most = least, most
    found += _usable(run, run_least, run_most)
    return max(found, key=lambda item: item.worth, default=None)


def _usable(literals: Sequence[str], least: int, most: int) -> list[Factor]:
    if not all(literals) or most > MOST_PREFIX:
        return []
    return [Factor(tuple(dict.fromkeys(literals)), least, most)]


def _words(op: Any, argument: Any) -> list[str]:
    """All words that a part can be, or nothing when they are not known or too many."""
    if op is sre.LITERAL:
        return [chr(argument)]
    if op is sre.IN:
        return _class_words(argument)
    if op in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
        return [""]
    if op is sre.SUBPATTERN and not (argument[1] or argument[2]):
        return _sequence_words(argument[3])
    if op is sre.BRANCH:
        branches = [_sequence_words(branch) for branch in argument[1]]
        words = [word for branch in branches for word in branch]
        return words if all(branches) and len(words) <= MOST_LITERALS else []
    if op is sre.MAX_REPEAT and argument[0] == argument[1] == 1:
        return _sequence_words(argument[2])
    if op is sre.MAX_REPEAT and argument[:2] == (0, 1):
        words = _sequence_words(argument[2])
        return ["", *words] if words else []
    return []


def _sequence_words(tree: Any) -> list[str]:
    words = [""]
    for op, argument in tree:
        words = [a + b for a, b in product(words, _words(op, argument))]
        if not words or len(words) > MOST_LITERALS:
            return []
    return words


def _class_words(members: Any) -> list[str]:
    words: list[str] = []
    for op, argument in members:
        if op is sre.LITERAL:
            words.append(chr(argument))
        elif op is sre.RANGE and argument[1] - argument[0] < 16:
            words += map(chr, range(argument[0], argument[1] + 1))
        else:
            return []
    return words if len(words) <= MOST_LITERALS else []


def _inner(op: Any, argument: Any) -> Factor | None:
    """The factor of a part that is not made of known words: a group, a choice, a repetition."""
    if op is sre.SUBPATTERN:
        return _best(argument[3])
    if op is sre.BRANCH:
        inner = [_best(branch) for branch in argument[1]]
        known = [item for item in inner if item]
        literals = tuple(dict.fromkeys(word for item in known for word in item.literals))
        if len(known) < len(inner) or len(literals) > MOST_LITERALS:
            return None
        return Factor(literals, min(item.least for item in known), max(item.most for item in known))
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT) and argument[0] >= 1:
        return _best(argument[2])
    return None


def _width(op: Any, argument: Any) -> tuple[int, int]:
    if op in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
        return (0, 0)
    if op in (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY):
        return (1, 1)
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        low, high = argument[2].getwidth()
        return (low * argument[0], high * int(argument[1]))
    widths = [part.getwidth() for part in _parts(op, argument)]
    if not widths:
        return (0, MOST_PREFIX + 1)
    return (min(low for low, _ in widths), max(high for _, high in widths))
