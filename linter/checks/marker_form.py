"""The kind `marker-form`: markers that are not written as the standards say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linter.checks.excuse import check_expressions
from linter.checks.kind import kind
from linter.checks.marker import standard
from linter.model import Document, Edit, Finding
from linter.model.expression import compiled


@dataclass(frozen=True, slots=True)
class MarkerForm:
    """Parameters of `marker-form`: a marker that one of `match` matches as a whole is wrong.

    `series` limits the rule to some ways of numbering.
    """

    match: tuple[str, ...]
    series: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_expressions(self.match)


@kind("marker-form", MarkerForm, values=("expected",))
def marker_form(document: Document, params: MarkerForm) -> Iterator[Finding]:
    """Yield each marker of a wrong form, with the form that GB/T 9704—2012 7.3.3 gives it."""
    for section in document.sections:
        if not section.marker or (params.series and section.series not in params.series):
            continue
        if any(_whole(expression, section.marker) for expression in params.match):
            expected = standard(section.series, section.number or 0, _full_width(document))
            edits = (Edit(section.marked, expected),) if expected != section.marker else ()
            yield Finding(section.marked, {"expected": expected}, edits=edits)


def _whole(expression: str, marker: str) -> re.Match[str] | None:
    return compiled(expression).fullmatch(marker)


def _full_width(document: Document) -> bool:
    """Whether the draft writes its brackets full-width; a draft that has none should."""
    return document.text.count("（") >= document.text.count("(")
