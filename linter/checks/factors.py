"""The literals that a regular expression cannot match without, and how far from its start they stand.

An automaton finds all literals of all rules in one pass; each expression is then tried only where one of its
own stands. That is several times faster than one search after another, with the same findings.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from re import _constants as sre  # type: ignore[attr-defined, unused-ignore]
from re import _parser as parser  # type: ignore[attr-defined, unused-ignore]
from typing import Any, NamedTuple

from linter.model.vocabulary import vocabulary

MOST_LITERALS = 64
MOST_PREFIX = 64
MOST_OF_CHOICES = 512
MOST_FURTHER, MOST_FURTHER_LITERALS = 3, 24
# Of a literal as long as this a longer one is hardly rarer.
LONG_ENOUGH = 4
# How rare a mark is, as the vocabulary counts the rarity of words; all other marks and letters are `OTHER`.
MARKS = dict.fromkeys("，", 3) | dict.fromkeys("。、", 4) | dict.fromkeys("\n“”0123456789", 5)
MARKS |= dict.fromkeys("%.", 6) | dict.fromkeys("；（）", 7)
OTHER = 10


class UnboundedError(ValueError):
    """The expression repeats without bound, so its cost could grow faster than the text."""


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

    def stands(self, text: str, start: int) -> bool:
        """Whether one of the literals stands where a match that begins at `start` must have it."""
        first, last = max(0, start + self.least), start + self.most
        return any(text.find(word, first, last + len(word)) >= 0 for word in self.literals)

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
    tree = _parsed(expression)
    found, firsts = _cheapest(_all(expression)), _firsts(tree)
    if found is None or firsts is None:
        return found
    return found._replace(firsts="".join(sorted(firsts)), at_start="" in firsts)


def further(expression: str) -> tuple[Factor, ...]:
    """The rarest factors that the best one and one another do not imply, the rarest first."""
    best = factor(expression)
    chosen = [best] if best else []
    for item in sorted(_all(expression), key=lambda item: sum(map(_share, item.literals))):
        few = len(item.literals) <= MOST_FURTHER_LITERALS
        if few and not any(_implies(other, item) for other in chosen):
            chosen.append(item)
    found = chosen[1:] if best else chosen
    return tuple(found[:MOST_FURTHER])


def _implies(one: Factor, other: Factor) -> bool:
    """Whether each literal of a factor holds one of another, which is then no news."""
    return all(any(part in word for part in other.literals) for word in one.literals)


@lru_cache(maxsize=64)
def _all(expression: str) -> tuple[Factor, ...]:
    tree = _parsed(expression)
    return () if tree.state.flags & re.IGNORECASE else tuple(_factors(tree))


@lru_cache(maxsize=64)
def _parsed(expression: str) -> Any:
    tree = parser.parse(expression)
    _refuse_unbounded(tree)
    return tree


def _firsts(tree: Any) -> frozenset[str] | None:
    """The characters that a match may begin with, "" for the beginning of the text, None when not known."""
    found: frozenset[str] = frozenset()
    for op, argument in _flat(tree):
        if op is sre.AT and argument is sre.AT_BEGINNING_STRING:
            return found | {""}
        if op in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
            continue
        first = _firsts_of(op, argument)
        if first is None:
            return None
        found |= first
        if _width(op, argument)[0] or "" in first:
            return found
    return None


def _firsts_of(op: Any, argument: Any) -> frozenset[str] | None:
    if op in (sre.LITERAL, sre.IN):
        return frozenset(_words(op, argument)) or None
    inner = [_firsts(part) for part in _parts(op, argument)]
    known = [firsts for firsts in inner if firsts is not None]
    return frozenset().union(*known) if known and len(known) == len(inner) else None


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
    """The cheapest factor of a sequence."""
    return _cheapest(_factors(tree))


def _cheapest(found: Sequence[Factor]) -> Factor | None:
    return min((item for item in found if item.most <= MOST_PREFIX), key=_cost, default=None)


def _factors(tree: Any) -> list[Factor]:
    """The factors of a sequence: its neighbours of known words are joined, as far as they reach."""
    found: list[Factor] = []
    chain: tuple[_Link, ...] = ()
    least = most = 0
    for op, argument in _flat(tree):
        low, high = _width(op, argument)
        words, repeated = _words(op, argument), _repeated(op, argument)
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


def _flat(tree: Any) -> Iterator[tuple[Any, Any]]:
    """The parts of a sequence, those of its groups in their place."""
    for op, argument in tree:
        if op is sre.SUBPATTERN and not (argument[1] or argument[2]):
            yield from _flat(argument[3])
        else:
            yield op, argument


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
    words = _sequence_words(tree)
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
    words = _sequence_words(tree) if direction < 0 else ()
    width = tree.getwidth()[0]
    return (_Link(words, least - width, most - width),) if any(words) else ()


def _repeated(op: Any, argument: Any) -> tuple[str, ...]:
    """The words of what is repeated at least once, nothing when they are not known."""
    if op not in (sre.MAX_REPEAT, sre.MIN_REPEAT) or argument[0] < 1:
        return ()
    return _sequence_words(argument[2])


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


def _words(op: Any, argument: Any) -> tuple[str, ...]:
    """All words that a part can be, or nothing when they are not known or too many."""
    if op is sre.LITERAL:
        return (chr(argument),)
    if op is sre.IN:
        return _class_words(argument)
    if op in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
        return ("",)
    if op is sre.SUBPATTERN and not (argument[1] or argument[2]):
        return _sequence_words(argument[3])
    if op is sre.BRANCH:
        branches = [_sequence_words(branch) for branch in argument[1]]
        words = tuple(word for branch in branches for word in branch)
        return words if all(branches) and len(words) <= MOST_LITERALS else ()
    if op is sre.MAX_REPEAT and argument[0] == argument[1] == 1:
        return _sequence_words(argument[2])
    if op is sre.MAX_REPEAT and argument[:2] == (0, 1):
        words = _sequence_words(argument[2])
        return ("", *words) if words else ()
    return ()


def _sequence_words(tree: Any) -> tuple[str, ...]:
    words: tuple[str, ...] = ("",)
    for op, argument in tree:
        words = tuple(a + b for a, b in product(words, _words(op, argument)))
        if not words or len(words) > MOST_LITERALS:
            return ()
    return words


def _class_words(members: Any) -> tuple[str, ...]:
    words: list[str] = []
    for op, argument in members:
        if op is sre.LITERAL:
            words.append(chr(argument))
        elif op is sre.RANGE and argument[1] - argument[0] < 16:
            words += map(chr, range(argument[0], argument[1] + 1))
        else:
            return ()
    return tuple(words) if len(words) <= MOST_LITERALS else ()


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
