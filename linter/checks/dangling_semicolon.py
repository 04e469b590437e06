"""The kind `dangling-semicolon`: a paragraph that ends in a semicolon and is no item of a list."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Span
from linter.model.expression import compiled

ITEM = (
    r"[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]|第?[一二三四五六七八九十]{1,3}[是要，]|——|[①-⑳·●■◆▪•\-*]"
)
OPENS_LIST = "；：，、"
HEAD = 12


class DanglingSemicolon(NamedTuple):
    """Parameters of `dangling-semicolon`: `shortest` is the least length of a line that is a paragraph."""

    shortest: int = 20


@kind("dangling-semicolon", DanglingSemicolon, anchors=lambda _: ("；\n",))
def dangling_semicolon(document: Document, params: DanglingSemicolon, hits: Hits) -> Iterator[Finding]:
    """Yield the semicolon at the end of each paragraph that neither the one before it nor the one behind
    it makes part of a list.
    """
    text = document.folded
    for hit in hits:
        start = text.rfind("\n", 0, hit.start) + 1
        line = text[start : hit.start].strip()
        before = text[max(0, start - HEAD) : start].rstrip()[-1:]
        behind = _next_line(text, hit.end)
        if len(line) < params.shortest or not behind or before in tuple(OPENS_LIST):
            continue
        if not (behind.endswith("；") or _are_parallel(line, behind)):
            yield Finding(Span(hit.start, hit.start + 1))


def _next_line(text: str, start: int) -> str:
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end].strip()
        if line:
            return line
        start = end + 1
    return ""


def _are_parallel(line: str, behind: str) -> bool:
    """Both are items, begin alike, or explain a name each (近期：…；远期：…, “一带”…；“两区”…)."""
    if compiled(ITEM).match(line) and compiled(ITEM).match(behind):
        return True
    if line[:2] == behind[:2] or line[0] == behind[0] == "“":
        return True
    return "：" in line[:HEAD] and "：" in behind[:HEAD]
