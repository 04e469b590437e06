"""The numbers of a draft with their units: one tokeniser for all that is read of figures."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from linter.model import Quantity, Span
from linter.model.lexicon import Unit

HANZI = "零〇一二两三四五六七八九十百千"
DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SCALES = {"十": 10, "百": 100, "千": 1000}
HUNDREDS = {"百": Decimal(100), "千": Decimal(1000)}
MYRIADS = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}
# Longer runs of digits are codes and telephone numbers; arithmetic on them would be costly and void.
LONGEST = 15
HALF = Decimal("0.5")
_ONE = Decimal(1)
ORDINAL, RANK, RATE = "序数", "名次", "比率"

# Words that blur a number, and what they leave of it: it stands for low·x … high·x.
BEFORE = {
    "近": ("0.9", "1"),
    "将近": ("0.9", "1"),
    "接近": ("0.9", "1"),
    "不足": ("0.8", "1"),
    "不到": ("0.8", "1"),
    "约": ("0.95", "1.05"),
    "大约": ("0.95", "1.05"),
    "大概": ("0.95", "1.05"),
    "超": ("1", "1.1"),
    "超过": ("1", "1.1"),
    "过": ("1", "1.1"),
    "突破": ("1", "1.1"),
    "逾": ("1", "1.1"),
    "不低于": ("1", "1.3"),
    "不少于": ("1", "1.3"),
    "至少": ("1", "1.3"),
    "高于": ("1", "1.3"),
    "低于": ("0", "1"),
    "不超过": ("0", "1"),
    "不高于": ("0", "1"),
    "至多": ("0", "1"),
    "最多": ("0", "1"),
}
AFTER = {
    "余": ("1", "1.1"),
    "多": ("1", "1.1"),
    "来": ("0.95", "1.1"),
    "以上": ("1", "1.3"),
    "以下": ("0", "1"),
    "以内": ("0", "1"),
    "之内": ("0", "1"),
    "之多": ("0.95", "1"),
    "左右": ("0.95", "1.05"),
    "上下": ("0.95", "1.05"),
}
_LEFT = {word: (Decimal(low), Decimal(high)) for word, (low, high) in {**AFTER, **BEFORE}.items()}
# What before a blurring word makes it another word: 签约502个, 附近3个, 通过12项.
_NO_BLUR = {"约": "签合条公节制缔邀履违预", "近": "附临靠邻最", "超": "赶", "过": "超通经度渡不路跨"}
# What makes another word of a unit: 30万人口, 十亿项目.
_NOT_BEFORE = {"人": "(?!口)", "项": "(?!目(?!标))"}
# Digits that a scan took for letters, and a 10 that it took for `K)`.
LETTERS = frozenset("OolIK")
SCANNED = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", ",": "", "，": ""})
# The parts of a match behind its number, and the share that makes a percentage of it.
_PARTS = ("share", "scale", "more", "scale2", "unit", "after")
RANGE_MARKS = ("—", "～", "~", "－", "-", "——", "--", "–")
_LONGEST_MARK = max(map(len, RANGE_MARKS))


class _Number(NamedTuple):
    """What is printed before a unit: the number, the step of its last digit and where it stands."""

    value: Decimal
    step: Decimal
    span: Span
    scanned: bool = False


class _Lead(NamedTuple):
    """What stands before a number: the word that blurs it, 第, and where the first of them begins."""

    before: str
    ordinal: bool
    start: int


# A number is looked for only where one can begin: most characters of a text begin none.
_FIRST = re.compile(f"[0-9IlOK{HANZI}]")
LONGEST_BLUR = max(map(len, BEFORE))
_BLUR_ENDS = frozenset(word[-1] for word in BEFORE)
_BLURS = re.compile(
    "(?:"
    + "|".join(f"(?<![{_NO_BLUR.get(word[0], '0')}]){word}" for word in sorted(BEFORE, key=len, reverse=True))
    + r")\Z"
)


def read_quantities(text: str, units: tuple[Unit, ...]) -> tuple[Quantity, ...]:
    """All numbers of `text` with their units, in order, none overlapping another.

    `text` is simplified with half-width digits. A number without a unit is given with an empty one; years,
    placeholders (xx) and numbers inside names (G318, 4A) are none. Linear in the text.
    """
    return tuple(_ranges(text, _quantities(text, units)))


def _quantities(text: str, units: tuple[Unit, ...]) -> Iterator[Quantity]:
    known, pattern = _known(units), _pattern(units)
    end = 0
    first = _FIRST.search(text)
    while first:
        match = pattern.match(text, first.start())
        if match is None:
            first = _FIRST.search(text, first.end())
            continue
        start, floor = match.start(), end
        end = max(match.end(), start + 1)
        first = _FIRST.search(text, end)
        if _is_word(match) and not (start > floor and text[start - 1] == "第"):
            continue
        number = _number(match)
        if number is not None and not _named(text, match):
            quantity = _measured(match, _lead(text, start, floor), number, known)
            if quantity is not None:
                yield quantity


def _is_word(match: re.Match[str]) -> bool:
    """Whether characters of a number stand without unit or share, as in 一些: a rank, or no number."""
    return match["hanzi"] is not None and not any(match.group("share", "scale", "unit"))


def _lead(text: str, start: int, floor: int) -> _Lead:
    """What stands before the number that begins at `start`, not before `floor`."""
    ordinal = start > floor and text[start - 1] == "第"
    end = start - ordinal
    if end <= floor or text[end - 1] not in _BLUR_ENDS:
        return _Lead("", ordinal, end)
    before = _BLURS.search(text, max(floor, end - LONGEST_BLUR), end)
    return _Lead(before[0] if before else "", ordinal, before.start() if before else end)


@lru_cache(maxsize=4)
def _known(units: tuple[Unit, ...]) -> dict[str, Unit]:
    return {unit.name: unit for unit in units}


@lru_cache(maxsize=4)
def _pattern(units: tuple[Unit, ...]) -> re.Pattern[str]:
    names = "|".join(
        re.escape(name) + _NOT_BEFORE.get(name, "(?![A-Za-z])" if name.isascii() and name.isalpha() else "")
        for name in sorted(_known(units), key=len, reverse=True)
    )
    after = "|".join(word for word in AFTER if len(word) > 1)
    digits = r"[0-9]++(?:,[0-9]{3}(?![0-9]))*+(?:\.[0-9]++)?+"
    scanned = r"(?:K[)）]|[IlO](?=[O0o]{2})|[0-9]{1,14}(?=[OolI]))[0-9OolI]{1,14}+(?![A-Za-z])"
    scale = r"(?:万亿|亿|万|千(?![瓦米克伏])|百(?!分))"
    # Some published reports set a space between number and unit (3.39 亿吨).
    gap = rf"(?:[ \u3000](?=(?:万亿|亿|万)?(?:{names})))?"
    return re.compile(
        rf"(?:(?<![0-9A-Za-z.*×·+])(?<![0-9][.] )(?<![0-9] )(?<![0-9]:)(?P<number>{scanned}|{digits}){gap}"
        rf"|(?P<hanzi>(?<=唯一)一|(?<!唯)[{HANZI}]{{1,7}}+)(?:分之(?P<share>[{HANZI}点]{{1,7}}+|{digits}))?)"
        rf"(?P<scale>{scale})?(?P<more>[余多来])?(?P<scale2>亿|万)?"
        rf"(?P<unit>{names}|成(?![立为员效果绩就本功长熟品都])|)"
        rf"(?P<after>{after}|多(?=[，。；、元]))?"
    )


def _number(match: re.Match[str]) -> _Number | None:
    """The number of a match, or None when the characters are no number of anything."""
    written = match["number"]
    if written is None:
        return _hanzi(match)
    if len(written) > LONGEST:
        return None
    scanned = not LETTERS.isdisjoint(written)
    if scanned:
        written = re.sub("K[)）]", "10", written)
    if scanned or "," in written:
        written = written.translate(SCANNED)
    _, _, decimals = written.partition(".")
    return _Number(Decimal(written), _step(len(decimals)), Span(*match.span("number")), scanned)


@lru_cache(maxsize=16)
def _step(places: int) -> Decimal:
    """One unit of the last of so many decimals."""
    return Decimal(1).scaleb(-places)


def _hanzi(match: re.Match[str]) -> _Number | None:
    """A number in Chinese characters."""
    span = Span(match.start("hanzi"), match.end("share") if match["share"] else match.end("hanzi"))
    value = _spoken(match["hanzi"])
    if match["share"]:
        part = _spoken(match["share"])
        if not value or part is None:
            return None
        percent = part * 100 / value
        exact = match["hanzi"] == "百" and percent == percent.to_integral_value()
        return _Number(percent if exact else round(percent, 1), Decimal(1), span)
    if match["unit"] == "成" and value is not None and value < 10:
        return _Number(value * 10, Decimal(10), span)
    if value is None or match["hanzi"][0] in "百千零〇":
        return None
    return _Number(value, Decimal(1), span)


def _spoken(words: str) -> Decimal | None:
    """The value of 二十三, 两百, 零点五 or 15; None when the characters do not make a number."""
    if words[0] in "0123456789":
        return Decimal(words)
    whole, point, decimals = words.partition("点")
    if point:
        digits = "".join(str(DIGITS[c]) for c in decimals if c in DIGITS)
        head = _spoken(whole) if whole else None
        return head + Decimal(f"0.{digits}") if head is not None and digits else None
    total = current = 0
    for character in whole:
        if character in SCALES:
            total += (current or 1) * SCALES[character]
            current = 0
        elif current and not total:
            return None
        else:
            current = DIGITS[character]
    return Decimal(total + current)


def _named(text: str, match: re.Match[str]) -> bool:
    """Whether the number is part of a name or a date: 4A, 2025年, 1+4+N, 3·15."""
    follower = text[match.end() : match.end() + 1]
    if match["number"] and not match["unit"] and not match["scale"]:
        return (
            follower.isascii() and (follower.isalpha() or follower in ("+", ":", "/", "*"))
        ) or follower in ("×", "·")
    if match["hanzi"] and (match["unit"], follower) == ("方", "面"):
        return True
    # 五千亿级产业集群
    if follower == "级" and not match["unit"]:
        return True
    # 城乡二元结构
    if match["unit"] == "元" and len(match["hanzi"] or "") == 1 and not match["scale"]:
        return True
    return match["unit"] == "年" and len(match["number"] or "") == 4 and not match["scale"]


def _measured(match: re.Match[str], lead: _Lead, number: _Number, known: dict[str, Unit]) -> Quantity | None:
    """The quantity of a number with what stands around it."""
    share, scale, more, further, written, after = match.group(*_PARTS)
    name = "%" if share or written == "成" else written
    value, step = number.value, number.step
    if scale in HUNDREDS:
        by = HUNDREDS[scale]
        value, step, scale = value * by, step * by, None
    scale = (scale or "") + (further or "")
    unit = known.get(name)
    dimension = unit.dimension if unit else ""
    if lead.ordinal:
        alone = match["hanzi"] and not written and _clause_ends(match)
        if not written and not alone:
            return None
        name, dimension = written or "位", RANK if written in ("", "位", "名") else ORDINAL
    factor = unit.factor if unit else _ONE
    if scale in MYRIADS:
        factor *= MYRIADS[scale]
    half = step * HALF
    low, high = value - half, value + half
    blur = ""
    if lead.before or more or after:
        words = [word for word in (lead.before, more, after) if word]
        low = min(low, *(value * _LEFT[word][0] for word in words))
        high = max(high, *(value * _LEFT[word][1] for word in words))
        blur = "".join(words)
        if name == "倍":
            # 一倍多 may be all but two.
            high = max(high, value + step)
    # By place, as there are many of them: names would make each a third dearer.
    return Quantity(
        Span(number.span.start, match.end("unit")),
        Span(lead.start, match.end()),
        value,
        scale + name,
        low,
        high,
        dimension,
        factor,
        blur,
        None,
        number.scanned,
        match["hanzi"] is not None,
    )


def _clause_ends(match: re.Match[str]) -> bool:
    """Whether a clause ends behind the match, or the text does."""
    return match.string[match.end() : match.end() + 1] in ("", *"，。；、：！）\n")


def _ranges(text: str, quantities: Iterator[Quantity]) -> Iterator[Quantity]:
    """Join the two ends of a range (9亿～16亿, 15%—30%, 5—8个) into one quantity."""
    lower: Quantity | None = None
    for upper in quantities:
        if lower is not None and _ranges_to(text, lower, upper):
            yield upper._replace(
                span=Span(lower.span.start, upper.span.end),
                whole=Span(lower.whole.start, upper.whole.end),
                number=lower.number,
                upper=upper.number,
                low=min(lower.low, upper.low),
                high=max(lower.high, upper.high),
                blur=lower.blur + upper.blur,
            )
            lower = None
            continue
        if lower is not None:
            yield lower
        lower = upper
    if lower is not None:
        yield lower


def _ranges_to(text: str, lower: Quantity, upper: Quantity) -> bool:
    if not 0 < upper.whole.start - lower.whole.end <= _LONGEST_MARK:
        return False
    between = text[lower.whole.end : upper.whole.start]
    alike = lower.unit == upper.unit or (not lower.unit or upper.unit.startswith(lower.unit))
    return between in RANGE_MARKS and alike and bool(upper.unit) and upper.upper is None
