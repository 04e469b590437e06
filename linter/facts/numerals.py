"""What the digits or the characters of a number mean, and how exactly they say it."""

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from linter.model.expression import compiled

HANZI = "零〇一二两三四五六七八九十百千"
# Expressions: digits with groups of thousands and decimals, and digits that a scan took for letters.
DIGITS = r"[0-9]++(?:,[0-9]{3}(?![0-9]))*+(?:\.[0-9]++)?+"
SCANNED = r"(?:K[)）]|[IlO](?=[O0o]{2})|[0-9]{1,14}(?=[OolI]))[0-9OolI]{1,14}+(?![A-Za-z])"
# Longer runs of digits are codes and telephone numbers; arithmetic on them would be costly and void.
LONGEST = 15

_VALUES = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SCALES = {"十": 10, "百": 100, "千": 1000}
# A scan takes 10 for `K)`.
_LETTERS = frozenset("OolIK")
_TEN = "K[)）]"
_READ_AS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", ",": "", "，": ""})
_ONE, _TEN_PERCENT = Decimal(1), Decimal(10)


class Number(NamedTuple):
    """A number, and the step of its last digit; `scanned` tells that letters were read as digits."""

    value: Decimal
    step: Decimal
    scanned: bool = False


def in_digits(written: str) -> Number | None:
    """The number that digits mean, None when they are too many to be one."""
    if len(written) > LONGEST:
        return None
    scanned = not _LETTERS.isdisjoint(written)
    if scanned:
        written = compiled(_TEN).sub("10", written)
    if scanned or "," in written:
        written = written.translate(_READ_AS)
    _, _, decimals = written.partition(".")
    return Number(Decimal(written), _step(len(decimals)), scanned)


def in_characters(written: str, share: str | None, unit: str) -> Number | None:
    """The number that characters mean, in percent for a `share` (三分之二) and for the unit 成, or None."""
    value = _spoken(written)
    if share:
        part = _spoken(share)
        return _percent(written, value, part) if value and part is not None else None
    if unit == "成" and value is not None and value < 10:
        return Number(value * 10, _TEN_PERCENT)
    if value is None or written[0] in "百千零〇":
        return None
    return Number(value, _ONE)


def _percent(written: str, whole: Decimal, part: Decimal) -> Number:
    percent = part * 100 / whole
    exact = written == "百" and percent == percent.to_integral_value()
    return Number(percent if exact else round(percent, 1), _ONE)


@lru_cache(maxsize=16)
def _step(places: int) -> Decimal:
    """One unit of the last of so many decimals."""
    return _ONE.scaleb(-places)


def _spoken(words: str) -> Decimal | None:
    """The value of 二十三, 两百, 零点五 or 15; None when the characters do not make a number."""
    if words[0] in "0123456789":
        return Decimal(words)
    whole, point, decimals = words.partition("点")
    if point:
        digits = "".join(str(_VALUES[c]) for c in decimals if c in _VALUES)
        head = _spoken(whole) if whole else None
        return head + Decimal(f"0.{digits}") if head is not None and digits else None
    total = current = 0
    for character in whole:
        if character in _SCALES:
            total += (current or 1) * _SCALES[character]
            current = 0
        elif current and not total:
            return None
        else:
            current = _VALUES[character]
    return Decimal(total + current)
