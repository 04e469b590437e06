"""The calendar of the reports: plans, congresses, how their years are named, terms that came and went."""

from typing import Literal, NamedTuple


class Plan(NamedTuple):
    """A five-year plan: `十三五` holds from `first` to `last`, both included."""

    name: str
    first: int
    last: int
    source: str


class Congress(NamedTuple):
    """A national congress of the Party and the year in which it met."""

    name: str
    year: int
    source: str


class Turn(NamedTuple):
    """What is said of one year of a plan, or of a congress: 开局之年, 收官之年, 召开之年.

    One of `words` stands in the clause of the name, `before` it or `after` it. It holds in the years from
    `first` to `last`, counted from the plan's first year or the congress's year.
    """

    of: Literal["plan", "congress"]
    words: tuple[str, ...]
    place: Literal["before", "after"]
    first: int
    last: int
    source: str


class Era(NamedTuple):
    """Words that name the year they are said of (供给侧结构性改革的深化之年): true from `first` to `last`.

    `unless` are longer words that hold one of `words` and say something else.
    """

    words: tuple[str, ...]
    first: int
    last: int
    source: str
    unless: tuple[str, ...] = ()


class Anniversary(NamedTuple):
    """An event of the year `base`: N周年 is said in the year `base` + N."""

    words: tuple[str, ...]
    base: int
    source: str


class Term(NamedTuple):
    """A policy, campaign, institution or indicator that came, and perhaps went.

    As current work `words` are said from `first` to `last`; None is an open end. `now` is what it is called
    since, empty when the thing itself is over. `unless` are longer words that hold one of `words` and stay
    right (五保之家 is a house's name). With `every` the years come round again after that many (换届).
    """

    words: tuple[str, ...]
    source: str
    first: int | None = None
    last: int | None = None
    every: int = 0
    now: str = ""
    unless: tuple[str, ...] = ()
