"""Measure how well a report's year is told by its terms, on places that the terms were not counted from.

    python -m benchmarks.dating REPORTS TESTED [--folds 5]

REPORTS and TESTED hold reports named <place>_<year>.txt; TESTED may be part of REPORTS. The places of
TESTED are divided into folds, and each fold is judged by a table counted from REPORTS without its places.
Printed are, for the reports of 2013 and later: the share dated within one year with all four-digit years
masked, the same for excerpts of 3,000 characters, how often the verdict “text of another year” is given on
the reports as they are (it must not), and how often when their years are shifted by 3, 5 and 8 (it should).
"""

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.count_terms import place_of, places, read_terms, table, year_of
from linter import outline, sources
from linter.facts.almanac import Almanac
from linter.facts.bound import bind
from linter.facts.dating import date
from linter.facts.phrases import Calendar, calendar_of, read_phrases
from linter.facts.terms import read_table
from linter.facts.years import read_years
from linter.model import Dating, Report
from linter.ruleset import load_book

SINCE = 2013
EXCERPT = 3000
SHIFTS = (3, 5, 8)
_YEAR = re.compile(r"(?<![0-9.])(?:19|20)[0-9]{2}(?![0-9])")


def main() -> None:
    """Read the command line, judge each fold, print the shares."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reports", type=Path)
    parser.add_argument("tested", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()
    calendar = calendar_of(load_book().lexicon)
    score: Counter[str] = Counter()
    for fold, almanac in _folds(options.reports, options.tested, options.folds, calendar):
        for path in fold:
            if year_of(path) >= SINCE:
                score.update(_judged(path, almanac))
    for name in sorted({key.removesuffix(" yes") for key in score}):
        print(
            f"{name:24}{score[name + ' yes']:6} of {score[name]:6}  {score[name + ' yes'] / score[name]:.4f}"
        )


def _folds(
    reports: Path, tested: Path, folds: int, calendar: Calendar
) -> Iterator[tuple[list[Path], Almanac]]:
    """The tested reports of each fold, and the almanac with a table counted without their places."""
    terms = read_terms()
    everything = sorted(reports.rglob("*.txt"))
    names = sorted(places(tested))
    for number in range(folds):
        held = set(names[number::folds])
        counted = read_table(table(terms, [path for path in everything if place_of(path) not in held]))
        fold = [path for path in sorted(tested.glob("*.txt")) if place_of(path) in held]
        yield fold, Almanac(calendar, counted)


def _judged(path: Path, almanac: Almanac) -> Iterator[str]:
    """The names of what was tried on a report, again with ` yes` where it holds."""
    text = path.read_text(encoding="utf-8")
    masked = _YEAR.sub("0000", sources.fold(text))
    yield from _told("whole report dated", _near(_unstated(masked, almanac), path))
    for start in range(0, len(masked) - EXCERPT, EXCERPT):
        excerpt = _unstated(masked[start : start + EXCERPT], almanac)
        yield from _told("excerpt dated", _near(excerpt, path))
    yield from _told("verdict as it is", _stated(text, almanac).verdict)
    for shift in SHIFTS:
        moved = _YEAR.sub(_shifted(shift), text)
        yield from _told(f"verdict shifted by {shift}", _stated(moved, almanac).verdict)


def _near(dating: Dating, path: Path) -> bool:
    return dating.year is not None and abs(dating.year - year_of(path)) <= 1


def _shifted(by: int) -> Callable[[re.Match[str]], str]:
    return lambda match: str(int(match[0]) + by)


def _unstated(folded: str, almanac: Almanac) -> Dating:
    """The dating of a text by its terms alone."""
    return date(almanac.said(folded).terms, Report(), (), almanac.table)


def _stated(text: str, almanac: Almanac) -> Dating:
    """The dating of a report against the years that it states."""
    folded = sources.fold(text)
    report, years = read_years(folded, outline.parse(text, folded), None)
    said = almanac.said(folded)
    phrases = bind(folded, read_phrases(folded, almanac.calendar, said.words), years)
    return date(said.terms, report, phrases, almanac.table)


def _told(name: str, holds: bool) -> Iterator[str]:
    yield name
    if holds:
        yield f"{name} yes"


if __name__ == "__main__":
    main()
