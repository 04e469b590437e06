"""Which marks of a pair answer which, paragraph by paragraph."""

import re
from collections.abc import Iterator
from functools import lru_cache
from types import MappingProxyType

from linter.checks.pair_marks import FAMILIES, SIDES, Family, Mark, Pairing, first_of
from linter.checks.quotes import Quotes
from linter.checks.surroundings import is_chinese
from linter.model.expression import compiled

ANY_MARK = re.compile(f"[{re.escape(''.join(SIDES))}]")
# 1） and a) number an item; they close nothing.
NUMBERING = r"(?:^|[\s。；：，、！？;:,”）])[0-9A-Za-z一二三四五六七八九十①-⑳]{1,3}\Z"
ENDS_LINE = frozenset('。！？：；…”’）》】〕!?;:)"|')
NEW_ITEM = re.compile(
    r"[ \u3000\t]{0,8}(?:第?[一二三四五六七八九十]{1,3}[、章节是要]|"
    r"[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[.．、]|\n|\Z)"
)


@lru_cache(maxsize=2)
def pairings(text: str, intrusions: frozenset[int]) -> MappingProxyType[Family, tuple[Pairing, ...]]:
    """The pairings of every family of marks, paragraph by paragraph.

    A line that was broken off within a sentence goes on in the next, also over a page number that begins at
    one of `intrusions`.
    """
    found: dict[Family, list[Pairing]] = {family: [] for family in FAMILIES}
    for paragraph in _paragraphs(text, intrusions):
        for family, marks in paragraph.items():
            found[family].append(_pair(text, family, marks))
    return MappingProxyType({family: tuple(pairs) for family, pairs in found.items()})


def _paragraphs(text: str, intrusions: frozenset[int]) -> Iterator[dict[Family, list[Mark]]]:
    """The marks of each paragraph that has any, by their family."""
    marks: dict[Family, list[Mark]] = {}
    last = 0
    for match in ANY_MARK.finditer(text):
        mark = Mark(match.start(), match[0])
        if marks and _ends_between(text, last, mark.offset, intrusions):
            yield marks
            marks = {}
        marks.setdefault(mark.family, []).append(mark)
        last = mark.offset
    yield marks


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
    opening, closing = FAMILIES[family]
    # Most paragraphs hold plain pairs one after the other; ’ may be an apostrophe.
    both = (opening[0] + closing[0]) * (len(marks) // 2)
    if family != "single" and "".join(mark.character for mark in marks) == both:
        return Pairing(tuple(zip(marks[::2], marks[1::2], strict=True)), (), ())
    if family in ("double", "single"):
        return Quotes(text, marks).pair()
    return _pair_brackets(text, marks)


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
    ordered = tuple(sorted(pairs, key=first_of))
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
