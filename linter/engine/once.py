"""A fault is told once: a rule yields where one that knows better reports the same place."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from linter.model import Diagnostic, Rule, Span


def told_once(diagnostics: Sequence[Diagnostic], rules: Mapping[str, Rule]) -> list[Diagnostic]:
    """The diagnostics without the places that their rule leaves to another (`yields-to`)."""
    places: dict[str, list[Span]] = {}
    for found in diagnostics:
        places.setdefault(found.rule, []).extend((found.span, *found.also))
    taken: dict[tuple[str, ...], _Taken] = {}
    kept: list[Diagnostic] = []
    for found in diagnostics:
        stronger = rules[found.rule].yields_to
        if stronger and stronger not in taken:
            taken[stronger] = _taken(span for name in stronger for span in places.get(name, ()))
        kept += _apart_from(taken[stronger], found) if stronger else [found]
    return kept


class _Taken(NamedTuple):
    """The places of the stronger rules: where each begins, in order, and how far they reach up to it."""

    starts: tuple[int, ...]
    reached: tuple[int, ...]

    def overlaps(self, span: Span) -> bool:
        """Whether one of the places overlaps a span."""
        before = bisect_left(self.starts, span.end)
        return before > 0 and self.reached[before - 1] > span.start


def _taken(places: Iterable[Span]) -> _Taken:
    ordered = sorted(places)
    return _Taken(
        tuple(span.start for span in ordered), tuple(accumulate((span.end for span in ordered), max))
    )


def _apart_from(taken: _Taken, found: Diagnostic) -> list[Diagnostic]:
    spans = [span for span in (found.span, *found.also) if not taken.overlaps(span)]
    if not spans:
        return []
    if len(spans) == 1 + len(found.also):
        return [found]
    return [found._replace(span=spans[0], also=tuple(spans[1:]))]
