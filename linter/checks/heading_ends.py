"""The kind `heading-ends`: headings on lines of their own, some with a full stop and some without."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Edit, Finding, Related, Section, Span


class HeadingEnds(NamedTuple):
    """Parameters of `heading-ends`: a heading of more than `longest` characters is a sentence."""

    longest: int = 40


@kind("heading-ends", HeadingEnds)
def heading_ends(document: Document, params: HeadingEnds) -> Iterator[Finding]:
    """Yield each heading on its own line that ends in 。, though a sibling does not (GB/T 15834—2011 B.4)."""
    for parent in document.sections:
        for run in parent.runs():
            headings = [section for section in run if _is_title(section, params.longest)]
            plain = [section for section in headings if section.form == "alone"]
            if not plain:
                continue
            for section in headings:
                end = section.heading.end
                if section.form == "stopped" and document.folded[end - 1] == "。":
                    edits = (Edit(Span(end - 1, end), ""),)
                    yield Finding(section.heading, related=(Related(plain[0].heading),), edits=edits)


def _is_title(section: Section, longest: int) -> bool:
    return len(section.title) <= longest and bool(section.body or section.children)
