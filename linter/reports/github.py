"""The report for GitHub Actions: workflow commands, shown as annotations beside the lines of a change."""

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import TextIO

from linter.model import Diagnostic, Fault, FileReport, Level, Source
from linter.reports.run import Run
from linter.reports.stream import fitting
from linter.reports.words import FAULT_NAME, gathered

COMMANDS: Mapping[Level, str] = {"error": "error", "warning": "warning", "info": "notice"}

MESSAGE_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(run: Run, stream: TextIO) -> None:
    """Write one command a line for each diagnostic and fault; nothing when there are none."""
    for file in run.files:
        stream.writelines(fitting(f"{command}\n", stream) for command in _commands(file))


def _commands(file: FileReport) -> Iterator[str]:
    if file.source is not None:
        for found in file.diagnostics:
            yield _annotation(found, file.path, file.source)
    for fault in file.faults:
        yield _fault(fault)


def _annotation(found: Diagnostic, path: str, source: Source) -> str:
    place = source.original_span(found.span)
    start, end = source.original_position(place.start), source.original_position(place.end)
    properties = {"file": PurePath(path).as_posix(), "line": str(start.line), "endLine": str(end.line)}
    # Columns are understood only where both are of one line.
    if start.line == end.line:
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    return _command(
        COMMANDS[found.level], {**properties, "title": found.rule}, "\n".join(_said(found, source))
    )


def _said(found: Diagnostic, source: Source) -> Iterator[str]:
    yield found.message
    for related in found.related:
        yield f"第{source.position(related.span.start).line}{source.line_name}：{related.message}"
    if found.also:
        yield gathered(found, source)
    if found.fix:
        yield f"建议：{found.fix.title}"


def _fault(fault: Fault) -> str:
    title = f"{FAULT_NAME}（{fault.rule}）" if fault.rule else FAULT_NAME
    return _command("error", {"file": PurePath(fault.path).as_posix(), "title": title}, fault.message)


def _command(name: str, properties: Mapping[str, str], message: str) -> str:
    named = ",".join(f"{key}={value.translate(PROPERTY_ESCAPES)}" for key, value in properties.items())
    return f"::{name} {named}::{message.translate(MESSAGE_ESCAPES)}"
