"""The sentences of a draft that hold numbers, and which of their numbers stand in one list."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.model import Quantity

_ENDS = re.compile("[。；！？\n]")
_JOINTS = frozenset(("、", "和", "与", "及", "以及", "，", "，和", "、和"))
_LONGEST_JOINT = max(map(len, _JOINTS))
# A longer list of numbers has no list of subjects before it.
_LONGEST_LIST = 12
# How far the words that lead to a number are read back.
_LONGEST_LEAD = 60
_SPACES = " \u3000"
RESPECTIVELY = "分别"


class Sentence(NamedTuple):
    """A sentence of `text` from `start` to `end` with its numbers, and for each of them the list it is in.

    Numbers are in one list where only a mark or a conjunction stands between two; a number alone is a list.
    `respective` is where 分别 first stands in the sentence, -1 where it does not.
    """

    text: str
    start: int
    end: int
    numbers: Sequence[Quantity]
    lists: Sequence[range]
    respective: int

    def after(self, index: int) -> int:
        """Where the words before a number begin: behind the number before it, or with the sentence."""
        return self.numbers[index - 1].whole.end if index else self.start

    def lead_start(self, index: int) -> int:
        """Where the words that lead to a number begin, sixty characters before it at most."""
        return max(self.after(index), self.numbers[index].whole.start - _LONGEST_LEAD)

    def lead(self, index: int) -> str:
        """The words that lead to a number, without spaces before it."""
        return self.text[self.lead_start(index) : self.numbers[index].whole.start].rstrip(_SPACES)

    def joined(self, index: int) -> bool:
        """Whether a number goes on the list of the number before it."""
        return self.lists[index].start < index

    def list_length(self, index: int) -> int:
        """How many numbers stand in one list from a number on (增长5.2%、6.1%和7%)."""
        return min(self.lists[index].stop - index, _LONGEST_LIST)


def sentences(text: str, quantities: Sequence[Quantity]) -> Iterator[Sentence]:
    """The sentences that hold some of the numbers of a text, in order."""
    ends = [match.end() for match in _ENDS.finditer(text)]
    first = start = end = 0
    for index, quantity in enumerate(quantities):
        if quantity.span.start >= end:
            if index:
                yield _sentence(text, start, end, quantities[first:index])
            first, at = index, bisect_right(ends, quantity.span.start)
            start, end = ends[at - 1] if at else 0, ends[at] if at < len(ends) else len(text) + 1
    if quantities:
        yield _sentence(text, start, end, quantities[first:])


def _sentence(text: str, start: int, end: int, numbers: Sequence[Quantity]) -> Sentence:
    return Sentence(text, start, end, numbers, _lists(text, numbers), text.find(RESPECTIVELY, start, end))


def _lists(text: str, numbers: Sequence[Quantity]) -> list[range]:
    """For each number the list that it is in; all numbers of one share it."""
    lists: list[range] = []
    for index in range(1, len(numbers) + 1):
        if index == len(numbers) or not _joined(text, numbers[index - 1], numbers[index]):
            lists += [range(len(lists), index)] * (index - len(lists))
    return lists


def _joined(text: str, one: Quantity, other: Quantity) -> bool:
    start, end = one.whole.end, other.whole.start
    return end - start <= _LONGEST_JOINT and text[start:end] in _JOINTS
