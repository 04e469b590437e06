"""Marks that come in pairs: which answers which, paragraph by paragraph (GB/T 15834—2011 4.8, 4.9, 4.15)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from linter.checks.surroundings import is_chinese
from linter.model import Span
from linter.model.expression import compiled

Family = Literal["round", "title", "inner-title", "lenticular", "tortoise", "double", "single"]
Side = Literal["open", "close", "either"]

FAMILIES: MappingProxyType[Family, tuple[str, str]] = MappingProxyType(
    {
        "round": ("（(", "）)"),
        "title": ("《", "》"),
        "inner-title": ("〈", "〉"),
        "lenticular": ("【", "】"),
        "tortoise": ("〔", "〕"),
        "double": ("“", "”"),
        "single": ("‘", "’"),
    }
)
STRAIGHT = '"'
SIDES: dict[str, tuple[Family, Side]] = {STRAIGHT: ("double", "either"), "〝": ("double", "open")}
for _family, (_opening, _closing) in FAMILIES.items():
    SIDES.update((character, (_family, "open")) for character in _opening)
    SIDES.update((character, (_family, "close")) for character in _closing)

# A second mark that looks like a closing quote is one only where a quote is open: 30°15′20″ has none.
STRAY_CLOSING = "″〞"
SIDES.update((character, ("double", "close")) for character in STRAY_CLOSING)

ANY_MARK = re.compile(f"[{re.escape(''.join(SIDES))}]")

# 1） and a) number an item; they close nothing.
NUMBERING = r"(?:^|[\s。；：，、！？;:,”）])[0-9A-Za-z一二三四五六七八九十①-⑳]{1,3}\Z"
ENDS_LINE = frozenset('。！？：；…”’）》】〕!?;:)"|')
NEW_ITEM = re.compile(
    r"[ \u3000\t]{0,8}(?:第?[一二三四五六七八九十]{1,3}[、章节是要]|"
    r"[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[.．、]|\n|\Z)"
)
SENTENCE_END = "[。！？；\n]"
LONGEST_QUOTED_NAME = 30
LONGEST_QUOTATION = 80


class Mark(NamedTuple):
    """One mark of a pair where it stands."""

    offset: int
    character: str

    @property
    def family(self) -> Family:
        """The family of marks that it belongs to."""
        return SIDES[self.character][0]

    @property
    def side(self) -> Side:
        """Whether it opens or closes; a straight quote does either."""
        return SIDES[self.character][1]

    @property
    def span(self) -> Span:
        """The place of the mark."""
        return Span(self.offset, self.offset + 1)


class Pairing(NamedTuple):
    """The marks of a family in one paragraph: pairs in the order of their opening marks, and the rest.

    `reversed` marks were read as the other side of their pair; they are in `pairs` too. `nested` pairs stand
    inside another of the same family.
    """

    pairs: tuple[tuple[Mark, Mark], ...]
    unclosed: tuple[Mark, ...]
    unopened: tuple[Mark, ...]
    reversed: tuple[Mark, ...] = ()
    nested: tuple[tuple[Mark, Mark], ...] = ()


@lru_cache(maxsize=2)
def pairings(text: str, intrusions: frozenset[int]) -> MappingProxyType[Family, tuple[Pairing, ...]]:
    """The pairings of every family of marks, paragraph by paragraph.

    A line that was broken off within a sentence goes on in the next, also over a page number that begins at
    one of `intrusions`.
    """
    marks = [Mark(match.start(), match.group()) for match in ANY_MARK.finditer(text)]
    found: dict[Family, list[Pairing]] = {family: [] for family in FAMILIES}
    start = 0
    for index, mark in enumerate(marks):
        following = marks[index + 1].offset if index + 1 < len(marks) else len(text)
        if index + 1 == len(marks) or _ends_between(text, mark.offset, following, intrusions):
            paragraph = marks[start : index + 1]
            for family in {mark.family for mark in paragraph}:
                found[family].append(_pair(text, family, paragraph))
            start = index + 1
    return MappingProxyType({family: tuple(pairs) for family, pairs in found.items()})


def _ends_between(text: str, start: int, end: int, intrusions: frozenset[int]) -> bool:
    newline = text.find("\n", start, end)
    while newline >= 0:
        if intrusions.isdisjoint((newline, newline + 1)) and _ends(text, newline):
            return True
        newline = text.find("\n", newline + 1, end)
    return False


def _ends(text: str, newline: int) -> bool:
    last = text[max(0, newline - 8) : newline].rstrip()[-1:]
    return last in ENDS_LINE or not last or NEW_ITEM.match(text, newline + 1) is not None


def _pair(text: str, family: Family, marks: list[Mark]) -> Pairing:
    own = [mark for mark in marks if mark.family == family]
    if family in ("double", "single"):
        return _Quotes(text, own).pair()
    return _pair_brackets(text, own)


def _pair_brackets(text: str, marks: list[Mark]) -> Pairing:
    opened: list[Mark] = []
    pairs: list[tuple[Mark, Mark]] = []
    unopened: list[Mark] = []
    for mark in marks:
        if mark.side == "open":
            opened.append(mark)
        elif opened:
            pairs.append((opened.pop(), mark))
        elif mark.family != "round" or not compiled(NUMBERING).search(
            text, max(0, mark.offset - 8), mark.offset
        ):
            unopened.append(mark)
    ordered = tuple(sorted(pairs, key=_start))
    return Pairing(
        ordered,
        tuple(mark for mark in opened if _concerns_chinese(text, mark)),
        tuple(mark for mark in unopened if _concerns_chinese(text, mark)),
        nested=tuple(_nested(ordered)),
    )


def _concerns_chinese(text: str, mark: Mark) -> bool:
    """A full-width bracket always does, a half-width one only beside Chinese words."""
    around = (text[max(0, mark.offset - 1) : mark.offset], text[mark.offset + 1 : mark.offset + 2])
    return not mark.character.isascii() or any(is_chinese(character) for character in around)


def _nested(pairs: tuple[tuple[Mark, Mark], ...]) -> Iterator[tuple[Mark, Mark]]:
    end = -1
    for opening, closing in pairs:
        if closing.offset < end:
            yield (opening, closing)
        else:
            end = closing.offset


def _start(both: tuple[Mark, Mark]) -> int:
    return both[0].offset


class _Quotes:
    """Reads the quotes of one paragraph from left to right, with a look at the next two."""

    def __init__(self, text: str, marks: list[Mark]) -> None:
        self.text = text
        self.marks = marks
        self.opened: list[Mark] = []
        self.pairs: list[tuple[Mark, Mark]] = []
        self.nested: list[tuple[Mark, Mark]] = []
        self.unclosed: list[Mark] = []
        self.unopened: list[Mark] = []
        self.reversed: list[Mark] = []

    def pair(self) -> Pairing:
        for index, mark in enumerate(self.marks):
            if not self.opened:
                self._outside(index, mark)
            elif mark.side == "open":
                self._inside(index, mark)
            else:
                self._close(mark)
        self.unclosed += self.opened
        return Pairing(
            tuple(sorted(self.pairs, key=_start)),
            tuple(self.unclosed),
            tuple(self.unopened),
            tuple(self.reversed),
            tuple(self.nested),
        )

    def _outside(self, index: int, mark: Mark) -> None:
        if mark.side != "close":
            self.opened.append(mark)
        elif mark.character in STRAY_CLOSING or self._is_apostrophe(mark):
            return
        elif self._side(index + 1) == "close" and self._is_name(mark, self.marks[index + 1]):
            self.reversed.append(mark)
            self.opened.append(mark)
        else:
            self.unopened.append(mark)

    def _inside(self, index: int, mark: Mark) -> None:
        following = (self._side(index + 1), self._side(index + 2))
        if following == ("close", "close") and self._within(self.opened[-1], self.marks[index + 2]):
            self.opened.append(mark)
        elif following[0] in ("open", None) and self._is_name(self.opened[-1], mark):
            self.reversed.append(mark)
            self._close(mark)
        else:
            self.unclosed.append(self.opened.pop())
            self.opened.append(mark)

    def _close(self, mark: Mark) -> None:
        if mark.character == "’" and self._is_apostrophe(mark):
            return
        both = (self.opened.pop(), mark)
        self.pairs.append(both)
        if self.opened:
            self.nested.append(both)

    def _side(self, index: int) -> Side | None:
        return self.marks[index].side if index < len(self.marks) else None

    def _is_name(self, opening: Mark, closing: Mark) -> bool:
        """What stands between two quotes is short and begins and ends with words."""
        if closing.character in STRAY_CLOSING:
            return False
        inside = self.text[opening.offset + 1 : closing.offset]
        if not 0 < len(inside) <= LONGEST_QUOTED_NAME or compiled(SENTENCE_END).search(inside):
            return False
        return inside[0].isalnum() and inside[-1].isalnum()

    def _within(self, opening: Mark, closing: Mark) -> bool:
        inside = self.text[opening.offset : closing.offset]
        return len(inside) <= LONGEST_QUOTATION and not compiled(SENTENCE_END).search(inside)

    def _is_apostrophe(self, mark: Mark) -> bool:
        """don’t and, where no quotation is open, ’98."""
        around = self.text[max(0, mark.offset - 1) : mark.offset + 2]
        foreign = sum(c.isascii() and c.isalnum() for c in around)
        letters = sum(c.isascii() and c.isalpha() for c in around)
        return mark.character == "’" and (letters == 2 if self.opened else foreign > 0)
