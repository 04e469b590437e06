"""The kind `unfinished-paragraph`: a paragraph whose last sentence has no end."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.lines import written_lines
from linter.model import IDEOGRAPH, Document, Finding, Span, held

_OPEN = re.compile("[0-9A-Za-z%％，、]")
_SENTENCE = re.compile(r"[。；！？]")
_TAIL = 8


class UnfinishedParagraph(NamedTuple):
    """Parameters of `unfinished-paragraph`.

    A line of `least` characters or more that has a sentence is a paragraph. A draft in which more than one
    of `most` paragraphs is unfinished breaks its lines at the margin, and is not looked at.
    """

    least: int = 40
    most: int = 8


@kind("unfinished-paragraph", UnfinishedParagraph)
def unfinished_paragraph(document: Document, params: UnfinishedParagraph) -> Iterator[Finding]:
    """Yield the last words of each paragraph, the last one apart, that ends in the middle of a sentence."""
    if document.outline.paginated:
        return
    lines = [
        line
        for line in written_lines(document.text, len(document.text))
        if line.end - line.start >= params.least and not held(line.start, document.source.tables)
    ]
    paragraphs = [line for line in lines if _SENTENCE.search(line.of(document.folded))]
    titles = {section.heading.end for section in document.sections if section.form == "alone"}
    unfinished = [
        line for line in paragraphs if _is_open(document.folded, line.end - 1) and line.end not in titles
    ]
    last = len(document.text.rstrip())
    if len(unfinished) * params.most > len(paragraphs) + params.most:
        return
    for line in unfinished:
        if line.end < last:
            yield Finding(Span(line.end - _TAIL, line.end))


def _is_open(text: str, last: int) -> bool:
    """Whether the last character of a line ends no sentence."""
    return (IDEOGRAPH.match(text, last) or _OPEN.match(text, last)) is not None
