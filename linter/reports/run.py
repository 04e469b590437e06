"""What a report is made of: what was found in the drafts, the rules behind it, and how to show it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from linter.model import Diagnostic, Fault, FileReport, Rule


class Look(NamedTuple):
    """How a person wants to read a report; formats for machines pay no regard to it.

    `width` is in columns, None for the terminal's own. `colour` None leaves it to the stream and to NO_COLOR.
    `verbose` adds each rule's reason and the norm behind it.
    """

    width: int | None = None
    colour: bool | None = None
    verbose: bool = False


class Summary(NamedTuple):
    """How many drafts were looked at and what was found; `mendable` are the diagnostics with a safe fix."""

    files: int
    error: int
    warning: int
    info: int
    faults: int
    suppressed: int
    mendable: int


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the linter: its drafts in the order to be shown, and the rules that ran, by their name."""

    files: tuple[FileReport, ...]
    rules: Mapping[str, Rule]
    look: Look = field(default_factory=Look)

    def diagnostics(self) -> Iterator[Diagnostic]:
        """Yield the diagnostics of all drafts."""
        for file in self.files:
            yield from file.diagnostics

    def faults(self) -> Iterator[Fault]:
        """Yield the faults of all drafts."""
        for file in self.files:
            yield from file.faults

    def summary(self) -> Summary:
        """Count what the run found."""
        levels = Counter(diagnostic.level for diagnostic in self.diagnostics())
        return Summary(
            files=len(self.files),
            error=levels["error"],
            warning=levels["warning"],
            info=levels["info"],
            faults=sum(1 for _ in self.faults()),
            suppressed=sum(file.suppressed for file in self.files),
            mendable=sum(1 for found in self.diagnostics() if found.fix is not None and found.fix.safe),
        )
