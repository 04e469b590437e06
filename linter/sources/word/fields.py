"""Fields: a code that is not read and its result, over any number of runs and paragraphs."""

from linter.sources.word.xml import Node


class Fields:
    """The fields that are open at a place of a text; not `heeded`, all that they hold counts as words."""

    def __init__(self, *, heeded: bool) -> None:
        self._heeded = heeded
        self._open: list[_Field] = []
        self._codes = self._contents = 0

    @property
    def any_open(self) -> bool:
        """Whether the place is in a field."""
        return bool(self._open)

    @property
    def in_code(self) -> bool:
        """Whether the place is in the code of a field."""
        return self._codes > 0

    @property
    def in_contents(self) -> bool:
        """Whether the place is in a table of contents."""
        return self._contents > 0

    def mark(self, node: Node) -> None:
        """Go over the beginning, the middle or the end of a field."""
        kind = node.attributes.get("w:fldCharType")
        if self._heeded and kind == "begin":
            self._open.append(_Field())
            self._codes += 1
        elif self._open and kind in ("separate", "end"):
            self._end_code(self._open[-1])
            if kind == "end":
                self._contents -= self._open.pop().is_contents

    def code(self, node: Node) -> None:
        """Go over a part of a field's code."""
        if self._open:
            self._open[-1].code.append(node.text)

    def _end_code(self, field: "_Field") -> None:
        if field.in_code:
            field.in_code = False
            field.is_contents = is_contents("".join(field.code))
            self._codes -= 1
            self._contents += field.is_contents


class _Field:
    def __init__(self) -> None:
        self.code: list[str] = []
        self.in_code = True
        self.is_contents = False


def is_contents(code: str) -> bool:
    """Whether the code of a field makes a table of contents."""
    return code.split(maxsplit=1)[:1] == ["TOC"]
