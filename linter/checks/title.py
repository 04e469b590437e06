"""The kind `title`: what is wrong in the lines of the title."""

from collections.abc import Iterator
from dataclasses import dataclass

from linter.checks.excuse import check_expressions
from linter.checks.kind import kind
from linter.model import Document, Finding, Span
from linter.model.expression import compiled


@dataclass(frozen=True, slots=True)
class Title:
    """Parameters of `title`: expressions that are looked for in the last line of the title."""

    match: tuple[str, ...]

    def __post_init__(self) -> None:
        check_expressions(self.match)


@kind("title", Title)
def title(document: Document, params: Title) -> Iterator[Finding]:
    """Yield the first match of each expression in the last line of the title."""
    for line in document.outline.front.title[-1:]:
        for expression in params.match:
            match = compiled(expression).search(document.folded, line.start, line.end)
            if match and not (match.end() == line.end and _goes_on(document, line)):
                yield Finding(Span(*match.span()))


def _goes_on(document: Document, title: Span) -> bool:
    """Whether the line of a title holds more behind it (各位朋友、各位同志：)."""
    return document.folded[title.end : document.line_at(title.start).end].strip() != ""
