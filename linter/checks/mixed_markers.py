"""The kind `mixed-markers`: siblings whose markers are written in two ways."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.marker import form_of, is_sound, renumbered
from linter.model import Document, Edit, Finding, Related, Section


class MixedMarkers(NamedTuple):
    """Parameters of `mixed-markers`: the ways of numbering that are looked at."""

    series: tuple[str, ...]


@kind("mixed-markers", MixedMarkers, values=("expected",))
def mixed_markers(document: Document, params: MixedMarkers) -> Iterator[Finding]:
    """Yield each marker that is written otherwise than the first one of its run, or than all the others.

    A marker that is wrong in itself is another fault.
    """
    for parent in document.sections:
        for run in parent.runs():
            sound = tuple(section for section in run if is_sound(section.marker))
            if sound and run[0].series in params.series:
                yield from _strangers(sound)


def _strangers(run: tuple[Section, ...]) -> Iterator[Finding]:
    model = _model(run)
    for section in run:
        if form_of(section.marker) != form_of(model.marker):
            expected = renumbered(model.marker, section.number or 0)
            yield Finding(
                section.marked,
                {"expected": expected},
                (Related(model.marked),),
                (Edit(section.marked, expected),),
            )


def _model(run: tuple[Section, ...]) -> Section:
    """The first sibling, unless it alone differs from three others or more that agree."""
    others = {form_of(section.marker) for section in run[1:]}
    return run[1] if len(run) > 3 and len(others) == 1 else run[0]
