"""reports: diagnostics -> what a person or a machine reads.

A report is a module of this room with `render(run: Run, stream: TextIO) -> None`. It joins by one line in
`FORMATS` and is imported only when it is asked for: a machine's format never pays for the terminal's.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import TextIO

from linter.reports.run import Look, Run, Summary

__all__ = ["FORMATS", "Look", "Run", "Summary", "write"]

FORMATS: Mapping[str, str] = {
    "terminal": "linter.reports.terminal",
    "json": "linter.reports.json",
    "sarif": "linter.reports.sarif",
    "github": "linter.reports.github",
}
"""Each format by the name that `--format` takes, and the module that renders it; the default comes first."""


def write(name: str, run: Run, stream: TextIO) -> None:
    """Write the report of `run` in the format called `name`, whatever the encoding of `stream` can show.

    A character that the stream cannot carry is escaped (JSON) or replaced. Raises KeyError for an unknown
    name and what `stream.write` raises.
    """
    import_module(FORMATS[name]).render(run, stream)
