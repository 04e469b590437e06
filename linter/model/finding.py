"""What the checks yield, and what the engine makes of it."""

from collections.abc import Mapping
from typing import NamedTuple

from linter.model.rule import Level
from linter.model.source import Source
from linter.model.span import Span

NO_VALUES: Mapping[str, str] = {}


class Edit(NamedTuple):
    """Replace the characters of `span` by `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that mend a finding together, named for a person; `safe` when no meaning can change."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool


class Related(NamedTuple):
    """Another place that a finding points at; a finding's has values, a diagnostic's a message."""

    span: Span
    message: str = ""
    values: Mapping[str, str] = NO_VALUES


class Finding(NamedTuple):
    """What a kind yields: a span and named values, no words; `edits` when the kind knows the mending."""

    span: Span
    values: Mapping[str, str] = NO_VALUES
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()


class Diagnostic(NamedTuple):
    """A finding dressed by its rule; `also` are the further places that a gathering rule found."""

    rule: str
    family: str
    level: Level
    message: str
    span: Span
    also: tuple[Span, ...] = ()
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


class Fault(NamedTuple):
    """Our own failure on a file, or a wrong use: it is shown, and the exit status is 2."""

    path: str
    message: str
    rule: str = ""


class FileReport(NamedTuple):
    """All that is to be said of one draft; `source` is None when it could not be read."""

    path: str
    source: Source | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    suppressed: int = 0
    faults: tuple[Fault, ...] = ()
