"""What a draft states: years, figures and counts, each with its place and its role."""

from bisect import bisect_right
from decimal import Decimal
from typing import Literal, NamedTuple

from linter.model.quantity import Interval, Quantity
from linter.model.span import Span

Role = Literal["summary", "plan", "other"]
YearRole = Literal["meeting", "reviewed", "planned", "base", "target", "document", "period", "other"]
ClaimRole = Literal["meeting", "reviewed", "planned"]
ClaimPlace = Literal["date", "title", "heading", "opening", "signature", "body"]
PhraseKind = Literal["year", "work"]


class YearMention(NamedTuple):
    """A year that the draft names or points at (2025年, 二〇二五年, 今年, 上年).

    `year` is None when it cannot be resolved (20xx年, where no other place tells it). `explicit` tells digits
    from a pointing word.
    """

    span: Span
    year: int | None
    role: YearRole
    explicit: bool


class Growth(NamedTuple):
    """How much an indicator grew, in percent, or in percentage points where `kind` is `百分点`.

    `rate` keeps the printed precision and is negative for a decline; `low` and `high` are what it may
    stand for. `kind` is the word before it (同比, 比上年, 年均, 实际), 百分点, 倍 or 番, or empty. `span`
    is the number with its unit.
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


class Figure(NamedTuple):
    """A figure that the draft states of an indicator: a value, a growth rate, or both.

    `indicator` is its name as written; `key` is the name in the lexicon of indicators for all that mean the
    same, empty for one that is not listed. `scope` is what is said of it before its name (市本级, 新建), or
    which part of the indicator it is. A share names what it is a share of (民生支出占财政支出).
    `period` is the part of the year (上半年), empty for the whole; `year` and `role` tell which year's.
    `before` is the value that it came from (由A提高到B). `comparison` is what it is measured against
    (高于全省), or the verb of a difference (增加). `span` runs from the indicator to the end of value and
    growth.
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


class Count(NamedTuple):
    """A promise of a number of things (讲三个方面, 五大工程), and the place where they follow, if told."""

    span: Span
    number: int
    noun: str


class Claim(NamedTuple):
    """A place where the draft says which year it reviews or plans, or when it meets.

    `year` is None where the digits are masked (20xx年). `date` is the whole day as ISO, or None.
    """

    span: Span
    year: int | None
    role: ClaimRole
    place: ClaimPlace
    date: str | None = None

    @property
    def at_years_end(self) -> bool:
        """Whether it is a day from October on: such a meeting reviews its own year and plans the next."""
        return self.date is not None and self.date[5:7] >= "10"


class Part(NamedTuple):
    """A stretch of the report that looks back (summary), ahead (plan) or neither (other).

    It speaks of the years from `first` to `last`, None where they are not known.
    """

    span: Span
    role: Role
    first: int | None
    last: int | None


class Phrase(NamedTuple):
    """Words that fit only some years, from `first` to `last`, both included; None is an open end.

    Kind `year` says which year it is (党的十九大召开之年) and must hold of the year that its clause speaks
    of; kind `work` names a policy, campaign, institution or indicator of those years. `now` is what it is
    called since, or empty. With `every` the years come round again after that many.
    `said_of` is the year that its sentence speaks of, None when it names none.
    """

    span: Span
    kind: PhraseKind
    first: int | None
    last: int | None
    now: str = ""
    every: int = 0
    said_of: int | None = None

    def fits(self, year: int) -> bool:
        """Whether the phrase can be said of `year`."""
        if self.every and self.first is not None and self.last is not None:
            return (year - self.first) % self.every <= self.last - self.first
        return (self.first is None or self.first <= year) and (self.last is None or year <= self.last)


class Evidence(NamedTuple):
    """A phrase that fits only the years from `first` to `last`, both included; None is an open end."""

    span: Span
    first: int | None
    last: int | None


class Dating(NamedTuple):
    """The year a text was written in by its phrases alone, explicit years apart; None when they do not tell.

    `verdict` is true when it contradicts what the draft says of itself. `evidence` is told for a verdict, for
    a draft that plans no year, and where it is asked for.
    """

    year: int | None = None
    verdict: bool = False
    evidence: tuple[Evidence, ...] = ()


class Report(NamedTuple):
    """What a draft is about: its kind, the years it reviews and plans, and its meeting's day (ISO, or None).

    `kind` is annual, half-year, quarter, five-year or unknown. `claims` are all places that speak of these
    years, in the order of the text, and `basis` those that decided. `parts` cover the text in order.
    """

    kind: str = "unknown"
    reviewed: int | None = None
    planned: int | None = None
    meeting: str | None = None
    basis: tuple[Span, ...] = ()
    claims: tuple[Claim, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def written(self) -> int | None:
        """The year in which the report is read out: the year planned, save for a meeting in December."""
        if self.meeting:
            return int(self.meeting[:4])
        return self.planned

    def part_at(self, offset: int) -> Part | None:
        """The part that holds `offset`."""
        index = bisect_right(self.parts, offset, key=lambda part: part.span.start) - 1
        return self.parts[index] if index >= 0 and offset < self.parts[index].span.end else None
