"""What leads to a number in its clause: the words that say what it is of."""

import re

from linter.model import Document, Figure, Quantity

# How far before a number its name or purpose is told.
LONGEST = 16
_BREAK = re.compile("[，。；：、！？\n]")
# How many more words than the name may stand before its number.
_BESIDE = 6


def led(document: Document, value: Quantity) -> str:
    """What leads to a value in its clause, and in its item of a list."""
    lead = document.folded[max(0, value.whole.start - LONGEST) : value.whole.start]
    return _BREAK.split(lead)[-1]


def is_of_its_name(document: Document, figure: Figure, value: Quantity) -> bool:
    """Whether a figure's value is of one thing and year, told soon behind its name."""
    told = document.folded[figure.span.start : value.whole.start]
    return "分别" not in told and "累计" not in told and len(told) <= len(figure.indicator) + _BESIDE
