"""Matches of a rule's expressions, tried only where their literals stand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from linter.checks.factors import Factor, factor
from linter.model import NO_HITS, Hits, Span
from linter.model.expression import compiled

REPORTED = "span"


class Led(NamedTuple):
    """An expression and the factor that leads to it, None when it has no usable one."""

    expression: str
    lead: Factor | None


@dataclass(frozen=True)
class Expressions:
    """The expressions of a rule, each with what leads to it: a run need not take them apart again."""

    each: tuple[Led, ...]

    @property
    def literals(self) -> tuple[str, ...]:
        """Literals of which each match holds one; none at all when an expression has no usable ones.

        Nor are there any where each expression is only tried at the beginning of the text.
        """
        factors = [each.lead for each in self.each]
        if not all(factors) or all(map(_only_at_start, factors)):
            return ()
        return tuple(dict.fromkeys(word for found in factors if found for word in found.literals))

    @cached_property
    def _led(self) -> dict[str, list[int]]:
        """The expressions that each literal leads to, by their place among all."""
        led: dict[str, list[int]] = {}
        for index, (_, found) in enumerate(self.each):
            for literal in found.literals if found else ():
                led.setdefault(literal, []).append(index)
        return led

    def matches(self, text: str, hits: Hits = NO_HITS) -> Iterator[re.Match[str]]:
        """The leftmost matches of each expression, one after the other.

        `hits` are the places of the literals; without any, the whole text is searched.
        """
        if not hits:
            for each in self.each:
                if _only_at_start(each.lead):
                    yield from _tried(each, text, [0])
                else:
                    yield from compiled(each.expression).finditer(text)
            return
        places: dict[int, list[int]] = {}
        for literal, starts in hits.starts.items():
            for index in self._led.get(literal, ()):
                places.setdefault(index, []).extend(starts)
        for index in sorted(places):
            each = self.each[index]
            if each.lead:
                yield from _tried(each, text, _starts(each.lead, text, places[index]))


def expressions_of(written: Iterable[str]) -> Expressions:
    """The expressions with their factors."""
    return Expressions(tuple(Led(expression, factor(expression)) for expression in written))


def _only_at_start(found: Factor | None) -> bool:
    """Whether a match begins where the text does, so that it is tried there alone."""
    return found is not None and found.at_start and not found.firsts


def _starts(found: Factor, text: str, places: Iterable[int]) -> list[int]:
    """Where a match may begin, by the places of its literals and by its first character."""
    if _only_at_start(found):
        return [0]
    if found.least == found.most:
        return sorted({place - found.least for place in places if place >= found.least})
    windows = (range(max(0, place - found.most), place - found.least + 1) for place in places)
    if not found.firsts:
        return sorted({start for window in windows for start in window})
    firsts = found.firsts
    starts = {start for window in windows for start in window if text[start : start + 1] in firsts}
    return sorted(starts | {0} if found.at_start else starts)


def _tried(each: Led, text: str, starts: list[int]) -> Iterator[re.Match[str]]:
    tried = compiled(each.expression)
    end = 0
    for start in starts:
        match = tried.match(text, start) if start >= end else None
        if match:
            end = max(match.end(), start + 1)
            yield match


def reported(match: re.Match[str]) -> Span:
    """What is reported of a match: its group `span`, or all of it where that took no part."""
    start, end = match.span(REPORTED) if REPORTED in match.re.groupindex else match.span()
    return Span(start, end) if start >= 0 else Span(*match.span())
