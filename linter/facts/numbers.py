"""The numbers of a draft with their units: one tokeniser for all that is read of figures."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from linter.facts.blurs import BLUR_ENDS, blur_before, blurred
from linter.facts.dimensions import ORDINAL, PLACE
from linter.facts.numerals import HANZI, in_characters, in_digits
from linter.facts.ranges import joined
from linter.facts.units import Units, units_of
from linter.model import Quantity, Span
from linter.model.lexicon import Lexicon, Unit

HUNDREDS = {"百": Decimal(100), "千": Decimal(1000)}
MYRIADS = {"万": 10**4, "亿": 10**8, "万亿": 10**12}
_HALF, _ONE = Decimal("0.5"), Decimal(1)
_TH = "第"
# The characters before a number that say something of it.
_LEADS = BLUR_ENDS | {_TH}
# A number is looked for only where one can begin: most characters of a text begin none.
_FIRST = re.compile(f"[0-9IlOK{HANZI}]")
# Marks behind digits without a unit that make a name or a date of them: 1+4+N, 3·15.
_JOINTS = frozenset("+:/*×·")
_CLAUSE_ENDS = frozenset(("", *"，。；、：！）\n"))


class Printed(NamedTuple):
    """The parts of a number, one behind the other; None for what is not there, save for the unit."""

    digits: str | None
    hanzi: str | None
    share: str | None
    scale: str | None
    more: str | None
    further: str | None
    unit: str
    after: str | None


class Lead(NamedTuple):
    """What stands before a number: the word that blurs it, 第, and where the first of them begins."""

    blur: str
    ordinal: bool
    start: int


def read_quantities(text: str, lexicon: Lexicon) -> tuple[Quantity, ...]:
    """All numbers of `text` with their units, in order, none overlapping another.

    `text` is simplified with half-width digits. A number without a unit is given with an empty one; years,
    placeholders (xx) and numbers inside names (G318, 4A) are none. Linear in the text.
    """
    return tuple(joined(text, _quantities(text, units_of(lexicon))))


def _quantities(text: str, units: Units) -> Iterator[Quantity]:
    floor = 0
    for match in _matches(text, units.pattern):
        start, end = match.span()
        printed = Printed(*match.groups())
        plain = start == floor or text[start - 1] not in _LEADS
        lead = Lead("", False, start) if plain else _lead(text, start, floor)
        floor = end
        if _of_something(printed, text[end : end + 1], ordinal=lead.ordinal):
            places = Span(start, match.end("unit")), Span(lead.start, end)
            quantity = _measured(printed, lead, places, units.known)
            if quantity is not None:
                yield quantity


def _matches(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What has the look of a number, in order, none overlapping another."""
    first = _FIRST.search(text)
    while first:
        match = pattern.match(text, first.start())
        if match is not None:
            yield match
        first = _FIRST.search(text, (match or first).end())


def _lead(text: str, start: int, floor: int) -> Lead:
    """What stands before the number that begins at `start`, not before `floor`."""
    ordinal = text[start - 1] == _TH
    end = start - ordinal
    before = blur_before(text, floor, end)
    return Lead(before, ordinal, end - len(before))


def _of_something(printed: Printed, follower: str, *, ordinal: bool) -> bool:
    """Whether it is a number of something: not a word (一些), a name, or 第 with neither counter nor end."""
    if not printed.unit:
        spoken = printed.hanzi is not None
        if ordinal and not (spoken and follower in _CLAUSE_ENDS):
            return False
        if not ordinal and spoken and not (printed.share or printed.scale):
            return False
    return not _named(printed, follower)


def _named(printed: Printed, follower: str) -> bool:
    """Whether the number is part of a name or a date, as `follower` tells: 4A, 2025年, 1+4+N, 3·15."""
    digits, hanzi, unit, scale = printed.digits, printed.hanzi, printed.unit, printed.scale
    if not unit:
        if digits and not scale:
            return follower in _JOINTS or (follower.isascii() and follower.isalpha())
        # 五千亿级产业集群
        return follower == "级"
    if unit == "方":
        return hanzi is not None and follower == "面"
    # 城乡二元结构
    if unit == "元":
        return hanzi is not None and len(hanzi) == 1 and not scale
    return unit == "年" and digits is not None and len(digits) == 4 and not scale


def _measured(
    printed: Printed, lead: Lead, places: tuple[Span, Span], known: Mapping[str, Unit]
) -> Quantity | None:
    """The quantity of a number with what stands around it; None when its digits or characters mean none."""
    digits, hanzi, share, scale, more, further, written, after = printed
    number = in_digits(digits) if digits else in_characters(hanzi or "", share, written)
    if number is None:
        return None
    value, step, scanned = number
    if scale in HUNDREDS:
        value, step, scale = value * HUNDREDS[scale], step * HUNDREDS[scale], None
    name = "%" if share or written == "成" else written
    unit = known.get(name)
    dimension, factor = (unit.dimension, unit.factor) if unit else ("", _ONE)
    if lead.ordinal:
        name, dimension = written or "位", PLACE if written in ("", "位", "名") else ORDINAL
    myriads = (scale or "") + (further or "")
    if myriads in MYRIADS:
        factor *= MYRIADS[myriads]
    half = step * _HALF
    low, high = value - half, value + half
    blur = lead.blur + (more or "") + (after or "")
    if blur:
        low, high = blurred(value, low, high, (lead.blur, more, after))
        # 一倍多 may be all but two.
        high = max(high, value + step) if name == "倍" else high
    # By place, as there are many of them: names would make each a third dearer.
    return Quantity(
        *places, value, myriads + name, low, high, dimension, factor, blur, None, scanned, hanzi is not None
    )
