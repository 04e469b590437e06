"""The kind `numbering`: headings and items whose numbers do not follow."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from linter.checks.kind import kind
from linter.checks.marker import renumbered
from linter.model import Document, Edit, Finding, Related, Section

Fault = Literal["gap", "repeat", "back", "start"]
_COUNTED = ("一、", "（一）", "1.", "（1）", "①", "一是", "第一", "其一", "第一部分", "第一章")
_ANNEX = "附件"


@dataclass(frozen=True, slots=True)
class Numbering:
    """Parameters of `numbering`.

    Of `faults`, a `gap` leaves numbers out, `repeat` has a number twice, `back` goes to a smaller number that
    is not one, `start` begins with another number than one. Beginning anew at one is no fault.
    """

    faults: tuple[Fault, ...]
    series: tuple[str, ...] = _COUNTED


@dataclass(frozen=True, slots=True)
class _Place:
    """A heading in its run, the number it should have, and the heading that it should follow, if any."""

    run: tuple[Section, ...]
    index: int
    expected: int
    elder: Section | None

    @property
    def heading(self) -> Section:
        return self.run[self.index]


@kind("numbering", Numbering, values=("expected", "previous"))
def numbering(document: Document, params: Numbering) -> Iterator[Finding]:
    """Yield each marker whose number does not follow its elder sibling's (GB/T 9704—2012 7.3.3).

    Its edits number it and its younger siblings anew.
    """
    last: dict[str, int] = {}
    for parent in document.sections:
        for run in parent.runs():
            if run[0].series in params.series:
                for place in _faults(run, parent, last, params):
                    if not _stands_elsewhere(place, parent, document.folded):
                        yield _finding(place)
            last[run[0].series] = run[-1].number or 0


def _faults(
    run: tuple[Section, ...], parent: Section, last: dict[str, int], params: Numbering
) -> Iterator[_Place]:
    first = run[0].number or 0
    counts_on = first == last.get(run[0].series, 0) + 1
    if "start" in params.faults and first > 1 and not counts_on and parent.series != _ANNEX:
        yield _Place(run, 0, 1, None)
    for index in range(1, len(run)):
        expected = (run[index - 1].number or 0) + 1
        if _fault(run[index].number or 0, expected) in params.faults:
            yield _Place(run, index, expected, run[index - 1])


def _fault(number: int, expected: int) -> Fault | None:
    if number == expected:
        return None
    if number > expected:
        return "gap"
    return "repeat" if number == expected - 1 else "back"


def _stands_elsewhere(place: _Place, parent: Section, folded: str) -> bool:
    """Whether the marker that seems to be missing stands in the text before, where no heading is expected.

    Then a line break is lost, not a number.
    """
    if place.elder and (place.heading.number or 0) < place.expected:
        return False
    start = place.elder.span.start if place.elder else parent.span.start
    heading = place.heading
    written = heading.marked.of(folded)
    missing = renumbered(written, place.expected)
    if written.endswith(("是", "要")):
        return re.search(f"{missing[:-1]}[是要]", folded[start : heading.span.start]) is not None
    return missing in folded[start : heading.span.start]


def _finding(place: _Place) -> Finding:
    heading = place.heading
    related = (Related(place.elder.marked),) if place.elder else ()
    values = {
        "expected": renumbered(heading.marker, place.expected),
        "previous": place.elder.marker if place.elder else "",
    }
    return Finding(heading.marked, values, related, tuple(_edits(place)))


def _edits(place: _Place) -> Iterator[Edit]:
    """Number the heading and those after it that count on from it."""
    expected = place.expected
    for index in range(place.index, len(place.run)):
        heading = place.run[index]
        if index > place.index and heading.number != (place.run[index - 1].number or 0) + 1:
            return
        yield Edit(heading.marked, renumbered(heading.marker, expected))
        expected += 1
