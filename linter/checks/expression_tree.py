"""What the parts of a regular expression can be, read off the tree that `re` makes of it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from re import _constants as sre  # type: ignore[attr-defined, unused-ignore]
from re import _parser as parser  # type: ignore[attr-defined, unused-ignore]
from typing import Any

MOST_LITERALS = 64
MOST_PREFIX = 64


class UnboundedError(ValueError):
    """The expression repeats without bound, so its cost could grow faster than the text."""


@lru_cache(maxsize=64)
def parsed(expression: str) -> Any:
    """The tree of an expression.

    Raises UnboundedError for `*`, `+` and `{n,}`, and re.error for what is no expression.
    """
    tree = parser.parse(expression)
    _refuse_unbounded(tree)
    return tree


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


def flat(tree: Any) -> Iterator[tuple[Any, Any]]:
    """The parts of a sequence, those of its groups in their place."""
    for op, argument in tree:
        if op is sre.SUBPATTERN and not (argument[1] or argument[2]):
            yield from flat(argument[3])
        else:
            yield op, argument


def first_characters(tree: Any) -> frozenset[str] | None:
    """The characters that a match may begin with, "" for the beginning of the text, None when not known."""
    found: frozenset[str] = frozenset()
    for op, argument in flat(tree):
        if op is sre.AT and argument is sre.AT_BEGINNING_STRING:
            return found | {""}
        if op in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
            continue
        first = _firsts_of(op, argument)
        if first is None:
            return None
        found |= first
        if width(op, argument)[0] or "" in first:
            return found
    return None


def _firsts_of(op: Any, argument: Any) -> frozenset[str] | None:
    if op in (sre.LITERAL, sre.IN):
        return frozenset(part_words(op, argument)) or None
    inner = [first_characters(part) for part in _parts(op, argument)]
    known = [firsts for firsts in inner if firsts is not None]
    return frozenset().union(*known) if known and len(known) == len(inner) else None


def width(op: Any, argument: Any) -> tuple[int, int]:
    """How many characters a part takes at least and at most."""
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


def part_words(op: Any, argument: Any) -> tuple[str, ...]:
    """All words that a part can be, or nothing when they are not known or too many."""
    if op is sre.LITERAL:
        return (chr(argument),)
    if op is sre.IN:
        return _class_words(argument)
    if op in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
        return ("",)
    if op is sre.SUBPATTERN and not (argument[1] or argument[2]):
        return sequence_words(argument[3])
    if op is sre.BRANCH:
        branches = [sequence_words(branch) for branch in argument[1]]
        words = tuple(word for branch in branches for word in branch)
        return words if all(branches) and len(words) <= MOST_LITERALS else ()
    if op is sre.MAX_REPEAT and argument[0] == argument[1] == 1:
        return sequence_words(argument[2])
    if op is sre.MAX_REPEAT and argument[:2] == (0, 1):
        words = sequence_words(argument[2])
        return ("", *words) if words else ()
    return ()


def sequence_words(tree: Any) -> tuple[str, ...]:
    """All words that a sequence can be, or nothing when they are not known or too many."""
    words: tuple[str, ...] = ("",)
    for op, argument in tree:
        words = tuple(a + b for a, b in product(words, part_words(op, argument)))
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


def repeated_words(op: Any, argument: Any) -> tuple[str, ...]:
    """The words of what is repeated at least once, nothing when they are not known."""
    if op not in (sre.MAX_REPEAT, sre.MIN_REPEAT) or argument[0] < 1:
        return ()
    return sequence_words(argument[2])
