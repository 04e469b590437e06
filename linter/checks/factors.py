"""The literals that a regular expression cannot match without, and how far from its start they stand.

An automaton finds all literals of all rules in one pass; each expression is then tried only where one of its
own stands. That is several times faster than one search after another, with the same findings.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from re import _constants as sre  # type: ignore[attr-defined, unused-ignore]
from typing import Any, NamedTuple

from linter.checks.expression_tree import (
    MOST_LITERALS,
    MOST_PREFIX,
    first_characters,
    flat,
    parsed,
    part_words,
    repeated_words,
    sequence_words,
    width,
)
from linter.model.vocabulary import vocabulary

MOST_OF_CHOICES = 512
# Of a literal as long as this a longer one is hardly rarer.
LONG_ENOUGH = 4
# How rare a mark is, as the vocabulary counts the rarity of words; all other marks and letters are `OTHER`.
MARKS = dict.fromkeys("，", 3) | dict.fromkeys("。、", 4) | dict.fromkeys("\n“”0123456789", 5)
MARKS |= dict.fromkeys("%.", 6) | dict.fromkeys("；（）", 7)
OTHER = 10


class Factor(NamedTuple):
    """One of `literals` stands from `least` to `most` code points after the start of every match.

    Both are negative where the literals stand before the match, in a lookbehind. A match begins with one of
    `firsts`, or with `at_start` at the beginning of the text; with neither, nothing is known of that.
    """

    literals: tuple[str, ...]
    least: int
    most: int
    firsts: str = ""
    at_start: bool = False

    @property
    def cost(self) -> float:
        """How many places of a text are looked at for its sake, as a share of all."""
        return sum(map(_share, self.literals)) * (2 + self.most - self.least)


class _Link(NamedTuple):
    """A part of an expression of which all words are known; it begins `least` to `most` after the start."""

    words: tuple[str, ...]
    least: int
    most: int


@lru_cache(maxsize=4096)
def factor(expression: str) -> Factor | None:
    """The best factor of an expression, None when it has no usable one.

    Raises UnboundedError for `*`, `+` and `{n,}`, and re.error for what is no expression.
    """
    tree = parsed(expression)
    if tree.state.flags & re.IGNORECASE:
        return None
    found, firsts = _best(tree), first_characters(tree)
    if found is None or firsts is None:
        return found
    return found._replace(firsts="".join(sorted(firsts)), at_start="" in firsts)


def _best(tree: Any) -> Factor | None:
    """The cheapest factor of a sequence."""
    return _cheapest(_factors(tree))


def _cheapest(found: Sequence[Factor]) -> Factor | None:
    return min((item for item in found if item.most <= MOST_PREFIX), key=_cost, default=None)


def _factors(tree: Any) -> list[Factor]:
    """The factors of a sequence: its neighbours of known words are joined, as far as they reach."""
    found: list[Factor] = []
    chain: tuple[_Link, ...] = ()
    least = most = 0
    for op, argument in flat(tree):
        low, high = width(op, argument)
        words, repeated = part_words(op, argument), repeated_words(op, argument)
        if op is sre.ASSERT:
            found += _asserted(argument, chain, least, most)
            chain = chain or _behind(argument, least, most)
        elif words:
            chain = _joined(chain, _Link(words, least, most))
        elif repeated:
            for _ in range(min(argument[0], LONG_ENOUGH)):
                chain = _joined(chain, _Link(repeated, least, most))
                found += _usable(chain)
            one, longest = argument[2].getwidth()
            chain = (_Link(repeated, least + low - one, most + high - longest),)
        else:
            found += _moved(_inner(op, argument), least, most)
            chain = ()
        found += _usable(chain)
        least, most = least + low, most + high
    return found


def _cost(found: Factor) -> tuple[float, int]:
    return found.cost, -min(map(len, found.literals))


def _joined(chain: tuple[_Link, ...], link: _Link) -> tuple[_Link, ...]:
    """The chain with one link more, without those at its beginning that would make too many words."""
    chain = (*chain, link)
    while math.prod(len(part.words) for part in chain) > MOST_LITERALS:
        chain = chain[1:]
    return chain


def _usable(chain: tuple[_Link, ...]) -> Iterator[Factor]:
    """The factors that end where the chain does."""
    words: tuple[str, ...] = ("",)
    for link in reversed(chain):
        words = tuple(dict.fromkeys(first + rest for first in link.words for rest in words))
        if all(words):
            yield Factor(words, link.least, link.most)
            if min(map(len, words)) >= LONG_ENOUGH:
                return


def _asserted(argument: Any, chain: tuple[_Link, ...], least: int, most: int) -> Iterator[Factor]:
    """The factors that a lookahead gives, alone and with what stands before it."""
    direction, tree = argument
    if direction < 0:
        return
    words = sequence_words(tree)
    if words:
        yield from _usable(_joined(chain, _Link(words, least, most)))
        return
    yield from _moved(_factors(tree), least, most)


def _moved(found: Iterable[Factor], least: int, most: int) -> Iterator[Factor]:
    """The factors of a part that begins so far after the start."""
    for item in found:
        yield Factor(item.literals, least + item.least, most + item.most)


def _behind(argument: Any, least: int, most: int) -> tuple[_Link, ...]:
    """The words of a lookbehind, which begin a chain."""
    direction, tree = argument
    words = sequence_words(tree) if direction < 0 else ()
    taken = tree.getwidth()[0]
    return (_Link(words, least - taken, most - taken),) if any(words) else ()


@lru_cache(maxsize=65536)
def _share(literal: str) -> float:
    """About what share of the places of official prose a literal takes; never more than a part of it."""
    if len(literal) > 1:
        rarity = sum(_rarity(run) for run in re.split("([^\u4e00-\u9fff])", literal) if run)
        return min(math.exp(-rarity), _share(literal[1:]), _share(literal[:-1]))
    return math.exp(-_rarity(literal))


def _rarity(run: str) -> int:
    """The rarity of a run of ideographs, or of one other character."""
    return vocabulary().strangeness(run) if "\u4e00" <= run <= "\u9fff" else MARKS.get(run, OTHER)


def _inner(op: Any, argument: Any) -> list[Factor]:
    """The factors of a part that is not made of known words: a group, a choice, a repetition."""
    if op is sre.SUBPATTERN:
        return _factors(argument[3])
    if op is sre.BRANCH:
        inner = [_best(branch) for branch in argument[1]]
        known = [item for item in inner if item]
        literals = tuple(dict.fromkeys(word for item in known for word in item.literals))
        if len(known) < len(inner) or len(literals) > MOST_OF_CHOICES:
            return []
        return [Factor(literals, min(item.least for item in known), max(item.most for item in known))]
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT) and argument[0] >= 1:
        return _factors(argument[2])
    return []
