"""Count the dating terms in a folder of published reports and write the table that dating reads.

    python -m benchmarks.count_terms REPORTS [--terms FILE] [--without FOLDER] [--out FILE]

REPORTS holds files named <place>_<year of delivery>.txt. --terms is a file with one term in the first
column of each line (default: the shipped table, whose terms are counted anew). --without leaves out the
places that have a file in FOLDER, so that an estimate can be tried on places it was not counted from.
"""

import argparse
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from linter.facts.terms import FIRST_YEAR, LETTERS, STEP, TABLE

NEIGHBOURS = 0.15
"""A neighbouring year's reports count for this much: of some years few reports are known."""
FLOOR = 0.0005
"""The share of reports taken to use a term unseen in a year; the same however few reports a year has."""


def main() -> None:
    """Read the command line, count, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reports", type=Path)
    parser.add_argument("--terms", type=Path, default=TABLE)
    parser.add_argument("--without", type=Path)
    parser.add_argument("--out", type=Path, default=TABLE)
    options = parser.parse_args()
    terms = read_terms(options.terms)
    left_out = places(options.without) if options.without else set()
    paths = [path for path in sorted(options.reports.rglob("*.txt")) if place_of(path) not in left_out]
    options.out.write_text(table(terms, paths), encoding="utf-8")


def read_terms(path: Path) -> dict[str, str]:
    """The terms of a table's first column, each with how its line ends: a tab for a piece of a phrase.

    Terms with a year in digits say nothing of their own and are left out.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    return {
        line.split("\t")[0]: line[-1:] if line.endswith("\t") else ""
        for line in lines
        if line and not re.search("(?:19|20)[0-9]{2}", line.split("\t")[0])
    }


def places(folder: Path) -> set[str]:
    """The places that have a report in a folder."""
    return {place_of(path) for path in folder.glob("*.txt")}


def place_of(path: Path) -> str:
    """The place of a report by its file name."""
    return path.stem.rpartition("_")[0]


def year_of(path: Path) -> int:
    """The year of delivery of a report by its file name, 0 when it has none."""
    found = re.search("_((?:19|20)[0-9]{2})", path.stem)
    return int(found[1]) if found else 0


def table(ends: dict[str, str], paths: list[Path]) -> str:
    """One line a term: the term, a tab, and one letter a year (see linter.facts.terms)."""
    terms = list(ends)
    counts, reports = count(terms, paths)
    years = range(FIRST_YEAR, max(reports) + 1)
    shares = [[share(counts[term], reports, year) for year in years] for term in range(len(terms))]
    masses = [math.log(sum(column)) for column in zip(*shares, strict=True)]
    return "".join(
        f"{term}\t{letters(row, masses)}{ends[term]}\n" for term, row in zip(terms, shares, strict=True)
    )


def count(terms: list[str], paths: list[Path]) -> tuple[list[Counter[int]], Counter[int]]:
    """How many reports of each year use each term, and how many reports there are of each year."""
    counts: list[Counter[int]] = [Counter() for _ in terms]
    reports: Counter[int] = Counter()
    for year, present in presences(terms, paths):
        reports[year] += 1
        for term in present:
            counts[term][year] += 1
    return counts, reports


def presences(terms: list[str], paths: Iterable[Path]) -> Iterator[tuple[int, set[int]]]:
    """The year of each report and the terms that it uses."""
    automaton = AhoCorasick(terms)
    for path in paths:
        year = year_of(path)
        if year >= FIRST_YEAR:
            text = path.read_text(encoding="utf-8")
            yield year, {hit[0] for hit in automaton.find_matches_as_indexes(text, overlapping=True)}


def share(counts: Counter[int], reports: Counter[int], year: int) -> float:
    """The share of a year's reports that use a term, smoothed."""
    beside = (year - 1, year + 1)
    used = counts[year] + NEIGHBOURS * sum(counts[near] for near in beside)
    given = reports[year] + NEIGHBOURS * sum(reports[near] for near in beside)
    return FLOOR + (1 - FLOOR) * used / given if given else FLOOR


def letters(shares: list[float], masses: list[float]) -> str:
    """How much less likely a term is in each year than in its best: one letter, in steps of STEP nats."""
    logs = [math.log(part) - mass for part, mass in zip(shares, masses, strict=True)]
    best = max(logs)
    return "".join(LETTERS[min(round((best - value) / STEP), len(LETTERS) - 1)] for value in logs)


if __name__ == "__main__":
    main()
