"""The console that a person reads on: its width, its colours, its characters, and text wrapped for it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate, takewhile
from typing import TextIO

from rich.console import Console

from linter.model import Rule
from linter.reports.glyphs import Glyphs
from linter.reports.run import Look
from linter.reports.stream import encoding_of

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


@dataclass(frozen=True, slots=True)
class Layout:
    """What text is laid out for: the characters that can be shown, and the columns to write in.

    `prose` are the columns to wrap sentences to, None to leave them whole. The rules in `explained` have
    their reason and basis written out.
    """

    glyphs: Glyphs
    columns: int
    prose: int | None
    explained: Mapping[str, Rule] = field(default_factory=dict)

    def lines(self, text: str, indent: int = 0) -> list[str]:
        """`text` as shown, in lines that leave room for `indent` columns before them."""
        if self.prose is None:
            return [self.glyphs.of(text)]
        return wrapped(text, self.prose - indent, self.glyphs)

    def cut(self, text: str, columns: int) -> str:
        """`text` as shown, cut with an ellipsis where it is wider than `columns`."""
        if self.glyphs.cells(text) <= columns:
            return self.glyphs.of(text)
        ellipsis = self.glyphs.of("…")
        widths = accumulate(self.glyphs.widths(text))
        kept = sum(1 for width in takewhile(lambda width: width <= columns - len(ellipsis), widths))
        return self.glyphs.of(text[:kept]) + ellipsis


def layout_for(console: Console, look: Look, explained: Mapping[str, Rule] | None = None) -> Layout:
    """The layout that fits a console."""
    columns = min(max(console.width, NARROWEST), WIDEST)
    # What another program reads on is not broken into lines: `| grep 错误` shows whole messages.
    prose = columns if console.is_terminal or look.width else None
    return Layout(Glyphs(encoding_of(console.file)), columns, prose, explained or {})


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
