"""How many known defects are found: clean reports are spoilt on purpose, one kind of defect at a time.

    python -m benchmarks.mutations REPORTS [--reports 48] [--since 2012] [--seed 1] [--kinds TEXT ...]
        [--clothes plain] [--words TSV] [--misses N] [--beside N] [--json FILE]

REPORTS is a folder of published reports, one a file, named …_PLACE_YEAR.txt; of every place at most one is
taken. Each report is linted as it is and with defects whose places are known. A defect is found when a rule
of a fitting family says something new at its place, in a span that is not much longer than the defect. What
is new elsewhere, as an error or a warning, is counted as beside.

--kinds    only kinds whose name contains one of the texts
--clothes  the reports in other clothes: township, half-width, one-line, traditional (see mutants/fronts.py)
--words    a table of wrong words with the columns tier, wrong, right
--misses   print so many missed defects of every kind; --beside: so much of what was said beside
--json     also write the numbers to a file

The same folder, seed and options give the same defects.
"""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from benchmarks.mutants import KINDS
from benchmarks.mutants.defect import Kind, Place, Report, choose
from benchmarks.mutants.fronts import CLOTHES
from benchmarks.mutants.scoring import Outcome, Said, places, tried
from benchmarks.mutants.wording import known_wrong_words
from linter.ruleset import RuleBook, load_book

_MEETING = re.compile(r"((?:19|20)[0-9]{2})年([0-9]{1,2})月")
AROUND = 22
# What the rules say of a text that nothing was done to.
Known = dict[str, frozenset[Said]]


@dataclass
class Tally:
    """What was found of one kind, with examples of what was missed and of what was said beside."""

    defects: int = 0
    found: int = 0
    beside: int = 0
    missed: list[str] = field(default_factory=list)
    noise: list[str] = field(default_factory=list)

    def add(self, report: Report, outcome: Outcome) -> None:
        """Count the outcome of one mutant of a report."""
        self.defects += len(outcome.found)
        self.found += sum(outcome.found)
        self.beside += len(outcome.beside)
        text = outcome.mutant.text
        for found, targets in zip(outcome.found, outcome.mutant.targets, strict=True):
            if not found:
                self.missed.append(f"{report.name}: {_around(text, targets[0])}")
        for said in outcome.beside:
            self.noise.append(f"{report.name}: {said.rule} {_around(text, (said.start, said.end))}")


def main() -> None:
    """Measure every kind and print a line for each."""
    chosen = _arguments()
    kinds = [*KINDS, *([known_wrong_words(chosen.words)] if chosen.words else [])]
    kinds = [kind for kind in kinds if not chosen.kinds or any(text in kind.name for text in chosen.kinds)]
    book = load_book()
    clothe = CLOTHES[chosen.clothes]
    reports = [clothe(report, Random(chosen.seed)) for report in _sample(chosen)]
    print(f"{len(reports)} reports, {sum(len(r.text) for r in reports)} characters, {len(book.rules)} rules")
    print(f"{'kind':<42}{'defects':>8}{'found':>8}{'recall':>8}{'beside':>8}")
    tallies: dict[str, Tally] = {}
    known: Known = {}
    for kind in kinds:
        tallies[kind.name] = tally = _measure(kind, reports, book, chosen.seed, known)
        share = tally.found / tally.defects if tally.defects else 0
        print(f"{kind.name:<42}{tally.defects:>8}{tally.found:>8}{share:>8.2f}{tally.beside:>8}", flush=True)
        _examples("missed", tally.missed, chosen.misses, chosen.seed)
        _examples("beside", tally.noise, chosen.beside, chosen.seed)
    if chosen.json:
        numbers = {name: [tally.defects, tally.found, tally.beside] for name, tally in tallies.items()}
        chosen.json.write_text(json.dumps(numbers, ensure_ascii=False, indent=1), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="REPORTS")
    parser.add_argument("--reports", type=int, default=48)
    parser.add_argument("--since", type=int, default=2012)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", nargs="+", default=[])
    parser.add_argument("--clothes", choices=CLOTHES, default="plain")
    parser.add_argument("--words", type=Path)
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--beside", type=int, default=0)
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


def _sample(chosen: argparse.Namespace) -> list[Report]:
    """Reports of different places since a year, drawn by the seed."""
    by_place: dict[str, list[Path]] = {}
    for path in sorted(chosen.folder.glob("*.txt")):
        place, _, year = path.stem.rpartition("_")
        if year.isdigit() and int(year) >= chosen.since:
            by_place.setdefault(place, []).append(path)
    random = Random(chosen.seed)
    drawn = random.sample(sorted(by_place), min(chosen.reports, len(by_place)))
    return [_read(random.choice(by_place[place])) for place in drawn]


def _read(path: Path) -> Report:
    text = path.read_text(encoding="utf-8")
    place, _, year = path.stem.rpartition("_")
    planned = int(year)
    meeting = _MEETING.search(text[:400])
    if meeting:
        planned = int(meeting[1]) + (meeting[2] == "12")
    return Report(path.stem, place.rpartition("_")[2], planned, text)


def _measure(kind: Kind, reports: Sequence[Report], book: RuleBook, seed: int, known: Known) -> Tally:
    tally = Tally()
    for report in reports:
        random = Random(f"{seed} {kind.name} {report.name}")
        dressed = kind.dress(report, random)
        groups = choose(kind, dressed, random)
        if groups and dressed.text not in known:
            known[dressed.text] = places(dressed.text, book)
        for group in groups:
            tally.add(report, tried(kind, dressed, known[dressed.text], group, book))
    return tally


def _around(text: str, place: Place) -> str:
    start, end = place
    shown = text[start:end] if end - start <= 60 else f"{text[start : start + 30]}…{text[end - 30 : end]}"
    return f"{text[max(0, start - AROUND) : start]}«{shown}»{text[end : end + AROUND]}".replace("\n", "⏎")


def _examples(title: str, lines: list[str], most: int, seed: int) -> None:
    def drawn() -> Iterator[str]:
        yield from Random(seed).sample(lines, min(most, len(lines)))

    for line in drawn():
        print(f"    {title}  {line}")


if __name__ == "__main__":
    main()
