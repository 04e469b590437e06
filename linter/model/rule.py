"""A rule: data that says what must hold, with its own examples."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

Level = Literal["error", "warning", "info"]
LEVELS: tuple[Level, ...] = ("error", "warning", "info")


class Origin(NamedTuple):
    """Where a rule is written: the file and the 1-based line."""

    path: str
    line: int


class Repair(NamedTuple):
    """How a rule mends what it finds.

    `replace` is a template for the finding's span; without it the edits are the finding's own. `title` is a
    template for what a person reads. `safe` edits cannot change a meaning and are applied without asking.
    """

    title: str = ""
    replace: str | None = None
    safe: bool = False


class Example(NamedTuple):
    """A text of a rule, good or bad.

    In a bad example each «» encloses a span that must be reported, and nothing else may be; `fixed` is the
    text after the rule's fixes, None when it is not stated. `path` lends the text a file name (a format),
    `previous` is last year's draft, `year` the year given by hand.
    """

    text: str
    fixed: str | None = None
    path: str = "例.txt"
    previous: str | None = None
    year: int | None = None
    line: int = 0


class Rule(NamedTuple):
    """One entry of a rule file; `params` is the record of its kind.

    `message`, `related` and the repair's templates name the finding's values in braces. Where one of the
    rules that `yields_to` names (`family/id`) reports an overlapping place, this one is silent: a fault is
    told once.
    """

    id: str
    family: str
    check: str
    params: Any
    level: Level
    message: str
    why: str
    basis: str
    related: str
    fix: Repair | None
    gather: bool
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    origin: Origin
    yields_to: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name that selects the rule: `family/id`."""
        return f"{self.family}/{self.id}"


Values = Mapping[str, str]
