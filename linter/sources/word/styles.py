"""The styles of a Word file: what a paragraph or a run takes over from them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from linter.sources.word.package import Part
from linter.sources.word.xml import Node, tree

TOGGLES = ("w:b", "w:vanish", "w:strike", "w:dstrike")
"""The properties that are on or off, of those that are heeded: bold, hidden, struck out once or twice."""

TITLE = 0
"""The outline level of a paragraph in the style of titles, above the first one of headings."""

_BODY_TEXT = 9
_OFF = ("0", "false", "off", "none")
_HEADING = re.compile(r"(?:heading|标题) ?([1-9])", re.IGNORECASE)
_TITLES = ("title", "标题")
_LONGEST_CHAIN = 32


class Number(NamedTuple):
    """The list of a paragraph and its level in it from 0, each None where it is not said."""

    list_id: str | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str
    toggles: dict[str, bool]
    outline: int | None
    number: Number


class Styles:
    """The styles of a file, by their ids; without the part there are none."""

    def __init__(self, part: Part | None) -> None:
        root = tree(part.xml, part.name) if part else Node("", {})
        nodes = [node for node in root.all("w:style") if node.attributes.get("w:styleId")]
        self._styles = {node.attributes["w:styleId"]: _style(node) for node in nodes}
        self._default = next((node.attributes["w:styleId"] for node in nodes if _is_default(node)), "")
        defaults = root.first("w:docDefaults", "w:rPrDefault", "w:rPr")
        self._defaults = toggles(defaults) if defaults else {}
        self._known: dict[tuple[str, str], bool] = {}

    def toggle(self, name: str, paragraph: str | None, character: str | None) -> bool:
        """Whether the styles of a paragraph and of a run in it set `name`: if both do, it is off again."""
        both = self._inherited(name, self._or_default(paragraph)) ^ self._inherited(name, character or "")
        return both or self._defaults.get(name, False)

    def outline(self, paragraph: str | None) -> int | None:
        """The outline level that a paragraph's style gives, from 1, or TITLE; None for body text."""
        for _, style in self._chain(self._or_default(paragraph)):
            if style.outline is not None:
                return outline_level(style.outline)
            if named := _HEADING.fullmatch(style.name):
                return int(named[1])
            if style.name.lower() in _TITLES:
                return TITLE
        return None

    def number(self, paragraph: str | None) -> tuple[Number, tuple[str, ...]]:
        """The numbering that a paragraph's style gives, and the ids of the styles where it was looked for."""
        list_id: str | None = None
        level: int | None = None
        seen: list[str] = []
        for identity, style in self._chain(self._or_default(paragraph)):
            seen.append(identity)
            level = style.number.level if level is None else level
            list_id = style.number.list_id
            if list_id is not None:
                break
        return Number(list_id, level), tuple(seen)

    def list_of(self, style: str) -> str | None:
        """The list that a style of lists (`w:numStyleLink`) stands for."""
        found = self._styles.get(style)
        return found.number.list_id if found else None

    def _or_default(self, paragraph: str | None) -> str:
        return paragraph if paragraph in self._styles else self._default

    def _inherited(self, name: str, style: str) -> bool:
        if (style, name) not in self._known:
            values = (found.toggles.get(name) for _, found in self._chain(style))
            self._known[style, name] = next((value for value in values if value is not None), False)
        return self._known[style, name]

    def _chain(self, style: str) -> Iterator[tuple[str, _Style]]:
        # A damaged file may have styles that are based on one another in a circle.
        for _ in range(_LONGEST_CHAIN):
            found = self._styles.get(style)
            if found is None:
                return
            yield style, found
            style = found.parent


def outline_level(value: int) -> int | None:
    """The level from 1 that a value of `w:outlineLvl` means; None for body text."""
    return value + 1 if 0 <= value < _BODY_TEXT else None


def is_on(value: str | None) -> bool:
    """Whether a property that is there is on: it says otherwise or it is."""
    return value not in _OFF


def whole(value: str | None) -> int | None:
    """A whole number of the file, None if it is none."""
    text = value or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else None


def toggles(properties: Node) -> dict[str, bool]:
    """Which of the properties that can be on or off are said to be."""
    return {
        node.name: is_on(node.attributes.get("w:val")) for node in properties.children if node.name in TOGGLES
    }


def _style(node: Node) -> _Style:
    run = node.first("w:rPr")
    return _Style(
        node.value("w:name") or "",
        node.value("w:basedOn") or "",
        toggles(run) if run else {},
        whole(node.value("w:pPr", "w:outlineLvl")),
        Number(node.value("w:pPr", "w:numPr", "w:numId"), whole(node.value("w:pPr", "w:numPr", "w:ilvl"))),
    )


def _is_default(node: Node) -> bool:
    paragraph = node.attributes.get("w:type") == "paragraph"
    return paragraph and "w:default" in node.attributes and is_on(node.attributes["w:default"])
