"""The console that a person reads on: its width, its colours, and text wrapped for it."""

import os
from typing import TextIO

from rich.console import Console

from linter.reports.glyphs import Glyphs
from linter.reports.run import Look

NARROWEST, WIDEST = 40, 100
"""Columns: below the one nothing more can be done, above the other lines are too long to read."""

NEVER_LAST = "（《“‘"
NEVER_FIRST = "，。；：！？、）》”’…,.;:!?)"


def console_for(stream: TextIO, look: Look) -> Console:
    """A console that writes text as it is given, coloured as `look` says, else by the stream and NO_COLOR."""
    plain = look.colour is False or (look.colour is None and bool(os.environ.get("NO_COLOR")))
    return Console(
        file=stream,
        width=look.width,
        force_terminal=look.colour,
        color_system=None if plain else "auto",
        no_color=plain,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=True,
    )


def measure(console: Console) -> int:
    """The columns to write in."""
    return min(max(console.width, NARROWEST), WIDEST)


def wrapped(text: str, columns: int, glyphs: Glyphs) -> list[str]:
    """The lines, as shown, of `text` wrapped to `columns`, where a line may end in Chinese writing.

    That is between any two characters, but not within Latin letters and digits, nor before a closing mark;
    what cannot fit is broken all the same.
    """
    lines: list[str] = []
    start, cells, last = 0, 0, 0
    widths = glyphs.widths(text)
    for index, width in enumerate(widths):
        if index > start and _may_break(text, index):
            last = index
        if cells + width > columns and index > start:
            cut = last if last > start else index
            lines.append(glyphs.of(text[start:cut]).rstrip())
            start, cells = cut, sum(widths[cut:index])
        cells += width
    lines.append(glyphs.of(text[start:]))
    return lines


def _may_break(text: str, index: int) -> bool:
    before, after = text[index - 1], text[index]
    if after in NEVER_FIRST or before in NEVER_LAST:
        return False
    return not ("!" <= before <= "~" and "!" <= after <= "~")
