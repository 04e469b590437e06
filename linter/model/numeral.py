"""Numbers as headings write them: 一 to 九十九, 〇 and 零 among them; beyond that digit by digit."""

_WRITTEN = "〇一二三四五六七八九"
_DIGITS = {c: i for i, c in enumerate(_WRITTEN)} | {"零": 0}
# Characters that enclose a number: the first of twenty, or of ten, in order.
ENCLOSED = {"①": 20, "⑴": 20, "⒈": 20, "㈠": 10}
NUMERALS = "一二三四五六七八九十〇零"


def read_numeral(written: str) -> int | None:
    """The number that `written` means (二十一, 10), also badly formed (一十一); None if it is none."""
    if written.isascii():
        return int(written) if written.isdigit() else None
    tens, ten, ones = written.partition("十")
    if not ten:
        return _positional(tens)
    high, low = _positional(tens) if tens else 1, _positional(ones) if ones else 0
    if high is None or low is None or high > 9 or low > 9:
        return None
    return high * 10 + low


def write_numeral(number: int) -> str:
    """The Chinese numeral of a number from 1 on, as headings write it (十一, 二十, 一〇八)."""
    tens, ones = divmod(number, 10)
    if tens > 9:
        return "".join(_WRITTEN[int(digit)] for digit in str(number))
    high = "" if tens == 0 else "十" if tens == 1 else f"{_WRITTEN[tens]}十"
    return high + (_WRITTEN[ones] if ones else "")


def read_enclosed(character: str) -> tuple[str, int] | None:
    """The first character of a row of enclosed numbers (①) and the number of `character` in it, or None."""
    for first, length in ENCLOSED.items():
        number = ord(character) - ord(first) + 1
        if 1 <= number <= length:
            return first, number
    return None


def write_enclosed(first: str, number: int) -> str:
    """The enclosed number of the row that begins with `first`; empty beyond its end."""
    return chr(ord(first) + number - 1) if 1 <= number <= ENCLOSED[first] else ""


def _positional(written: str) -> int | None:
    number = 0
    for character in written:
        digit = _DIGITS.get(character)
        if digit is None:
            return None
        number = number * 10 + digit
    return number if written else None
