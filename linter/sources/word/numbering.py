"""Automatic numbers: what Word writes before the paragraphs of lists (ECMA-376 Part 1, 17.9)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from linter.sources.word.numerals import written
from linter.sources.word.package import Part
from linter.sources.word.styles import Number, Styles, is_on, whole
from linter.sources.word.xml import Node, tree

LEVELS = 9

_PLACE = re.compile(r"%([1-9])")
_NO_LIST = "0"
# After these no blank is needed to tell the number from the words.
_CLOSED = "、，。．：）)】〕》"


@dataclass(frozen=True, slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    follows: str = "tab"
    legal: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class _List:
    """A list: the one that it counts with, its levels, and the numbers that its levels begin anew with."""

    family: str
    levels: Mapping[int, _Level]
    restarts: Mapping[int, int]


class Numbering:
    """The lists of a file and how far each has counted; paragraphs are asked for in reading order."""

    def __init__(self, part: Part | None, styles: Styles) -> None:
        self._styles = styles
        self._lists = dict(_lists(tree(part.xml, part.name), styles)) if part else {}
        self._counts: dict[str, dict[int, int]] = {}
        self._restarted: set[tuple[str, int]] = set()

    def label(self, direct: Number, style: str | None) -> str:
        """What stands before the next paragraph, which says `direct` of itself; empty without numbering.

        A blank parts it from the words where Word has a tab or a space and the number has no closing mark.
        """
        list_id, level_number = self._place(direct, style)
        found = self._lists.get(list_id) if list_id not in (None, _NO_LIST) else None
        if found is None or list_id is None:
            return ""
        level = found.levels.get(level_number, _Level())
        self._count(list_id, found, level_number)
        if level.form in ("bullet", "none"):
            return ""
        counts = self._counts[found.family]
        label = _PLACE.sub(lambda place: _number(int(place[1]) - 1, found, level, counts), level.text)
        return label if level.follows == "nothing" or not label or label[-1] in _CLOSED else f"{label} "

    def _place(self, direct: Number, style: str | None) -> tuple[str | None, int]:
        if direct.list_id is not None:
            return direct.list_id, direct.level or 0
        inherited, styles = self._styles.number(style)
        level = inherited.level if direct.level is None else direct.level
        if level is None and (found := self._lists.get(inherited.list_id or "")):
            linked = {entry.style: number for number, entry in found.levels.items() if entry.style}
            level = next((linked[identity] for identity in styles if identity in linked), None)
        return inherited.list_id, level or 0

    def _count(self, list_id: str, found: _List, level: int) -> None:
        counts = self._counts.setdefault(found.family, {})
        begins = level not in counts
        if level in found.restarts and (list_id, level) not in self._restarted:
            self._restarted.add((list_id, level))
            counts[level] = found.restarts[level]
        else:
            counts[level] = _start(found, level) if begins else counts[level] + 1
        for deeper in [number for number in counts if number > level]:
            restart = found.levels.get(deeper, _Level()).restart
            if restart is None or level < restart:
                del counts[deeper]


def _number(place: int, found: _List, level: _Level, counts: Mapping[int, int]) -> str:
    entry = found.levels.get(place, _Level())
    number = counts.get(place, _start(found, place))
    if entry.form in ("bullet", "none"):
        return ""
    return written(number, "decimal" if level.legal else entry.form)


def _start(found: _List, level: int) -> int:
    return found.levels.get(level, _Level()).start


def _lists(root: Node, styles: Styles) -> Iterator[tuple[str, _List]]:
    abstract = {
        node.attributes.get("w:abstractNumId", ""): _Abstract(node) for node in root.all("w:abstractNum")
    }
    numbers = list(root.all("w:num"))
    families = {node.attributes.get("w:numId", ""): node.value("w:abstractNumId") or "" for node in numbers}
    for node in numbers:
        family = families[node.attributes.get("w:numId", "")]
        if (base := abstract.get(family)) and base.link:
            family = families.get(styles.list_of(base.link) or "", family)
        if family in abstract:
            yield node.attributes.get("w:numId", ""), _overridden(family, abstract[family].levels, node)


class _Abstract:
    """The definition that lists share: its levels, or the style of lists that has them."""

    def __init__(self, node: Node) -> None:
        self.levels = dict(_levels(node))
        self.link = node.value("w:numStyleLink") or ""


def _overridden(family: str, levels: Mapping[int, _Level], node: Node) -> _List:
    changed = dict(levels)
    restarts: dict[int, int] = {}
    for override in node.all("w:lvlOverride"):
        number = whole(override.attributes.get("w:ilvl"))
        if number is None:
            continue
        changed |= dict(_levels(override))
        start = whole(override.value("w:startOverride"))
        if start is not None:
            restarts[number] = start
            changed[number] = replace(changed.get(number, _Level()), start=start)
    return _List(family, changed, restarts)


def _levels(node: Node) -> Iterator[tuple[int, _Level]]:
    for level in node.all("w:lvl"):
        number = whole(level.attributes.get("w:ilvl"))
        if number is not None and number < LEVELS:
            yield number, _level(level)


def _level(node: Node) -> _Level:
    start = whole(node.value("w:start"))
    legal = node.first("w:isLgl")
    return _Level(
        _form(node),
        node.value("w:lvlText") or "",
        1 if start is None else start,
        whole(node.value("w:lvlRestart")),
        node.value("w:suff") or "tab",
        legal is not None and is_on(legal.attributes.get("w:val")),
        node.value("w:pStyle") or "",
    )


def _form(node: Node) -> str:
    """The number format; of one that only newer versions know, what it says for older ones."""
    choice = node.first("mc:AlternateContent", "mc:Fallback", "w:numFmt")
    return (choice.attributes.get("w:val") if choice else node.value("w:numFmt")) or "decimal"
