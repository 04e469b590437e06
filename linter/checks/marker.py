"""Markers of headings: their numbers put into words again, and the forms that the standards give them."""

import re

from linter.model.numeral import NUMERALS, read_enclosed, write_enclosed, write_numeral

_NUMBER = re.compile(f"[{NUMERALS}]+|[0-9]+|[０-９]+|[①-⒛㈠-㈩]")
_SOUND = re.compile(r"（[^（）()]+）|\([^（）()]+\)|[0-9０-９]+[）).．、]|[^（）(),，.．]+")
_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")


def renumbered(marker: str, number: int) -> str:
    """`marker` with another number, written as its own is."""

    def write(match: re.Match[str]) -> str:
        written = match[0]
        enclosed = read_enclosed(written) if len(written) == 1 else None
        if enclosed:
            return write_enclosed(enclosed[0], number) or written
        if written.isascii():
            return str(number)
        return (
            str(number).translate(_DIGITS) if written[0] in "０１２３４５６７８９" else write_numeral(number)
        )

    return _NUMBER.sub(write, marker, count=1)


def standard(series: str, number: int, full_width: bool) -> str:
    """The marker of a series as GB/T 9704—2012 7.3.3 writes it, in brackets of the draft's width."""
    opened, closed = ("（", "）") if full_width else ("(", ")")
    numeral = write_numeral(number)
    forms = {
        "一、": f"{numeral}、",
        "（一）": f"{opened}{numeral}{closed}",
        "1.": f"{number}.",
        "（1）": f"{opened}{number}{closed}",
        "①": write_enclosed("①", number),
        "一是": f"{numeral}是",
        "第一": f"第{numeral}",
    }
    return forms.get(series, "")


def form_of(marker: str) -> str:
    """What is left of a marker without its number: how it is written; a wide point is a point."""
    return _NUMBER.sub("1", marker, count=1).replace("．", ".")


def is_sound(marker: str) -> bool:
    """Whether a marker has its brackets in pairs and no mark that belongs to another way of numbering."""
    return _SOUND.fullmatch(marker) is not None
