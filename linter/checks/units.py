"""The clauses and sentences of a text as mere words, for what compares many of them."""

from itertools import accumulate


def cut(text: str, marks: str) -> list[str]:
    """What stands between the marks and the ends of lines, the empty ones too: joined by one character each
    they are as long as the text.
    """
    for mark in marks:
        text = text.replace(mark, "\n")
    return text.split("\n")


def starts_of(units: list[str]) -> list[int]:
    """Where each of the units of `cut` that is not empty starts."""
    starts = accumulate((len(unit) + 1 for unit in units), initial=0)
    return [start for unit, start in zip(units, starts, strict=False) if unit]
