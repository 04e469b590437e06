"""Apply the fixes of a report to its draft, all in one pass."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from linter import sources
from linter.model import Diagnostic, Edit, Fault, FileReport, Source, Span


def chosen_edits(diagnostics: Iterable[Diagnostic], *, unsafe: bool) -> tuple[Edit, ...]:
    """The edits of the fixes that can be applied together, in order; of two that overlap the earlier is kept.

    All edits of one fix are kept or none, but the places that a rule gathered stand for themselves. Without
    `unsafe` only safe fixes are chosen.
    """
    kept: list[Edit] = []
    for diagnostic in diagnostics:
        fix = diagnostic.fix
        if fix is None or not (fix.safe or unsafe):
            continue
        edits = tuple(dict.fromkeys(fix.edits))
        for together in [(edit,) for edit in edits] if diagnostic.also else [edits]:
            if not any(_clashes(edit, kept) for edit in together):
                for edit in together:
                    insort(kept, edit, key=_place)
    return tuple(kept)


class Mended(NamedTuple):
    """A draft after its fixes: what was linted, the edits that were applied, and the bytes of the file."""

    report: FileReport
    edits: tuple[Edit, ...]
    data: bytes


def mended(report: FileReport, data: bytes, *, unsafe: bool) -> Mended:
    """The file `data`, which the report is about, after its fixes; every byte that they do not touch is kept.

    A fix that the file cannot carry (a character that its encoding lacks, an edit across markup, in a
    number that Word counts itself) is left out and named in the faults of the returned report. Raises
    ValueError for a draft that was not read.
    """
    source = _source(report)
    faults = list(report.faults)
    edits = list(chosen_edits(report.diagnostics, unsafe=unsafe))
    while True:
        try:
            made = sources.rewrite(source, data, edits)
            return Mended(report._replace(faults=tuple(faults)), tuple(edits), made)
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


def _place(edit: Edit) -> Span:
    return edit.span


def _clashes(edit: Edit, kept: Sequence[Edit]) -> bool:
    """Whether one of the neighbours among `kept`, which are in order and apart, meets the edit."""
    index = bisect_left(kept, edit.span, key=_place)
    return any(_meet(edit.span, other.span) for other in kept[max(0, index - 1) : index + 2])


def _meet(span: Span, other: Span) -> bool:
    if span.start == span.end or other.start == other.end:
        return span.start <= other.end and other.start <= span.end
    return span.overlaps(other)
