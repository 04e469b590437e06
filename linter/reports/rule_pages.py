"""The rules for a person: all of them in a table, and each on a page with its reason, norm and examples."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.text import Text

from linter.model import LEVELS, Example, Rule
from linter.reports.block import LEVEL_STYLES
from linter.reports.layout import Layout, console_for, layout_for
from linter.reports.run import Look
from linter.reports.words import LEVEL_NAMES, SAFE, message_of

LABEL, STRONG, MARKED = "bright_blue", "bold", "bold red"

GAP = "  "
NARROW = 24
"""Columns that a message needs beside the rules' names; with fewer it stands below."""


def write_table(rules: Iterable[Rule], stream: TextIO, look: Look | None = None) -> None:
    """Write a line for each rule, in the order given: level, name and message; then how many there are."""
    console = console_for(stream, look or Look())
    layout = layout_for(console, look or Look())
    listed = tuple(rules)
    names = max((layout.glyphs.cells(rule.name) for rule in listed), default=0)
    for rule in listed:
        console.print(_row(rule, names, layout))
    counts = Counter(rule.level for rule in listed)
    levels = "，".join(f"{LEVEL_NAMES[level]} {counts[level]}" for level in LEVELS)
    console.print(layout.glyphs.of(f"共 {len(listed)} 条规则：{levels}"))


def write_page(rule: Rule, stream: TextIO, look: Look | None = None) -> None:
    """Write all that there is to know of a rule; in bad examples «» enclose what is reported."""
    console = console_for(stream, look or Look())
    for line in _page(rule, layout_for(console, look or Look())):
        console.print(line)


def _row(rule: Rule, names: int, layout: Layout) -> Text:
    level = layout.glyphs.of(LEVEL_NAMES[rule.level])
    name = layout.glyphs.of(rule.name)
    beside = layout.glyphs.cells(level) + names + 2 * len(GAP)
    below = layout.prose is not None and layout.prose - beside < NARROW
    indent = layout.glyphs.cells(level) + len(GAP) if below else beside
    first, *others = layout.lines(_summed_up(rule), indent)
    between = f"\n{'':{indent}}" if below else f"{'':{names - layout.glyphs.cells(rule.name)}}{GAP}"
    row = Text.assemble((level, LEVEL_STYLES[rule.level]), GAP, (name, STRONG), between, first)
    for other in others:
        row.append(f"\n{'':{indent}}{other}")
    return row


def _summed_up(rule: Rule) -> str:
    return message_of(rule) + (SAFE if rule.fix and rule.fix.safe else "")


def _page(rule: Rule, layout: Layout) -> Iterator[Text]:
    level = (layout.glyphs.of(LEVEL_NAMES[rule.level]), LEVEL_STYLES[rule.level])
    yield Text.assemble((layout.glyphs.of(rule.name), STRONG), GAP, level)
    yield from _labelled("消息", message_of(rule), layout)
    yield from _labelled("缘由", rule.why, layout)
    yield from _labelled("依据", rule.basis, layout)
    if rule.fix:
        yield from _labelled("修改", "可自动修改" if rule.fix.safe else "须由人确认后修改", layout)
    yield from _labelled("出处", f"{rule.origin.path}:{rule.origin.line}", layout)
    for title, examples in (("应当报告：", rule.bad), ("不应报告：", rule.good)):
        yield Text("")
        yield Text(layout.glyphs.of(title), LABEL)
        for example in examples:
            yield from _example(example, layout)


def _example(example: Example, layout: Layout) -> Iterator[Text]:
    yield from _marked(example.text, layout)
    if example.path != Example("").path:
        yield from _labelled("文件名", example.path, layout, before=GAP * 2)
    if example.year is not None:
        yield from _labelled("报告年份", str(example.year), layout, before=GAP * 2)
    if example.previous is not None:
        yield from _labelled("上年稿", example.previous, layout, before=GAP * 2)
    if example.fixed is not None:
        yield from _labelled("改后", example.fixed, layout, before=GAP * 2)


def _labelled(label: str, text: str, layout: Layout, before: str = GAP) -> Iterator[Text]:
    """Yield the lines of `text` with the label before the first and as much room before the others."""
    indent = len(before) + layout.glyphs.cells(label) + len(GAP)
    for index, line in enumerate(_lines(text, indent, layout)):
        head = f"{before}{layout.glyphs.of(label)}{GAP}" if index == 0 else " " * indent
        yield Text.assemble((head, LABEL), line)


def _marked(text: str, layout: Layout) -> Iterator[Text]:
    """Yield the lines of an example behind a dash, with what «» enclose in the colour of a fault."""
    opening, closing = layout.glyphs.of("«"), layout.glyphs.of("»")
    inside = False
    for index, line in enumerate(_lines(text, 2 * len(GAP), layout)):
        shown = Text(GAP + (GAP if index else "- "))
        for part in re.split(f"({re.escape(opening)}|{re.escape(closing)})", line):
            inside = inside or part == opening
            shown.append(part, MARKED if inside else "")
            inside = inside and part != closing
        yield shown


def _lines(text: str, indent: int, layout: Layout) -> Iterator[str]:
    for line in text.split("\n"):
        yield from layout.lines(line, indent)
