"""Count the dating terms in a folder of published reports and write the table that dating reads.

    python -m benchmarks.count_terms REPORTS [--terms FILE] [--without FOLDER] [--out FILE]

REPORTS holds files named <place>_<year of delivery>.txt. --terms is a file with one term a line, a piece of
a longer phrase with `~` behind it (default: the shipped table, whose terms are counted anew). --without
leaves out the places that have a file in FOLDER, so that an estimate can be tried on places it was not
counted from.
"""

import argparse
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from linter.facts.terms import FIRST_YEAR, LETTERS, PIECE, STEP, TABLE, load_table

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
    parser.add_argument("--terms", type=Path)
    parser.add_argument("--without", type=Path)
    parser.add_argument("--out", type=Path, default=TABLE)
    options = parser.parse_args()
    terms = read_terms(options.terms)
    left_out = places(options.without) if options.without else set()
    paths = [path for path in sorted(options.reports.rglob("*.txt")) if place_of(path) not in left_out]
    options.out.write_text(table(terms, paths), encoding="utf-8")


def read_terms(path: Path | None = None) -> list[str]:
    """The terms of a file, or else those of the shipped table, as they are written there.

    Terms with a year in digits say nothing of their own and are left out.
    """
    shipped = load_table()
    written = (
        path.read_text(encoding="utf-8").split()
        if path
        else (term for line in shipped.terms for term in line.split(" "))
    )
    return [term for term in written if not re.search("(?:19|20)[0-9]{2}", term)]


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


def table(terms: list[str], paths: list[Path]) -> str:
    """The table of the terms by their rarest pairs (see linter.facts.terms)."""
    counts, reports = count([term.removesuffix(PIECE) for term in terms], paths)
    years = range(FIRST_YEAR, max(reports) + 1)
    shares = [[share(counts[term], reports, year) for year in years] for term in range(len(terms))]
    masses = [math.log(sum(column)) for column in zip(*shares, strict=True)]
    pairs = Counter(pair for path in paths for pair in pairwise(path.read_text(encoding="utf-8")))
    led: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for term, row in zip(terms, shares, strict=True):
        rarest = min(pairwise(term.removesuffix(PIECE)), key=lambda pair: pairs[pair])
        led["".join(rarest)].append((term, letters(row, masses)))
    return "\n".join(
        "\t".join((pair, " ".join(term for term, _ in found), "".join(row for _, row in found)))
        for pair, found in sorted(led.items())
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
