"""The kind `level-skip`: a heading that stands two levels below its own section's."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Related, Section


class LevelSkip(NamedTuple):
    """Parameters of `level-skip`: `under` numbers the section, `skipped` its children."""

    under: tuple[str, ...]
    skipped: tuple[str, ...]


@kind("level-skip", LevelSkip, values=("under",))
def level_skip(document: Document, params: LevelSkip) -> Iterator[Finding]:
    """Yield the first child of each section whose children skip a level."""
    for parent in document.sections:
        child = _first(parent, params)
        if child:
            yield Finding(child.marked, {"under": parent.marker}, (Related(parent.marked),))


def _first(parent: Section, params: LevelSkip) -> Section | None:
    if parent.series not in params.under:
        return None
    headings = (child for child in parent.children if child.form != "item")
    return next((child for child in headings if child.series in params.skipped), None)
