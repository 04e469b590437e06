"""The XML of a Word file: names without regard to prefix and dialect, and nothing fetched or expanded."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from linter.sources.error import SourceError

DAMAGED = "Word 文档已经损坏，{}；请用 Word 或 WPS 打开，另存为 .docx 再核稿。"

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "pr:",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
}

_WORDS = frozenset({"w:t", "m:t", "w:instrText"})
_BLANKS = " \t\r\n"
_DEEPEST = 200


class Names(dict[str, str]):
    """The short name (`w:p`) of each name that the parser gives; transitional and strict share one."""

    def __missing__(self, name: str) -> str:
        namespace, _, local = name.rpartition(" ")
        short = (_PREFIXES.get(namespace, "?:") if namespace else "") + local
        self[name] = short
        return short


class Place(NamedTuple):
    """Where text stands in its part, in bytes: its start tag begins at `tag`, it is `start` to `end`."""

    tag: int
    start: int
    end: int


@dataclass(slots=True)
class Node:
    """An element, its attributes and its child elements by their short names; text where it is words."""

    name: str
    attributes: Mapping[str, str]
    children: list["Node"] = field(default_factory=list)
    text: str = ""
    place: Place | None = None

    def all(self, name: str) -> Iterator["Node"]:
        """Yield the children of that name."""
        return (child for child in self.children if child.name == name)

    def first(self, *path: str) -> "Node | None":
        """The first child of the first name, its first of the second, and so on."""
        node: Node | None = self
        for name in path:
            node = next(node.all(name), None) if node else None
        return node

    def value(self, *path: str) -> str | None:
        """The `w:val` of the element at `path`."""
        node = self.first(*path)
        return node.attributes.get("w:val") if node else None


def tree(data: bytes, name: str) -> Node:
    """The root element of a part of the file; SourceError if it is no XML, or of a kind not to be trusted."""
    return _Tree(data, name).root


class _Tree:
    def __init__(self, data: bytes, name: str) -> None:
        self._names = Names()
        self._top = Node("", {})
        self._open = [self._top]
        self._words: list[str] = []
        self._tag = self._start = -1
        self._parser = expat.ParserCreate("utf-8", " ")
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        # A document type may declare entities that grow without end; an Office file has none.
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            where = f"{name} 第 {error.lineno} 行第 {error.offset + 1} 列不合 XML 语法"
            raise SourceError(DAMAGED.format(where)) from error

    @property
    def root(self) -> Node:
        return self._top.children[0]

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        names = self._names
        node = Node(names[tag], {names[key]: value for key, value in attributes.items()})
        self._open[-1].children.append(node)
        self._open.append(node)
        if len(self._open) > _DEEPEST:
            raise SourceError(DAMAGED.format(f"里面套了 {_DEEPEST} 层以上"))
        if node.name in _WORDS:
            self._words, self._tag, self._start = [], self._parser.CurrentByteIndex, -1
            self._parser.CharacterDataHandler = self._characters

    def _characters(self, text: str) -> None:
        if self._start < 0:
            self._start = self._parser.CurrentByteIndex
        self._words.append(text)

    def _end(self, _: str) -> None:
        node = self._open[-1]
        if node.name in _WORDS:
            self._parser.CharacterDataHandler = None
            if self._words:
                node.text = "".join(self._words)
                if not self._keeps_blanks():
                    node.text = node.text.strip(_BLANKS)
                node.place = Place(self._tag, self._start, self._parser.CurrentByteIndex)
        self._open.pop()

    def _keeps_blanks(self) -> bool:
        said = (node.attributes.get("xml:space") for node in reversed(self._open))
        return next((value for value in said if value), "default") == "preserve"

    def _refuse_doctype(self, *_: object) -> None:
        raise SourceError(DAMAGED.format("里面有不该有的文档类型声明（DOCTYPE）"))
