"""What the checks yield, and what the engine makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from linter.model.rule import Level
from linter.model.source import Source
from linter.model.span import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters of `span` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding together, named for a person; `safe` when no meaning can change."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding points at; a finding's has values, a diagnostic's a message."""

    span: Span
    message: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a kind yields: a span and named values, no words; `edits` when the kind knows the mending."""

    span: Span
    values: Mapping[str, str] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding dressed by its rule; `also` are the further places that a gathering rule found."""

    rule: str
    family: str
    level: Level
    message: str
    span: Span
    also: tuple[Span, ...] = ()
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """Our own failure on a file, or a wrong use: it is shown, and the exit status is 2."""

    path: str
    message: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FileReport:
    """All that is to be said of one draft; `source` is None when it could not be read."""

    path: str
    source: Source | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    suppressed: int = 0
    faults: tuple[Fault, ...] = ()
