"""What a draft states: years, figures and counts, each with its place and its role."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

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
class Figure:
    """A figure that the draft states of an indicator.

    `value` and `growth` keep the precision as printed; `value` is in `unit` as written (亿元), `growth` in
    percent, or in percentage points where `growth_kind` is `百分点`, negative for a decline. `scope` is what
    the indicator is limited to (全县, 其中). `span` runs from the indicator to the end of value and growth;
    `value_span` and `growth_span` are the numbers with their units. `approximate` is the word that blurs it
    (近, 余, 以上), or empty.
    """

    span: Span
    indicator: str
    scope: str
    year: int | None
    role: Role
    value: Decimal | None
    unit: str
    value_span: Span | None
    growth: Decimal | None
    growth_kind: str
    growth_span: Span | None
    approximate: str


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
