"""Apply the fixes of a report to its draft, all in one pass."""

from collections.abc import Iterable

from linter.model import Diagnostic, Edit, FileReport, Source


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


def fixed_text(report: FileReport, *, unsafe: bool) -> str:
    """The linted text of a report after its fixes."""
    if report.source is None:
        raise ValueError(f"{report.path} was not read")
    return _applied(report.source, chosen_edits(report.diagnostics, unsafe=unsafe))


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
