"""Numbers as Word writes them before paragraphs (ECMA-376 Part 1, 17.18.59)."""

from collections.abc import Callable, Mapping
from functools import partial

from linter.model.numeral import write_enclosed, write_numeral

_DIGITS = "〇一二三四五六七八九"
_LEGAL = str.maketrans("〇一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def written(number: int, form: str) -> str:
    """`number` in one of Word's number formats; in digits where it has no sign for it."""
    return _WRITERS.get(form, str)(number) or str(number)


def _counted(number: int) -> str:
    """一 to 九千九百九十九: 十一, 一百零五, 一千二百."""
    if number < 100:
        return write_numeral(number)
    if number > 9999:
        return ""
    parts = ""
    for value, unit in ((1000, "千"), (100, "百")):
        high, number = divmod(number, value)
        if high:
            parts += _DIGITS[high] + unit
        elif parts:
            parts += "零"
    if not number:
        return parts.rstrip("零")
    rest = write_numeral(number)
    if number < 10:
        return f"{parts.rstrip('零')}零{rest}"
    return parts + (f"一{rest}" if number < 20 else rest)


def _digital(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _sparing(number: int) -> str:
    """Words below a hundred, the bare digits from there on, as `chineseCounting` has it."""
    return write_numeral(number) if 0 < number < 100 else _digital(number)


def _legal(number: int) -> str:
    words = _counted(number)
    return (f"一{words}" if words.startswith("十") else words).translate(_LEGAL)


def _full_width(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


def _of(row: str, number: int) -> str:
    """The sign of a row, which begins again when it has run out."""
    return row[(number - 1) % len(row)] if number > 0 else ""


def _letters(first: str, number: int) -> str:
    """A to Z, then AA, BB and so on."""
    repeats, index = divmod(number - 1, 26)
    return chr(ord(first) + index) * (repeats + 1) if 0 < number <= 780 else ""


def _roman(number: int) -> str:
    parts = []
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        parts.append(sign * min(count, 9))
    return "".join(parts)


def _circled(number: int) -> str:
    if 21 <= number <= 35:
        return chr(ord("㉑") + number - 21)
    if 36 <= number <= 50:
        return chr(ord("㊱") + number - 36)
    return write_enclosed("①", number)


_WRITERS: Mapping[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": partial(write_enclosed, "⑴"),
    "decimalEnclosedFullstop": partial(write_enclosed, "⒈"),
    "ideographEnclosedCircle": lambda number: chr(ord("㊀") + number - 1) if 1 <= number <= 10 else "",
    "numberInDash": lambda number: f"- {number} -",
    "chineseCounting": _sparing,
    "taiwaneseCounting": _sparing,
    "ideographDigital": _digital,
    "japaneseDigitalTenThousand": _digital,
    "taiwaneseDigital": _digital,
    "chineseCountingThousand": _counted,
    "taiwaneseCountingThousand": _counted,
    "japaneseCounting": _counted,
    "koreanDigital2": _digital,
    "chineseLegalSimplified": _legal,
    "ideographTraditional": partial(_of, "甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": partial(_of, "子丑寅卯辰巳午未申酉戌亥"),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": partial(_letters, "A"),
    "lowerLetter": partial(_letters, "a"),
}
