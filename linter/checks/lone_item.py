"""The kind `lone-item`: an enumeration that has a first item and no second."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.marker import renumbered
from linter.model import Document, Finding


class LoneItem(NamedTuple):
    """Parameters of `lone-item`: the ways of numbering that are looked at."""

    series: tuple[str, ...]


@kind("lone-item", LoneItem, values=("second",))
def lone_item(document: Document, params: LoneItem) -> Iterator[Finding]:
    """Yield each marker of number one that no sibling follows."""
    for parent in document.sections:
        for run in parent.runs():
            first = run[0]
            if len(run) == 1 and first.number == 1 and first.series in params.series:
                yield Finding(first.marked, {"second": renumbered(first.marker, 2)})
