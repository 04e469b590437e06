"""The kind `promised-parts`: a title that names two parts, of which the text has one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from linter.checks.excuse import check_expressions
from linter.checks.kind import kind
from linter.model import Document, Finding, Section, Span
from linter.model.expression import compiled


@dataclass(frozen=True, slots=True)
class Promise:
    """A part: how a title names it, and what the heading of a section says that holds it."""

    name: str
    title: str
    heading: str

    def __post_init__(self) -> None:
        check_expressions((self.title, self.heading))


class PromisedParts(NamedTuple):
    """Parameters of `promised-parts`: the parts that a title promises together."""

    parts: tuple[Promise, ...]


@kind("promised-parts", PromisedParts, values=("part",))
def promised_parts(document: Document, params: PromisedParts) -> Iterator[Finding]:
    """Yield the words of the title for each part that no heading of the upper two levels is about.

    A title that promises one part only, and a text without headings, say nothing.
    """
    named = [(part, match) for part in params.parts if (match := _in_title(part, document))]
    headings = [section for section in document.sections if _is_heading(section)]
    if len(named) < 2 or not headings:
        return
    for part, match in named:
        if not any(
            compiled(part.heading).search(section.heading.of(document.folded)) for section in headings
        ):
            yield Finding(Span(*match.span()), {"part": part.name})


def _in_title(part: Promise, document: Document) -> re.Match[str] | None:
    lines = document.outline.front.title
    if not lines:
        return None
    return compiled(part.title).search(document.folded, lines[0].start, lines[-1].end)


def _is_heading(section: Section) -> bool:
    return 1 <= section.level <= 2 and section.form != "item"
