"""Matches of a rule's expressions, tried only where their literals stand."""

import re
from collections.abc import Iterable, Iterator, Mapping

from linter.checks.excuse import compiled
from linter.checks.factors import Factor, factor
from linter.model import Span

REPORTED = "span"


def literals_of(expressions: Iterable[str]) -> tuple[str, ...]:
    """Literals of which each match holds one; none at all when an expression has no usable ones."""
    factors = [factor(expression) for expression in expressions]
    if not all(factors):
        return ()
    return tuple(dict.fromkeys(word for found in factors if found for word in found.literals))


def matches(expressions: Iterable[str], text: str, hits: tuple[Span, ...] = ()) -> Iterator[re.Match[str]]:
    """The leftmost matches of each expression, one after the other.

    `hits` are the places of `literals_of` the expressions; without any, the whole text is searched.
    """
    standing: dict[str, list[int]] = {}
    for hit in hits:
        standing.setdefault(text[hit.start : hit.end], []).append(hit.start)
    for expression in expressions:
        found = factor(expression)
        if found is None or not hits:
            yield from compiled(expression).finditer(text)
        else:
            yield from _tried(expression, text, _starts(found, standing))


def _starts(found: Factor, standing: Mapping[str, list[int]]) -> list[int]:
    """Where a match may begin, by the places of its literals."""
    return sorted(
        {
            start
            for literal in found.literals
            for place in standing.get(literal, ())
            for start in range(max(0, place - found.most), place - found.least + 1)
        }
    )


def _tried(expression: str, text: str, starts: list[int]) -> Iterator[re.Match[str]]:
    tried = compiled(expression)
    end = 0
    for start in starts:
        match = tried.match(text, start) if start >= end else None
        if match:
            end = max(match.end(), start + 1)
            yield match


def reported(match: re.Match[str]) -> Span:
    """What is reported of a match: its group `span`, or all of it."""
    return Span(*match.span(REPORTED if REPORTED in match.re.groupindex else 0))
