"""Characters of symbol fonts (`w:sym`) as characters that mean the same everywhere."""

_WINGDINGS = {
    0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x74: "◆", 0x75: "◆", 0x76: "◆", 0x77: "◆",
    0x9F: "·", 0xA1: "○", 0xA7: "■", 0xA8: "□", 0xAB: "★", 0xB2: "☆", 0xD8: "➢", 0xDF: "←", 0xE0: "→",
    0xE1: "↑", 0xE2: "↓", 0xE8: "→", 0xF0: "⇨", 0xFB: "×", 0xFC: "√", 0xFD: "×", 0xFE: "√",
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "×", 0x50: "√", 0x51: "×", 0x52: "√", 0x53: "×", 0x54: "×",
    0x96: "●", 0x97: "●", 0xA2: "■", 0xA3: "□",
    **{0x6A + number: chr(ord("①") + number - 1) for number in range(1, 11)},
}  # fmt: skip
_SYMBOL = {
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "·",
    0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xA4: "⁄", 0xB2: "″", 0xA2: "′", 0xD0: "∠", 0xD1: "∇",
    0xD5: "∏", 0xD6: "√", 0xE5: "∑",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_UNKNOWN = "▪"


def symbol(font: str, code: str) -> str:
    """The character at `code`, in hexadecimal, of a font; one of a symbol font that is not known is a dot."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    table = _FONTS.get(font.lower())
    # Symbol fonts have their characters in the private use area, and some files leave that out.
    if table is not None:
        return table.get(number & 0xFF, _UNKNOWN)
    if 0xE000 <= number <= 0xF8FF:
        return _UNKNOWN
    return chr(number) if 0x20 <= number < 0xD800 or 0xF900 <= number <= 0xFFFD else ""
