"""Paragraphs laid out as the text that is linted: a line each, with their numbers, and what is set apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from linter.model import Span, Style
from linter.sources.word.numbering import Numbering
from linter.sources.word.paragraphs import Paragraph, Words
from linter.sources.word.styles import TITLE, Styles, outline_level

_DEEPEST_HEADING = 6
_NUMBER = "在自动编号里"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of the file at their place in the text; those of a number have none in the file."""

    span: Span
    words: Words


@dataclass(frozen=True, slots=True)
class Laid:
    """The text, with a line feed after each paragraph; its runs, in order; what is set apart in it."""

    text: str
    runs: tuple[Run, ...]
    styles: tuple[Style, ...]
    tables: tuple[Span, ...]


def lay_out(paragraphs: Sequence[Paragraph], numbering: Numbering, styles: Styles) -> Laid:
    """The text of paragraphs in reading order."""
    runs: list[Run] = []
    lines: list[Span] = []
    start = 0
    for paragraph in paragraphs:
        begun = start
        for words in (*_numbered(paragraph, numbering), *paragraph.words):
            runs.append(Run(Span(start, start + len(words.text)), words))
            start += len(words.text)
        lines.append(Span(begun, start))
        start += 1
    text = _text(runs, lines)
    found = [*_headings(paragraphs, lines, styles), *_bold(runs)]
    trimmed = (Style(_trimmed(style.span, text), style.level) for style in found)
    apart = sorted((style for style in trimmed if style.span.start < style.span.end), key=_place)
    cells = (
        Span(line.start, line.end + 1)
        for paragraph, line in zip(paragraphs, lines, strict=True)
        if paragraph.in_table
    )
    return Laid(text, tuple(runs), tuple(apart), tuple(_joined(cells)))


def _text(runs: Sequence[Run], lines: Sequence[Span]) -> str:
    words = "".join(run.words.text for run in runs)
    return "".join(f"{words[line.start - index : line.end - index]}\n" for index, line in enumerate(lines))


def _headings(paragraphs: Sequence[Paragraph], lines: Sequence[Span], styles: Styles) -> Iterator[Style]:
    levels = [None if paragraph.in_table else _level(paragraph, styles) for paragraph in paragraphs]
    # Under a title that is set as such the first level of headings is the second.
    shift = 1 if TITLE in levels else 0
    for line, level in zip(lines, levels, strict=True):
        if level is not None:
            yield Style(line, min(level + shift, _DEEPEST_HEADING))


def _level(paragraph: Paragraph, styles: Styles) -> int | None:
    if paragraph.outline is not None:
        return outline_level(paragraph.outline)
    return styles.outline(paragraph.style)


def _numbered(paragraph: Paragraph, numbering: Numbering) -> Iterator[Words]:
    if label := numbering.label(paragraph.number, paragraph.style):
        yield Words(label, kept=_NUMBER)


def _bold(runs: Sequence[Run]) -> Iterator[Style]:
    """Yield the bold runs, those of one line that touch as one; none in a text that is mostly bold."""
    size = sum(len(run.words.text) for run in runs if run.words.bold)
    if 2 * size > sum(len(run.words.text) for run in runs):
        return
    for bold, together in groupby(runs, key=lambda run: run.words.bold):
        if bold:
            yield from (Style(span, 0) for span in _joined(run.span for run in together))


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans with those that touch made one."""
    start = end = -1
    for span in spans:
        if span.start != end:
            if start < end:
                yield Span(start, end)
            start = span.start
        end = span.end
    if start < end:
        yield Span(start, end)


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, start + len(words.strip())))


def _place(style: Style) -> tuple[int, int]:
    return style.span.start, -style.level
