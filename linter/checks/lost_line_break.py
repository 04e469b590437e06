"""The kind `lost-line-break`: a heading inside a paragraph whose siblings begin their lines."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Edit, Finding, Section, Span


class LostLineBreak(NamedTuple):
    """Parameters of `lost-line-break`: the ways of numbering that are looked at."""

    series: tuple[str, ...]


@kind("lost-line-break", LostLineBreak)
def lost_line_break(document: Document, params: LostLineBreak) -> Iterator[Finding]:
    """Yield each marker that does not begin its line, where a sibling does."""
    if document.outline.paginated:
        return
    for parent in document.sections:
        for run in parent.runs():
            inside = [section for section in run if not _begins_line(section, document.folded)]
            if run[0].series in params.series and 0 < len(inside) < len(run):
                for section in inside:
                    start = section.marked.start
                    yield Finding(section.marked, edits=(Edit(Span(start, start), "\n"),))


def _begins_line(section: Section, folded: str) -> bool:
    start = section.marked.start
    while start > 0 and folded[start - 1] in " \t\u3000":
        start -= 1
    return start == 0 or folded[start - 1] == "\n"
