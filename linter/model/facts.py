"""What a draft states: years, figures and counts, each with its place and its role."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from linter.model.quantity import Interval, Quantity
from linter.model.span import Span

Role = Literal["summary", "plan", "other"]
YearRole = Literal["meeting", "reviewed", "planned", "base", "target", "document", "period", "other"]


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year that the draft names or points at (2025年, 二〇二五年, 今年, 上年).

    `year` is None when it cannot be resolved (20xx年). `explicit` tells digits from a pointing word.
    """

    span: Span
    year: int | None
    role: YearRole
    explicit: bool


@dataclass(frozen=True, slots=True)
class Growth:
    """How much an indicator grew, in percent, or in percentage points where `kind` is `百分点`.

    `rate` keeps the printed precision and is negative for a decline; `low` and `high` are what it may
    stand for. `kind` is the word before it (同比, 比上年, 年均, 实际), or empty. `span` is the number with
    its unit.
    """

    span: Span
    rate: Decimal
    low: Decimal
    high: Decimal
    kind: str

    @property
    def printed(self) -> Interval:
        """What the rate may stand for."""
        return Interval(self.low, self.high)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that the draft states of an indicator: a value, a growth rate, or both.

    `indicator` is its name as written; `key` is the name in the lexicon of indicators for all that mean the
    same, empty for one that is not listed. `scope` is what is said of it before its name (市本级, 新建).
    `period` is the part of the year (上半年), empty for the whole; `year` and `role` tell which year's.
    `before` is the value that it came from (由A提高到B). `comparison` is what it is measured against
    (高于全省). `span` runs from the indicator to the end of value and growth.
    """

    span: Span
    indicator: str
    key: str
    scope: str
    period: str
    year: int | None
    role: Role
    value: Quantity | None = None
    growth: Growth | None = None
    before: Quantity | None = None
    comparison: str = ""

    @property
    def unit(self) -> str:
        """The unit of the value as written, empty without one."""
        return self.value.unit if self.value else ""


@dataclass(frozen=True, slots=True)
class Count:
    """A promise of a number of things (讲三个方面, 五大工程), and the place where they follow, if told."""

    span: Span
    number: int
    noun: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A phrase that fits only the years from `first` to `last`, both included."""

    span: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Dating:
    """The year a text was written in by its phrases alone, explicit years apart; None when they do not tell.

    `verdict` is true when it contradicts what the draft says of itself.
    """

    year: int | None = None
    verdict: bool = False
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What a draft is about: its kind, the years it reviews and plans, and its meeting's day (ISO, or None).

    `kind` is annual, half-year, quarter, five-year or unknown. `basis` are the places that decided it.
    """

    kind: str = "unknown"
    reviewed: int | None = None
    planned: int | None = None
    meeting: str | None = None
    basis: tuple[Span, ...] = ()
