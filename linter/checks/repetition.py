"""The kind `repetition`: a word or a phrase that stands twice in a row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from linter.checks.attested import attested
from linter.checks.kind import kind
from linter.model import IDEOGRAPH, Document, Finding, Span
from linter.model.vocabulary import Vocabulary, vocabulary

WORD = 2
LONGEST = 12
LONGEST_RUN = 16
_TWICE = re.compile(f"(?=({IDEOGRAPH.pattern}{{{WORD},{LONGEST}}}?)\\1)")
# Who repeats with 再 means it: 落实落实再落实.
AGAIN = frozenset("再又复")
# 一件一件, 每村每户, 逐条逐条 and 三番三番 count.
COUNTING = re.compile("[每逐]|^[一二两三四五六七八九十百千万几半]")


@dataclass(frozen=True, slots=True)
class Repetition:
    """Parameters of `repetition`.

    `length` are the shortest and the longest unit that is looked for, in characters. `among` are the words
    that are looked for; without them any word of official prose is, and any phrase of three characters or
    more. `apart` are words left to another rule, `allow` units that are written twice on purpose, `names`
    the characters that make a place of a word (青溪青溪镇).
    """

    length: tuple[int, int] = (2, 2)
    among: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    names: str = ""

    def __post_init__(self) -> None:
        shortest, longest = self.length
        if not WORD <= shortest <= longest <= LONGEST:
            raise ValueError(f"length 应在 {WORD} 与 {LONGEST} 之间，先小后大")


@kind("repetition", Repetition, values=("word",))
def repetition(document: Document, params: Repetition) -> Iterator[Finding]:
    """Yield each unit together with its immediate repeat, unless a word, counting or emphasis explains it."""
    text = document.folded
    twice = _twice(text)
    if not twice:
        return
    reader = _Reader(text, vocabulary(), params, _heading_ends(document))
    done = 0
    for start in twice:
        unit = _unit(text, start, params.length) if start >= done else ""
        if not unit:
            continue
        span = Span(start, _end_of_run(text, unit, start + 2 * len(unit)))
        faulty = reader.is_fault(unit, span)
        if faulty:
            yield Finding(span, {"word": document.text[start : start + len(unit)]})
        # 推进推进 as a unit of four holds nothing else; inside any other repeat another unit may begin.
        if faulty or _repeats_itself(unit):
            done = span.end


@lru_cache(maxsize=2)
def _twice(text: str) -> tuple[int, ...]:
    """Where a run of ideographs of any length stands twice in a row: several rules ask this of a draft."""
    return tuple(match.start() for match in _TWICE.finditer(text))


def _heading_ends(document: Document) -> frozenset[int]:
    return frozenset(section.heading.end for section in document.sections)


def _unit(text: str, start: int, length: tuple[int, int]) -> str:
    """The shortest unit of ideographs of so many characters that stands at a place and again behind it."""
    shortest, longest = length
    for size in range(shortest, longest + 1):
        unit = text[start : start + size]
        if text.startswith(unit, start + size) and len(IDEOGRAPH.findall(unit)) == size:
            return unit
    return ""


def _repeats_itself(unit: str) -> bool:
    """哈哈 and 推进推进 are runs of something shorter."""
    return (unit + unit).find(unit, 1) < len(unit)


def _end_of_run(text: str, unit: str, end: int) -> int:
    # Bounded, so that a line of nothing but 一件一件 is not measured anew from each of its characters.
    for _ in range(LONGEST_RUN):
        if not text.startswith(unit, end):
            break
        end += len(unit)
    return end


class _Reader(NamedTuple):
    """Judges the repeats of one text."""

    text: str
    words: Vocabulary
    params: Repetition
    heading_ends: frozenset[int]

    def is_fault(self, unit: str, span: Span) -> bool:
        if self._is_meant(unit, span):
            return False
        if len(unit) > WORD:
            whole = not (self._cuts_a_word(span.start) or self._cuts_a_word(span.end))
            return whole and self.words.ending(unit, len(unit)) > 0
        if self.params.among:
            return unit in self.params.among and not self._belongs_to_longer(span, 3)
        cut = self._cuts_a_word(span.start) or self._cuts_a_word(span.end)
        if unit not in self.words or cut or self._ends_longer(span, 6):
            return False
        return not self._begins_longer(span, 6) or not _attested_twice(unit)

    def _is_meant(self, unit: str, span: Span) -> bool:
        follows = self.text[span.end : span.end + 1]
        return (
            follows in AGAIN
            or unit in self.params.allow
            or unit in self.params.apart
            or (len(unit) == WORD and follows != "" and follows in self.params.names)
            or _repeats_itself(unit)
            or COUNTING.search(unit) is not None
            or span.start + len(unit) in self.heading_ends
            # 项目大谋划谋划大项目 turns on its middle.
            or (follows >= "\u4e00" and self.text[max(0, span.start - 1) : span.start] == follows)
        )

    def _cuts_a_word(self, offset: int) -> bool:
        """Whether a word stands across `offset`, so that the unit does not end there."""
        return offset > 0 and self.text[offset - 1 : offset + 1] in self.words

    def _belongs_to_longer(self, span: Span, longest: int) -> bool:
        return self._ends_longer(span, longest) or self._begins_longer(span, longest)

    def _ends_longer(self, span: Span, longest: int) -> bool:
        """The first unit ends a longer word (东南亚南亚)."""
        middle = span.start + WORD
        ends = (self.text[middle - length : middle] for length in range(3, min(longest, middle) + 1))
        return any(word in self.words for word in ends)

    def _begins_longer(self, span: Span, longest: int) -> bool:
        """The last unit begins a longer word (产业产业链)."""
        starts = (self.text[span.end - WORD : span.end - WORD + length] for length in range(3, longest + 1))
        return any(word in self.words for word in starts)


def _attested_twice(unit: str) -> bool:
    """Whether reports write a word and at once another that begins with it."""
    known = attested()
    return known.phrase(unit + unit[0]) > 0 or known.phrase(unit[1] + unit) > 0
