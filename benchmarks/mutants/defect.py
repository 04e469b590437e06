"""The nouns of the mutation benchmark: a report, a known defect put into it, and the mutant that results."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

Place = tuple[int, int]
Finder = Callable[["Report", Random], Iterable["Defect"]]


@dataclass(frozen=True, slots=True)
class Report:
    """A clean text with the year that it plans; `place` is the name of the place that it is about."""

    name: str
    place: str
    year: int
    text: str

    def having(self, text: str) -> "Report":
        """The same report in another text."""
        return Report(self.name, self.place, self.year, text)


@dataclass(frozen=True, slots=True)
class Change:
    """The characters from `start` to `end` of a report become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Defect:
    """Changes that together make one defect; `blamed` are places of the report that may be reported for it.

    A change is itself a place that may be reported, unless `elsewhere` says that only `blamed` are.
    """

    changes: tuple[Change, ...]
    blamed: tuple[Place, ...] = ()
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of defect: where a report can take it, and which rules may answer for it.

    `answers` are families or rule names; `dress` prepares the report (a front of its own, right sentences
    that the defect spoils); at most `each` defects are put into one mutant, `apart` characters from one
    another; `alone`: every defect is a mutant of its own.
    """

    name: str
    answers: tuple[str, ...]
    find: Finder
    dress: Callable[[Report, Random], Report] = lambda report, _: report
    each: int = 6
    apart: int = 300
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Mutant:
    """A report with defects in it; `targets` are, for every defect, the places that may be reported."""

    text: str
    changes: tuple[Change, ...]
    targets: tuple[tuple[Place, ...], ...]

    def moved(self, start: int, end: int) -> Place:
        """Where a place of the report stands in the mutant."""
        return self._moved(start, open_end=False), self._moved(end, open_end=True)

    def _moved(self, position: int, *, open_end: bool) -> int:
        shift = 0
        for change in self.changes:
            if change.end > position or (open_end and change.start == position):
                break
            shift += len(change.text) - (change.end - change.start)
        return position + shift


def mutate(report: Report, defects: Sequence[Defect]) -> Mutant:
    """The report with all defects in it, which must not overlap."""
    changes = tuple(sorted((c for defect in defects for c in defect.changes), key=lambda c: (c.start, c.end)))
    parts: list[str] = []
    written: dict[Change, Place] = {}
    position = length = 0
    for change in changes:
        kept = report.text[position : change.start]
        length += len(kept)
        written[change] = (length, length + len(change.text))
        parts += [kept, change.text]
        length += len(change.text)
        position = change.end
    mutant = Mutant("".join((*parts, report.text[position:])), changes, ())

    def targets(defect: Defect) -> Iterator[Place]:
        if not defect.elsewhere:
            yield from (_visible(written[change]) for change in defect.changes)
        yield from (mutant.moved(*place) for place in defect.blamed)

    return Mutant(mutant.text, changes, tuple(tuple(targets(defect)) for defect in defects))


def choose(kind: Kind, report: Report, random: Random) -> list[list[Defect]]:
    """The defects of a kind that a report takes, in the groups that make one mutant each."""
    candidates = list(kind.find(report, random))
    random.shuffle(candidates)
    chosen: list[Defect] = []
    taken: list[Place] = []
    for defect in candidates:
        start = min(change.start for change in defect.changes)
        end = max(change.end for change in defect.changes)
        if len(chosen) == kind.each:
            break
        if not kind.alone:
            if any(
                start < other_end + kind.apart and other_start < end + kind.apart
                for other_start, other_end in taken
            ):
                continue
            taken.append((start, end))
        chosen.append(defect)
    if kind.alone:
        return [[defect] for defect in chosen]
    return [chosen] if chosen else []


def replaced(match: re.Match[str], text: str, group: int | str = 0) -> Defect:
    """The defect that a group of a match becomes `text`."""
    return Defect((Change(match.start(group), match.end(group), text),))


def inserted(position: int, text: str) -> Defect:
    """The defect that `text` stands at a position."""
    return Defect((Change(position, position, text),))


def removed(start: int, end: int, reach: int = 1) -> Defect:
    """The defect that characters are gone; what is `reach` characters around them may be reported."""
    return Defect((Change(start, end, ""),), ((max(0, start - reach), start), (end, end + reach)))


def any_of(words: Iterable[str]) -> str:
    """The expression for any of the words, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"


def _visible(place: Place) -> Place:
    """A place that nothing stands at is seen by its neighbours."""
    start, end = place
    return (start, end) if end > start else (max(0, start - 1), end + 1)
