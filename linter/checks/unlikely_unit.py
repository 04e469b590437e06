"""The kind `unlikely-unit`: a thing in a unit that it cannot have (土石方 in square metres)."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.leads import is_of_its_name
from linter.checks.matching import expressions_of
from linter.model import Document, Finding, Hits
from linter.model.expression import compiled


class UnlikelyUnit(NamedTuple):
    """Parameters of `unlikely-unit`.

    `names` are expressions for the names of the things, `units` what these are not told in.
    """

    names: tuple[str, ...]
    units: tuple[str, ...]


@kind(
    "unlikely-unit",
    UnlikelyUnit,
    values=("indicator", "stated"),
    anchors=lambda params: expressions_of(params.names).literals,
)
def unlikely_unit(document: Document, params: UnlikelyUnit, _: Hits) -> Iterator[Finding]:
    """Yield each amount of such a thing in such a unit."""
    names = compiled("|".join(params.names))
    for figure in document.figures:
        value = figure.value
        if value is None or value.unit not in params.units:
            continue
        if names.search(figure.scope + figure.indicator) and is_of_its_name(document, figure, value):
            stated = value.span.of(document.text)
            yield Finding(value.whole, {"indicator": figure.indicator, "stated": stated})
