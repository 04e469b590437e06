"""Numbers with their units, and what their printed digits stand for."""

from decimal import Decimal
from typing import NamedTuple

from linter.model.span import Span

PERCENT = "%"
POINTS = "个百分点"
TIMES = "倍"
DOUBLINGS = "番"


class Interval(NamedTuple):
    """All numbers from `low` to `high`, both included: what a printed number may stand for."""

    low: Decimal
    high: Decimal

    def overlaps(self, other: "Interval") -> bool:
        """Whether one number lies in both."""
        return self.low <= other.high and other.low <= self.high

    def widened(self, by: Decimal) -> "Interval":
        """The interval with `by` more room on both sides."""
        return Interval(self.low - by, self.high + by)

    def scaled(self, factor: Decimal) -> "Interval":
        """Every number multiplied by `factor`, which is not negative."""
        return Interval(self.low * factor, self.high * factor)

    def plus(self, other: "Interval") -> "Interval":
        """All sums of a number of each."""
        return Interval(self.low + other.low, self.high + other.high)

    def over(self, other: "Interval") -> "Interval | None":
        """All quotients of a number of each, or None when `other` reaches zero; both are not negative."""
        if other.low <= 0:
            return None
        return Interval(self.low / other.high, self.high / other.low)


class Quantity(NamedTuple):
    """A number with its unit, as the draft prints it.

    `number` keeps the printed precision and is in `unit` (亿元, %, 户; 千 and 百 are multiplied out);
    a range has its lower end in `number` and its upper end in `upper`. `low` and `high` are the interval
    that the digits stand for, widened by the blurring words (近, 约, 余, 以上), which `blur` holds.
    `dimension` names what is measured (金额, 面积, 比率; a counter word stands for itself) and `factor` makes
    numbers of one dimension comparable. `span` runs from the first digit to the unit's end; `whole` has the
    blurring words too. `scanned` tells that letters were read as digits (100OO), `spoken` that the number
    is in Chinese characters.
    """

    span: Span
    whole: Span
    number: Decimal
    unit: str
    low: Decimal
    high: Decimal
    dimension: str
    factor: Decimal
    blur: str = ""
    upper: Decimal | None = None
    scanned: bool = False
    spoken: bool = False

    @property
    def printed(self) -> Interval:
        """What the number may stand for, in `unit`."""
        return Interval(self.low, self.high)

    @property
    def amount(self) -> Interval:
        """What the number may stand for, in the base unit of its dimension."""
        return self.printed.scaled(self.factor)

    @property
    def places(self) -> int:
        """How many decimals are printed."""
        exponent = self.number.as_tuple().exponent
        return -exponent if isinstance(exponent, int) and exponent < 0 else 0

    @property
    def digits(self) -> int:
        """How many significant digits are printed, trailing zeros of a whole number left out."""
        # A decimal keeps no zeros before its first digit, but for zero itself.
        _, digits, exponent = self.number.as_tuple()
        if isinstance(exponent, int) and exponent < 0:
            return len(digits)
        return len("".join(map(str, digits)).rstrip("0")) or 1

    @property
    def step(self) -> Decimal:
        """One unit of the last printed digit."""
        return Decimal(1).scaleb(-self.places)
