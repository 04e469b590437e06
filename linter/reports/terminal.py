"""The report for a person at a terminal: each diagnostic with its line, what is wrong, and what would do.

Nothing in a draft can reach the terminal as a command, and no encoding of the stream makes this fail: see
`Glyphs`.
"""

from collections.abc import Iterator
from typing import TextIO

from rich.text import Text

from linter.model import FileReport
from linter.reports.block import FAULT_STYLE, LEVEL_STYLES, diagnostic_block, fault_block
from linter.reports.layout import Layout, console_for, layout_for
from linter.reports.run import Run, Summary
from linter.reports.words import FAULT_NAME, LEVEL_NAMES


def render(run: Run, stream: TextIO) -> None:
    """Write the run for a person: a block for each diagnostic and fault, then a line that sums up."""
    console = console_for(stream, run.look)
    layout = layout_for(console, run.look, run.rules if run.look.verbose else {})
    for file in run.files:
        for block in _blocks(file, layout):
            console.print(block, end="\n\n")
    console.print(_summary(run.summary(), layout))


def _blocks(file: FileReport, layout: Layout) -> Iterator[Text]:
    if file.source is not None:
        for found in file.diagnostics:
            yield diagnostic_block(found, file.path, file.source, layout)
    for fault in file.faults:
        yield fault_block(fault, layout)


def _summary(summary: Summary, layout: Layout) -> Text:
    """`3 个文件：错误 4，警告 2，提示 7；其中 5 项可用 hegao fix 自动修改`, in parts where it is too long."""
    parts = [_counts(summary, layout)]
    if summary.mendable:
        parts.append(Text(layout.glyphs.of(f"其中 {summary.mendable} 项可用 hegao fix 自动修改")))
    if summary.suppressed:
        parts.append(Text(layout.glyphs.of(f"另有 {summary.suppressed} 项已按标记或基线略去")))
    line = Text(layout.glyphs.of("；")).join(parts)
    return line if layout.prose is None or line.cell_len <= layout.prose else Text("\n").join(parts)


def _counts(summary: Summary, layout: Layout) -> Text:
    counted = [
        (f"{LEVEL_NAMES['error']} {summary.error}", LEVEL_STYLES["error"], summary.error),
        (f"{LEVEL_NAMES['warning']} {summary.warning}", LEVEL_STYLES["warning"], summary.warning),
        (f"{LEVEL_NAMES['info']} {summary.info}", LEVEL_STYLES["info"], summary.info),
        (f"{FAULT_NAME} {summary.faults}", FAULT_STYLE, summary.faults),
    ]
    found = [(words, style) for words, style, count in counted if count] or [("没有发现问题", "bold green")]
    shown = [Text(layout.glyphs.of(words), style) for words, style in found]
    files = Text(layout.glyphs.of(f"{summary.files} 个文件："))
    return files.append_text(Text(layout.glyphs.of("，")).join(shown))
