"""Apply the fixes of a report to its draft, all in one pass."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from linter import sources
from linter.model import Diagnostic, Edit, Fault, FileReport, Source


def chosen_edits(diagnostics: Iterable[Diagnostic], *, unsafe: bool) -> tuple[Edit, ...]:
    """The edits of the fixes that can be applied together, in order; of two that overlap the earlier is kept.

    All edits of one fix are kept or none. Without `unsafe` only safe fixes are chosen.
    """
    kept: list[Edit] = []
    for diagnostic in diagnostics:
        fix = diagnostic.fix
        if fix is None or not (fix.safe or unsafe):
            continue
        edits = tuple(dict.fromkeys(fix.edits))
        if not any(_clash(edit, other) for edit in edits for other in kept):
            kept += edits
    return tuple(sorted(kept, key=lambda edit: edit.span))


@dataclass(frozen=True, slots=True)
class Mended:
    """A draft after its fixes: what was linted, the edits that were applied, and the bytes of the file."""

    report: FileReport
    edits: tuple[Edit, ...]
    data: bytes


def mended(report: FileReport, *, unsafe: bool) -> Mended:
    """The draft of a report after its fixes, in its own encoding and newlines.

    A fix that the file cannot carry (a character that its encoding lacks, an edit across markup) is left out
    and named in the faults of the returned report. Raises ValueError for a draft that was not read.
    """
    source = _source(report)
    faults = list(report.faults)
    edits = list(chosen_edits(report.diagnostics, unsafe=unsafe))
    while True:
        try:
            return Mended(replace(report, faults=tuple(faults)), tuple(edits), sources.rewrite(source, edits))
        except sources.SourceError as error:
            faults.append(Fault(report.path, str(error)))
            edits = [edit for edit in edits if edit != error.edit] if error.edit in edits else []


def fixed_text(report: FileReport, *, unsafe: bool) -> str:
    """The linted text of a report after its fixes."""
    return _applied(_source(report), chosen_edits(report.diagnostics, unsafe=unsafe))


def _source(report: FileReport) -> Source:
    if report.source is None:
        raise ValueError(f"{report.path} was not read")
    return report.source


def _applied(source: Source, edits: tuple[Edit, ...]) -> str:
    parts: list[str] = []
    end = 0
    for edit in edits:
        parts += (source.text[end : edit.span.start], edit.text)
        end = edit.span.end
    return "".join((*parts, source.text[end:]))


def _clash(edit: Edit, other: Edit) -> bool:
    if edit.span.start == edit.span.end or other.span.start == other.span.end:
        return other.span.start <= edit.span.start <= other.span.end or edit.span.holds(other.span)
    return edit.span.overlaps(other.span)
