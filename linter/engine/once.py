"""A fault is told once: a rule yields where one that knows better reports the same place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from linter.model import Diagnostic, Rule, Span


def told_once(diagnostics: Sequence[Diagnostic], rules: Mapping[str, Rule]) -> list[Diagnostic]:
    """The diagnostics without the places that their rule leaves to another (`yields-to`)."""
    places: dict[str, list[Span]] = {}
    for found in diagnostics:
        places.setdefault(found.rule, []).extend((found.span, *found.also))
    kept: list[Diagnostic] = []
    for found in diagnostics:
        stronger = [span for name in rules[found.rule].yields_to for span in places.get(name, ())]
        kept += _apart_from(stronger, found) if stronger else [found]
    return kept


def _apart_from(stronger: Iterable[Span], found: Diagnostic) -> list[Diagnostic]:
    taken = tuple(stronger)
    spans = [span for span in (found.span, *found.also) if not any(span.overlaps(other) for other in taken)]
    if not spans:
        return []
    if len(spans) == 1 + len(found.also):
        return [found]
    return [replace(found, span=spans[0], also=tuple(spans[1:]))]
