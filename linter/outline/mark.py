"""What the lexer knows of one heading or item before the tree stands."""

from dataclasses import dataclass
from enum import IntEnum


class Rank(IntEnum):
    """The levels of the grammar from the highest to the lowest, by the names of its tokens."""

    PART = 0
    DIVISION = 1
    CHAPTER = 2
    ARTICLE = 3
    TITLE = 4
    FIRST = 5
    INNER = 6
    SECOND = 7
    NESTED = 8
    THIRD = 9
    FOURTH = 10
    FIFTH = 11
    LEAD = 12
    DASH = 13
    ENUM = 14
    ITEM = 15
    POINT = 16

    @property
    def inside_text(self) -> bool:
        """Whether the level is of enumerations, which end within the section that holds them."""
        return self >= Rank.DASH


RANK_OF_SERIES = {
    "第一部分": Rank.DIVISION,
    "第一章": Rank.CHAPTER,
    "第一节": Rank.ARTICLE,
    "一、": Rank.FIRST,
    "（一）": Rank.SECOND,
    "1.": Rank.THIRD,
    "（1）": Rank.FOURTH,
    "①": Rank.FIFTH,
    "——": Rank.DASH,
    "第一": Rank.ENUM,
    "首先": Rank.ENUM,
    "其一": Rank.ENUM,
    "一方面": Rank.ITEM,
    "一是": Rank.ITEM,
}


@dataclass(slots=True)
class Mark:
    """A marker at the place where a heading or an item may begin; `start` and `end` are the marker's.

    `opening` is the character before it, a line feed at the start of a line. `rank` is settled when the marks
    are put in order, `keeps` tells that unmarked paragraphs after it are still its own. `stop` is where the
    heading ends, if the file itself shows it.
    """

    series: str
    number: int | None
    start: int
    end: int
    opening: str
    rank: Rank
    keeps: bool = True
    stop: int | None = None

    @property
    def at_line_start(self) -> bool:
        """Whether nothing stands before it on its line."""
        return self.opening == "\n"
