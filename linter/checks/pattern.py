"""The kind `pattern`: what matches a regular expression of bounded length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from linter.checks.excuse import check_expressions, excused
from linter.checks.kind import Where, kind
from linter.checks.matching import REPORTED, Expressions, expressions_of, reported
from linter.model import Document, Finding, Hits, Span, apart


@dataclass(frozen=True, slots=True)
class Pattern:
    """Parameters of `pattern`.

    `match` are the expressions; a group named `span` is what is reported instead of the whole match, other
    named groups are values. A finding is excused where a match of `unless` overlaps it. `on` is the text
    that is read, `script` the script of the drafts that are looked at. `expressions` are those of `match`,
    ready to run.
    """

    match: tuple[str, ...]
    unless: tuple[str, ...] = ()
    on: Where = "folded"
    script: Literal["any", "simplified", "traditional"] = "any"
    expressions: Expressions = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.match:
            raise ValueError("match 里没有式样")
        check_expressions((*self.match, *self.unless))
        object.__setattr__(self, "expressions", expressions_of(self.match))


def _values(params: Pattern) -> tuple[str, ...]:
    names = (name for expression in params.match for name in re.compile(expression).groupindex)
    return tuple(dict.fromkeys(name for name in names if name != REPORTED))


@kind(
    "pattern",
    Pattern,
    values=_values,
    anchors=lambda params: params.expressions.literals,
    anchors_in=lambda params: params.on,
)
def pattern(document: Document, params: Pattern, hits: Hits) -> Iterator[Finding]:
    """Yield every leftmost match of an expression that nothing excuses, none overlapping another."""
    wanted = None if params.script == "any" else params.script
    if wanted and document.script != wanted:
        return
    text = document.folded if params.on == "folded" else document.text
    found: dict[Span, re.Match[str]] = {}
    for match in params.expressions.matches(text, hits):
        found.setdefault(reported(match), match)
    for span in apart(found):
        if not excused(params.unless, text, span):
            yield Finding(span, _quote(document.text, found[span]))


def _quote(text: str, match: re.Match[str]) -> dict[str, str]:
    """The named groups of a match, as they are written in the draft."""
    return {
        name: text[match.start(name) : match.end(name)] if match.start(name) >= 0 else ""
        for name in match.re.groupindex
        if name != REPORTED
    }
