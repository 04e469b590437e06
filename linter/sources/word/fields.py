"""Fields: a code that is not read and its result, over any number of runs and paragraphs."""

from linter.sources.word.xml import Node


class Fields:
    """The fields that are open at a place of a text; not `heeded`, all that they hold counts as words."""

    def __init__(self, *, heeded: bool) -> None:
        self._heeded = heeded
        self._open: list[_Field] = []

    @property
    def any_open(self) -> bool:
        """Whether the place is in a field."""
        return bool(self._open)

    @property
    def in_code(self) -> bool:
        """Whether the place is in the code of a field."""
        return any(field.in_code for field in self._open)

    @property
    def in_contents(self) -> bool:
        """Whether the place is in a table of contents."""
        return any(is_contents(field.code) for field in self._open)

    def mark(self, node: Node) -> None:
        """Go over the beginning, the middle or the end of a field."""
        kind = node.attributes.get("w:fldCharType")
        if not self._heeded:
            return
        if kind == "begin":
            self._open.append(_Field())
        elif self._open and kind == "separate":
            self._open[-1].in_code = False
        elif self._open and kind == "end":
            self._open.pop()

    def code(self, node: Node) -> None:
        """Go over a part of a field's code."""
        if self._open:
            self._open[-1].code += node.text


class _Field:
    def __init__(self) -> None:
        self.code = ""
        self.in_code = True


def is_contents(code: str) -> bool:
    """Whether the code of a field makes a table of contents."""
    return code.split()[:1] == ["TOC"]
