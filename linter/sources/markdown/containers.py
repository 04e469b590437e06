"""What stands before the content of a line: quotation marks, bullets, the indent of items and code."""

import re
from dataclasses import dataclass

from linter.model import Span

_BLANKS = re.compile(r"[ \t]*")
_MARKER = re.compile(r">|[-+*](?=[ \t]|\Z)|[0-9]{1,9}[.)](?=[ \t]|\Z)")
_TASK_BOX = re.compile(r"[ \t]+\[[ xX]\](?=[ \t])")
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """The content of a line and the markup around it; `begins_item` if a bullet or number stands before."""

    content: Span
    removed: tuple[Span, ...]
    begins_item: bool = False


class Containers:
    """The quotations and list items that are open at a line.

    A block that is not in a paragraph and begins `code_indent` columns inside its list item is code.
    """

    def __init__(self, original: str, code_indent: int) -> None:
        self._original = original
        self._code_indent = code_indent
        self._items: list[int] = []

    def unwrap(self, line: Span, in_paragraph: bool) -> Unwrapped:
        """Part the line; the content of a blank or code is empty, an item's number belongs to its content."""
        text = line.of(self._original)
        if not text.strip(" \t"):
            return Unwrapped(Span(line.end, line.end), (line,))
        if not in_paragraph and self._is_code(_width(text)):
            return Unwrapped(Span(line.end, line.end), (line,))
        start, begins_item = self._content_start(line, in_paragraph)
        end = line.start + len(text.rstrip(" \t"))
        removed = (Span(line.start, start), Span(max(start, end), line.end))
        return Unwrapped(Span(start, max(start, end)), removed, begins_item)

    def _is_code(self, indent: int) -> bool:
        self._leave_items(indent)
        return indent - (self._items[-1] if self._items else 0) >= self._code_indent

    def _leave_items(self, indent: int) -> None:
        while self._items and indent < self._items[-1]:
            self._items.pop()

    def _content_start(self, line: Span, in_paragraph: bool) -> tuple[int, bool]:
        position, column, begins_item = line.start, 0, False
        only_quotations = is_rule(line.of(self._original).lstrip(" \t>"))
        for _ in range(_DEEPEST):
            blanks = _BLANKS.match(self._original, position, line.end)
            position += len(blanks[0]) if blanks else 0
            column += _width(blanks[0]) if blanks else 0
            marker = _MARKER.match(self._original, position, line.end)
            if not marker:
                break
            if marker[0] != ">":
                # An empty item cannot end a paragraph: a lone hyphen under one makes it a heading.
                if only_quotations or (in_paragraph and marker.end() == line.end):
                    break
                begins_item = True
                self._leave_items(column)
                self._items.append(column + len(marker[0]) + 1)
                if marker[0][0].isdigit():
                    break
            column += len(marker[0])
            box = _TASK_BOX.match(self._original, marker.end(), line.end) if marker[0] != ">" else None
            position = box.end() if box else marker.end()
        return position, begins_item


def is_rule(text: str) -> bool:
    """Whether this is a line across the page: three or more - or * or _, blanks between them or not."""
    marks = set(text) - {" ", "\t"}
    return len(marks) == 1 and marks <= set("-*_") and text.count(marks.pop()) > 2


def _width(text: str) -> int:
    """The columns of the blanks at the start of `text`; a tab counts for four."""
    blanks = text[: len(text) - len(text.lstrip(" \t"))]
    return len(blanks) + 3 * blanks.count("\t")
