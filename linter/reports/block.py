"""One diagnostic as a block of text: what is wrong, the line with its place underlined, and what would do."""

from collections.abc import Iterator, Mapping
from itertools import takewhile

from rich.text import Text

from linter.model import Diagnostic, Fault, Level, Rule, Source
from linter.reports.excerpt import Excerpt, Mark, Underline, excerpts
from linter.reports.glyphs import Glyphs
from linter.reports.layout import Layout, wrapped
from linter.reports.words import FAULT_NAME, LEVEL_NAMES, SAFE, gathered

LEVEL_STYLES: Mapping[Level, str] = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan"}
FAULT_STYLE, FRAME, ASIDE, STRONG = "bold magenta", "bright_blue", "bright_blue", "bold"

RELATED = 6
"""How many related places are shown."""


def diagnostic_block(found: Diagnostic, path: str, source: Source, layout: Layout) -> Text:
    """The block of a diagnostic, without a line break at its end."""
    place = source.position(found.span.start)
    spans = [found.span, *(related.span for related in found.related[:RELATED])]
    gutter = len(str(max(source.position(span.start).line for span in spans)))
    room = layout.columns - gutter - 3
    marks = _marks(found, source, room)
    lines = [
        *_header(LEVEL_NAMES[found.level], found.rule, found.message, LEVEL_STYLES[found.level], layout),
        _arrow(f"{path}:{place.line}:{place.column}", gutter, layout),
        _framed("", gutter),
        *_picture(excerpts(source, marks, room, layout.glyphs), gutter, room, found.level, layout.glyphs),
    ]
    for note in _notes(found, source, layout.explained):
        first, *others = layout.lines(note, gutter + 3)
        lines.append(Text.assemble((f"{'':{gutter}} = ", FRAME), first))
        lines += [Text(f"{'':{gutter + 3}}{other}") for other in others]
    return Text("\n").join(lines)


def fault_block(fault: Fault, layout: Layout) -> Text:
    """The block of a fault, without a line break at its end."""
    header = _header(FAULT_NAME, fault.rule, fault.message, FAULT_STYLE, layout)
    return Text("\n").join([*header, _arrow(fault.path, 1, layout)])


def _header(name: str, rule: str, message: str, style: str, layout: Layout) -> Iterator[Text]:
    """Yield the lines of `错误[years/reviewed-is-planned]：2025年既总结又部署`."""
    subject = f"{name}[{rule}]" if rule else name
    first, *others = layout.lines(f"{subject}：{message}", 0)
    line = Text(first, STRONG)
    line.stylize(style, 0, len(layout.glyphs.of(subject)))
    yield line
    for other in others:
        yield Text(other, STRONG)


def _marks(found: Diagnostic, source: Source, room: int) -> Iterator[Mark]:
    """Yield what to underline; of the places that a rule gathered, those close behind the first."""
    yield Mark(source.original_span(found.span), "", main=True)
    line = source.position(found.span.start).line
    close = takewhile(lambda span: span.end - found.span.start <= room // 3, found.also)
    for span in close:
        if source.position(span.start).line == line:
            yield Mark(source.original_span(span), "", main=True)
    for related in found.related[:RELATED]:
        yield Mark(source.original_span(related.span), related.message, main=False)


def _notes(found: Diagnostic, source: Source, explained: Mapping[str, Rule]) -> Iterator[str]:
    if found.also:
        yield gathered(found, source)
    if found.fix:
        yield f"建议：{found.fix.title}{SAFE if found.fix.safe else ''}"
    if len(found.related) > RELATED:
        yield f"另有 {len(found.related) - RELATED} 处相关"
    if rule := explained.get(found.rule):
        yield f"缘由：{rule.why}"
        yield f"依据：{rule.basis}"


def _arrow(place: str, gutter: int, layout: Layout) -> Text:
    return Text.assemble((f"{'':{gutter}}--> ", FRAME), layout.glyphs.of(place))


def _framed(number: str, gutter: int, *parts: Text) -> Text:
    return Text.assemble((f"{number:>{gutter}} |{' ' if parts else ''}", FRAME), *parts)


def _picture(
    shown: Iterator[Excerpt], gutter: int, room: int, level: Level, glyphs: Glyphs
) -> Iterator[Text]:
    """Yield the lines of the excerpts and what stands under them, `...` where the file goes on between."""
    before: int | None = None
    for excerpt in shown:
        if before not in (None, excerpt.line - 1):
            yield Text("...", FRAME)
        before = excerpt.line
        yield _framed(str(excerpt.line), gutter, Text(excerpt.text))
        for row in _under(excerpt.underlines, room, LEVEL_STYLES[level], glyphs):
            yield _framed("", gutter, row)


def _under(underlines: tuple[Underline, ...], room: int, style: str, glyphs: Glyphs) -> Iterator[Text]:
    """Yield the row of underlines, then the labels: the rightmost beside it where it fits, others below."""
    row = _drawn(underlines, style)
    labelled = sorted((line for line in underlines if line.label), key=lambda line: line.start)
    if labelled and labelled[-1].end == len(row) and len(row) + 1 + glyphs.cells(labelled[-1].label) <= room:
        row.append(f" {glyphs.of(labelled.pop().label)}", ASIDE)
    yield row
    while labelled:
        label = labelled.pop()
        column = min(label.start, max(0, room - glyphs.cells(label.label)))
        stems = {other.start for other in labelled}
        indent = "".join("|" if index in stems else " " for index in range(column))
        for line in wrapped(label.label, room, glyphs):
            yield Text(indent + line, ASIDE)


def _drawn(underlines: tuple[Underline, ...], style: str) -> Text:
    """`^^^^` under what the diagnostic is about, `----` under related places."""
    row = Text(" " * max(line.end for line in underlines))
    for line in sorted(underlines, key=lambda line: line.main):
        sign = "^" if line.main else "-"
        row.plain = row.plain[: line.start] + sign * (line.end - line.start) + row.plain[line.end :]
        row.stylize(style if line.main else ASIDE, line.start, line.end)
    return row
