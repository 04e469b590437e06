"""What a linter says of a mutant that it did not say of the report: the defects found, and the noise."""

from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.mutants.defect import Defect, Kind, Mutant, Place, Report, mutate
from linter.engine.lint import lint_bytes
from linter.model import Diagnostic, FileReport
from linter.ruleset import RuleBook

NEAR = 40


@dataclass(frozen=True, slots=True)
class Said:
    """One place that a rule reports."""

    rule: str
    level: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of each defect whether it was found; the new places that no defect explains."""

    mutant: Mutant
    found: tuple[bool, ...]
    beside: tuple[Said, ...]


def tried(
    kind: Kind, report: Report, before: frozenset[Said], group: list[Defect], book: RuleBook
) -> Outcome:
    """What the rules newly say of a report with defects in it; `before` is what they said of it without."""
    mutant = mutate(report, group)
    known = {(said.rule, *mutant.moved(said.start, said.end)) for said in before}
    new = [said for said in places(mutant.text, book) if (said.rule, said.start, said.end) not in known]
    answers = [said for said in new if said.rule in kind.answers or said.rule.split("/")[0] in kind.answers]
    found = tuple(
        any(_meets(said, place) for said in answers for place in targets) for targets in mutant.targets
    )
    everywhere = [place for targets in mutant.targets for place in targets]
    beside = tuple(said for said in new if said.level != "info" and not _explained(said, everywhere))
    return Outcome(mutant, found, beside)


def places(text: str, book: RuleBook) -> frozenset[Said]:
    """Every place that the rules report in a text, the evidence of a verdict on the year too."""
    checked: FileReport = lint_bytes(text.encode(), "report.txt", book)
    if checked.faults:
        raise RuntimeError(checked.faults[0].message)
    return frozenset(said for diagnostic in checked.diagnostics for said in _said(diagnostic))


def _said(diagnostic: Diagnostic) -> Iterable[Said]:
    evidence = [related.span for related in diagnostic.related] if "another-year" in diagnostic.rule else []
    for span in (diagnostic.span, *diagnostic.also, *evidence):
        yield Said(diagnostic.rule, diagnostic.level, *span)


def _meets(said: Said, place: Place) -> bool:
    """Whether a report and a place overlap, and the report is not so long that it says nothing."""
    start, end = place
    length = end - start
    return said.start < end and start < said.end and said.end - said.start <= max(3 * length, length + 24)


def _explained(said: Said, targets: Iterable[Place]) -> bool:
    return any(said.start < end + NEAR and start - NEAR < said.end for start, end in targets)
