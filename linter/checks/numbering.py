"""The kind `numbering`: headings and items whose numbers do not follow."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.checks.marker import renumbered
from linter.model import Document, Edit, Finding, Related, Section
from linter.model.numeral import NUMERALS

Fault = Literal["gap", "repeat", "back", "start"]
_COUNTED = ("一、", "（一）", "1.", "（1）", "①", "一是", "第一", "其一", "第一部分", "第一章")
_ANNEX = "附件"
_BARE = ("一、", "一是", "第一", "其一")
# A bare number beside one of these is of a list (一、二产业; 第一、二批), and no marker.
_IN_LISTS = f"{NUMERALS}0-9第"


class Numbering(NamedTuple):
    """Parameters of `numbering`.

    Of `faults`, a `gap` leaves numbers out, `repeat` has a number twice, `back` goes to a smaller number that
    is not one, `start` begins with another number than one. Beginning anew at one is no fault.
    """

    faults: tuple[Fault, ...]
    series: tuple[str, ...] = _COUNTED


class _Place(NamedTuple):
    """A heading in its run, the number it should have, and the heading that it should follow, if any."""

    run: tuple[Section, ...]
    at: int
    expected: int
    elder: Section | None

    @property
    def heading(self) -> Section:
        return self.run[self.at]


@kind("numbering", Numbering, values=("expected", "previous"))
def numbering(document: Document, params: Numbering) -> Iterator[Finding]:
    """Yield each marker whose number does not follow its elder sibling's (GB/T 9704—2012 7.3.3).

    Its edits number it anew, and its younger siblings unless they go on from there as they are.
    """
    last: dict[str, int] = {}
    for parent in document.sections:
        for run in _joined(parent.runs()):
            if run[0].series in params.series:
                for place in _faults(run, parent, last, params):
                    if not _stands_elsewhere(place, parent, document.folded):
                        yield _finding(place)
            last[run[0].series] = run[-1].number or 0


def _joined(runs: Iterator[tuple[Section, ...]]) -> Iterator[tuple[Section, ...]]:
    """The runs, two as one where the second goes on as if its number one were the next of the first."""
    pending: dict[str, tuple[Section, ...]] = {}
    for run in runs:
        elder = pending.pop(run[0].series, ())
        if elder and not _goes_on(elder, run):
            yield elder
        pending[run[0].series] = (*elder, *run) if _goes_on(elder, run) else run
    yield from pending.values()


def _goes_on(elder: tuple[Section, ...], run: tuple[Section, ...]) -> bool:
    """Whether `run`, which begins anew at one, is the rest of `elder` with its first number wrong.

    So it is when its second number goes on from there, and when the elder is a lone 一、, a list of one.
    """
    if not elder or run[0].number != 1:
        return False
    lone = len(elder) == 1 and elder[0].number == 1 and run[0].series in ("一、", "（一）", "1.")
    return lone or (len(run) > 1 and run[1].number == (elder[-1].number or 0) + 2)


def _faults(
    run: tuple[Section, ...], parent: Section, last: dict[str, int], params: Numbering
) -> Iterator[_Place]:
    """The places where a run stops counting; one that was misnumbered does not put the next in the wrong."""
    number = run[0].number or 0
    counts_on = number == last.get(run[0].series, 0) + 1
    if "start" in params.faults and number > 1 and not counts_on and parent.series != _ANNEX:
        yield _Place(run, 0, 1, None)
    due = number
    for index in range(1, len(run)):
        following, number = {(run[index - 1].number or 0) + 1, due + 1}, run[index].number or 0
        due = number if number in following else due + 1
        if number not in following and _fault(number, due) in params.faults:
            yield _Place(run, index, due, run[index - 1])


def _fault(number: int, expected: int) -> Fault:
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
    missing = re.escape(renumbered(heading.marked.of(folded), place.expected))
    if heading.series == "一是":
        missing = f"{missing[:-1]}[是要]"
    beside = _IN_LISTS if heading.series in _BARE else "0-9"
    # At a line's start it is a marker also where the words begin with a number: 3.10种有色金属.
    alone = re.compile(rf"(?<![{beside}]){missing}(?![{beside}])|\n[ \t\u3000]{{0,8}}{missing}")
    return alone.search(folded, start, heading.span.start) is not None


def _finding(place: _Place) -> Finding:
    heading = place.heading
    related = (Related(place.elder.marked),) if place.elder else ()
    values = {
        "expected": renumbered(heading.marker, place.expected),
        "previous": place.elder.marker if place.elder else "",
    }
    return Finding(heading.marked, values, related, tuple(_edits(place)))


def _edits(place: _Place) -> Iterator[Edit]:
    """Number the heading and those that count on from it, or it alone where the next is right as it is."""
    expected, run = place.expected, place.run
    yield Edit(place.heading.marked, renumbered(place.heading.marker, expected))
    for index in range(place.at + 1, len(run)):
        expected += 1
        number = run[index].number or 0
        if number == expected or number != (run[index - 1].number or 0) + 1:
            return
        yield Edit(run[index].marked, renumbered(run[index].marker, expected))
