"""The report for programs: JSON with every place in the file's own lines, columns and offsets.

Lines and columns are 1-based and columns count code points; offsets are 0-based in the file as decoded, byte
order mark left out.
"""

from typing import Any, TextIO

from linter.model import Diagnostic, Edit, Fault, FileReport, Fix, Related, Source, Span
from linter.reports.run import Run, Summary
from linter.reports.stream import as_json

Json = dict[str, Any]


def render(run: Run, stream: TextIO) -> None:
    """Write the run as one JSON object, a line for each draft."""
    stream.write('{"files": [')
    for index, file in enumerate(run.files):
        stream.write(",\n" if index else "\n")
        stream.write(as_json(_file(file), stream))
    stream.write('\n], "summary": ')
    stream.write(as_json(_summary(run.summary()), stream))
    stream.write("}\n")


def _summary(summary: Summary) -> Json:
    return {
        "files": summary.files,
        "error": summary.error,
        "warning": summary.warning,
        "info": summary.info,
        "faults": summary.faults,
    }


def _file(file: FileReport) -> Json:
    source = file.source
    return {
        "path": file.path,
        "encoding": source.encoding if source else None,
        "diagnostics": [_diagnostic(found, source) for found in file.diagnostics] if source else [],
        "suppressed": file.suppressed,
        "faults": [_fault(fault) for fault in file.faults],
    }


def _fault(fault: Fault) -> Json:
    return {"path": fault.path, "message": fault.message, "rule": fault.rule}


def _diagnostic(found: Diagnostic, source: Source) -> Json:
    place = source.original_span(found.span)
    start, end = source.original_position(place.start), source.original_position(place.end)
    return {
        "rule": found.rule,
        "family": found.family,
        "level": found.level,
        "message": found.message,
        "text": found.span.of(source.text),
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "offset": start.offset,
        "end_offset": end.offset,
        "also": [_also(span, source) for span in found.also],
        "related": [_related(place, source) for place in found.related],
        "fix": _fix(found.fix, source) if found.fix else None,
    }


def _place(span: Span, source: Source) -> Json:
    place = source.original_span(span)
    start = source.original_position(place.start)
    return {"line": start.line, "column": start.column, "offset": place.start, "end_offset": place.end}


def _also(span: Span, source: Source) -> Json:
    return {"text": span.of(source.text), **_place(span, source)}


def _related(related: Related, source: Source) -> Json:
    return {"message": related.message, **_place(related.span, source)}


def _fix(fix: Fix, source: Source) -> Json:
    return {"title": fix.title, "safe": fix.safe, "edits": [_edit(edit, source) for edit in fix.edits]}


def _edit(edit: Edit, source: Source) -> Json:
    place = source.original_span(edit.span)
    return {"offset": place.start, "end_offset": place.end, "text": edit.text}
