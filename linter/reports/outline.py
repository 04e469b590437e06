"""The outline of a draft: its tree and what it is about."""

from collections.abc import Callable, Mapping
from typing import Any, TextIO

from linter.model import Document, Section
from linter.reports.stream import as_json


def write_json(document: Document, stream: TextIO) -> None:
    """Write `{"report": …, "sections": […]}`; what is unknown is null."""
    answer = {
        "report": _report(document),
        "sections": [_section(section, document) for section in document.root.children],
    }
    stream.write(f"{as_json(answer, stream, indent=1)}\n")


def _section(section: Section, document: Document) -> dict[str, Any]:
    position = document.source.position(section.heading.start)
    return {
        "level": section.level,
        "marker": section.marker,
        "number": section.number,
        "title": section.title,
        "line": position.line,
        "column": position.column,
        "children": [_section(child, document) for child in section.children],
    }


def _report(document: Document) -> dict[str, Any]:
    report, dating = document.report, document.dating
    evidence = []
    for item in dating.evidence:
        position = document.source.position(item.span.start)
        evidence.append(
            {
                "text": item.span.of(document.text),
                "from": item.first,
                "to": item.last,
                "line": position.line,
                "column": position.column,
            }
        )
    return {
        "kind": report.kind,
        "reviewed": report.reviewed,
        "planned": report.planned,
        "meeting": report.meeting,
        "dating": {"year": dating.year, "verdict": dating.verdict, "evidence": evidence},
    }


def write_tree(document: Document, stream: TextIO) -> None:
    """Draw the tree for a person; see `linter.reports.tree`."""
    from linter.reports.tree import write  # a machine's form never imports rich

    write(document, stream)


WRITERS: Mapping[str, Callable[[Document, TextIO], None]] = {"terminal": write_tree, "json": write_json}
