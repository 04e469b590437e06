"""Right sentences set into a report, with the place where each may be spoilt.

A sentence is written «right|wrong|wrong» where the defect is, and may name years: {R} reviewed, {P} planned,
{A} the year before, {N} the year after, {F} a year long gone.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from benchmarks.mutants.defect import Change, Defect, Kind, Report

_SPOILT = re.compile(r"«([^«»|]*)\|([^«»]*)»")
_PARAGRAPH_END = re.compile(r"(?<=[^\n]{4}。)(?=\n)")
FRONT, REVIEW, PLAN = (0.0, 0.0), (0.08, 0.5), (0.6, 0.92)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A right sentence, and the ways to spoil it."""

    right: str
    at: int
    length: int
    wrongs: tuple[str, ...]


@cache
def read(written: str) -> Sentence:
    """A sentence from «right|wrong» writing."""
    match = _SPOILT.search(written)
    if match is None:
        raise ValueError(f"no «right|wrong» in {written}")
    right = written[: match.start()] + match[1] + written[match.end() :]
    return Sentence(right, match.start(), len(match[1]), tuple(match[2].split("|")))


def planted(
    name: str,
    answers: tuple[str, ...],
    sentences: Sequence[str],
    part: tuple[float, float] = REVIEW,
    clothe: Callable[[Report, Random], Report] = lambda report, _: report,
) -> Kind:
    """The kind that sets some of the sentences into a part of the clothed report and spoils them."""

    def dress(report: Report, random: Random) -> Report:
        report = clothe(report, random)
        low, high = (int(share * len(report.text)) for share in part)
        ends = [m.start() for m in _PARAGRAPH_END.finditer(report.text) if low <= m.start() <= high]
        if part == FRONT:
            ends = [match.start() for match in _PARAGRAPH_END.finditer(report.text)][:1]
        text = report.text
        chosen = random.sample(sentences, min(len(sentences), len(ends), 6))
        for end, written in zip(sorted(random.sample(ends, len(chosen)), reverse=True), chosen, strict=True):
            text = text[:end] + read(_dated(written, report)).right + text[end:]
        return report.having(text)

    def find(report: Report, random: Random) -> Iterator[Defect]:
        for written in sentences:
            yield from spoil(read(_dated(written, report)), report, random)

    return Kind(name, answers, find, dress, apart=0)


def spoil(sentence: Sentence, report: Report, random: Random) -> Iterator[Defect]:
    """The defect that a sentence, where the report has it, is spoilt in one of its ways."""
    start = report.text.find(sentence.right)
    if start >= 0:
        at = start + sentence.at
        change = Change(at, at + sentence.length, random.choice(sentence.wrongs))
        yield Defect((change,), ((start, start + len(sentence.right)),))


def _dated(written: str, report: Report) -> str:
    years = {
        "A": report.year - 2,
        "R": report.year - 1,
        "P": report.year,
        "N": report.year + 1,
        "F": report.year - 6,
    }
    return re.sub(r"\{([ARPNF])\}", lambda match: str(years[match[1]]), written)
