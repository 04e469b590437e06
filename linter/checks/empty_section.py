"""The kind `empty-section`: a heading with nothing under it."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Section


class EmptySection(NamedTuple):
    """Parameters of `empty-section`: the ways of numbering, and the longest title that is no sentence."""

    series: tuple[str, ...]
    longest: int = 40


@kind("empty-section", EmptySection)
def empty_section(document: Document, params: EmptySection) -> Iterator[Finding]:
    """Yield each title on a line of its own that holds nothing, where most of its siblings hold something.

    A list of short lines is a list and has no empty sections.
    """
    for parent in document.sections:
        for run in parent.runs():
            empty = [section for section in run if _is_empty(section, params.longest)]
            if run[0].series in params.series and len(empty) * 2 <= len(run) > 1:
                for section in empty:
                    yield Finding(section.heading)


def _is_empty(section: Section, longest: int) -> bool:
    bare = not section.body and not section.children
    listed = section.title.endswith(("；", "，", "、", "：", ";", ",", ":"))
    return bare and not listed and section.form == "alone" and len(section.title) <= longest
