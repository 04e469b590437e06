"""The kind `page-break`: page numbers and break marks among the words."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Edit, Finding, Span, apart

# Each begins with the character that it is about, which is found before any choice is tried.
_NUMBERED = re.compile(r"第[ ]?[0-9]{1,3}[ ]?页[ ，,/]{0,2}[（(]?共[ ]?[0-9]{1,3}[ ]?页[）)]?")
_DASHED = re.compile(r"\n([ \u3000]{0,20}[—–-][ ]?[0-9]{1,3}[ ]?[—–-][ \u3000]{0,20})(?=\n|\Z)")


class PageBreak(NamedTuple):
    """`page-break` has no parameters."""


@kind("page-break", PageBreak)
def page_break(document: Document, _: PageBreak) -> Iterator[Finding]:
    """Yield each page number in the text, with the character before it where it cuts a sentence.

    Its edits take the number out and join what it cut.
    """
    text = document.text
    intrusions = document.outline.intrusions
    numbered = (Span(*match.span()) for match in _NUMBERED.finditer(text))
    inline = chain(numbered, (Span(*match.span(1)) for match in _DASHED.finditer(text)))
    free = [span for span in inline if not any(span.overlaps(other) for other in intrusions)]
    for span in apart((*intrusions, *free)):
        edits = (Edit(span, ""),)
        cuts = span.start > 0 and text[span.start] == "\n" and text[span.end : span.end + 1] not in ("", "\n")
        yield Finding(Span(span.start - cuts, span.end) if cuts else _bare(text, span), edits=edits)


def _bare(text: str, span: Span) -> Span:
    """The span without the blanks and line breaks around the number."""
    written = span.of(text)
    start = span.start + len(written) - len(written.lstrip())
    return Span(start, start + len(written.strip()))
