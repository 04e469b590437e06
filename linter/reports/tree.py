"""The outline of a draft for a person: what the report is about, and the tree of its headings."""

from collections.abc import Iterator
from typing import TextIO

from rich.text import Text
from rich.tree import Tree

from linter.model import Document, Evidence, Section
from linter.reports.layout import Layout, console_for, layout_for
from linter.reports.run import Look

KINDS = {"annual": "年度报告", "half-year": "半年报告", "quarter": "季度报告", "five-year": "五年报告"}
MARKER, PLACE, DOUBT = "bold", "bright_blue", "bold yellow"

GUIDE = 4
"""Columns that rich puts before each level of a tree below the first."""

UNCUT = 1 << 16
"""Columns for what another program reads on."""


def write(document: Document, stream: TextIO, look: Look | None = None) -> None:
    """Draw the tree with each heading's marker, title and line; titles are cut to the width of a terminal."""
    console = console_for(stream, look or Look())
    layout = layout_for(console, look or Look())
    for words in _about(document):
        for line in layout.lines(words):
            console.print(Text(line))
    if document.dating.verdict:
        console.print(Text(layout.glyphs.of("这与稿中写明的年份不符"), DOUBT))
    if layout.prose is None:
        console.width = UNCUT
    if document.root.children:
        console.print(_tree(document, layout))
    sections = len(document.sections) - 1
    console.print(layout.glyphs.of(f"共 {sections} 个标题和条目" if sections else "没有找到标题"))


def _about(document: Document) -> Iterator[str]:
    report, dating = document.report, document.dating
    title = "".join(span.of(document.text).strip() for span in document.outline.front.title)
    yield title or document.source.path
    known = [
        KINDS.get(report.kind, ""),
        f"总结 {report.reviewed} 年" if report.reviewed else "",
        f"部署 {report.planned} 年" if report.planned else "",
        f"会议 {report.meeting}" if report.meeting else "",
    ]
    if any(known):
        yield "，".join(filter(None, known))
    if dating.year is not None:
        told = "；".join(_told(evidence, document) for evidence in dating.evidence[:3])
        yield f"从提法看写于 {dating.year} 年{f'：{told}' if told else ''}"


def _told(evidence: Evidence, document: Document) -> str:
    line = document.source.position(evidence.span.start).line
    return f"“{_within_quotes(evidence.span.of(document.text))}”（第{line}{document.source.line_name}）"


def _within_quotes(words: str) -> str:
    """The words with the quotation marks that stand within others (GB/T 15834—2011 4.8.3.4)."""
    return words.translate(str.maketrans("“”", "‘’"))


def _tree(document: Document, layout: Layout) -> Tree:
    tree = Tree("", guide_style=PLACE, hide_root=True)
    stack = [(tree, 1, child) for child in reversed(document.root.children)]
    while stack:
        above, depth, section = stack.pop()
        branch = above.add(_label(section, depth, document, layout))
        stack += [(branch, depth + 1, child) for child in reversed(section.children)]
    return tree


def _label(section: Section, depth: int, document: Document, layout: Layout) -> Text:
    line = layout.glyphs.of(f"  {document.source.position(section.heading.start).line}")
    marker = layout.glyphs.of(section.marker)
    room = layout.columns - GUIDE * (depth - 1) - layout.glyphs.cells(section.marker) - len(line)
    title = layout.glyphs.of(section.title) if layout.prose is None else layout.cut(section.title, room)
    return Text.assemble((marker, MARKER), title, (line, PLACE))
