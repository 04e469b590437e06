"""What is left of a Markdown file when its markup is taken away."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from linter.model import Piece, Span, Style
from linter.sources.markdown.blocks import markup
from linter.sources.plain import plain_text

_BREAK = re.compile(r"\r\n|\r|\n")
_YAML_KEY = re.compile(r"[^\s:#\-][^:]{0,60}:(?:[ \t]|\Z)")
_YAML_CONTINUES = (" ", "\t", "#", "- ")


def markdown_text(original: str) -> tuple[str, tuple[Piece, ...], tuple[Style, ...]]:
    """The words of `original`, the pieces that tell where they stand, and what is set apart; in linear time.

    There is one line of text for each line of the file. Left out are front matter, code, the marks of
    emphasis, headings, bullets, quotations and tables, the targets of links, images, what is struck out, HTML
    comments and tags, character entities, escaping backslashes, and blanks at both ends of a line. The
    numbers of ordered lists are words, as is one | between the cells of a table.
    """
    lines = tuple(_lines(original))
    first = _after_front_matter(original, lines)
    removed = [Span(line.start, line.end) for line in lines[:first]]
    found = markup(original, lines[first:])
    removed += found.removed
    words: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for kept in _kept(original, removed):
        text, parts = plain_text(kept.of(original))
        pieces += [Piece(p.start + length, p.end + length, p.origin + kept.start) for p in parts]
        words.append(text)
        length += len(text)
    text = "".join(words)
    return text, tuple(pieces), tuple(_placed(found.styles, text, pieces))


def _placed(styles: Iterable[Style], text: str, pieces: Sequence[Piece]) -> Iterator[Style]:
    """The styles at their places in the text, by their beginning.

    Left out are those that hold no words, and bold runs inside bold runs.
    """
    starts = [piece.origin for piece in pieces]
    bold_end = 0
    for style in sorted(styles, key=lambda style: (style.span.start, -style.span.end)):
        if not style.level and style.span.end <= bold_end:
            continue
        bold_end = bold_end if style.level else style.span.end
        start, end = (_place(offset, starts, pieces) for offset in style.span)
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        if words.strip():
            yield Style(Span(start, start + len(words.strip())), style.level)


def _place(offset: int, starts: Sequence[int], pieces: Sequence[Piece]) -> int:
    """Where the first words at or after an offset of the file stand in the text."""
    index = bisect_right(starts, offset) - 1
    if index < 0:
        return 0
    piece = pieces[index]
    return min(piece.end, piece.start + offset - piece.origin)


def _lines(original: str) -> Iterator[Span]:
    start = 0
    for line_break in _BREAK.finditer(original):
        yield Span(start, line_break.start())
        start = line_break.end()
    yield Span(start, len(original))


def _after_front_matter(original: str, lines: tuple[Span, ...]) -> int:
    """The number of lines that YAML between two --- takes at the top, 0 if what stands there is none."""
    if lines[0].of(original).rstrip() != "---":
        return 0
    for index, line in enumerate(lines[1:], start=2):
        content = line.of(original)
        if content.rstrip() in ("---", "..."):
            return index
        if content.strip() and not (content.startswith(_YAML_CONTINUES) or _YAML_KEY.match(content)):
            return 0
    return 0


def _kept(original: str, removed: Iterable[Span]) -> Iterator[Span]:
    """The spans between the removed ones, and the line breaks inside these, those that touch as one."""
    start = end = 0
    for span in _between(original, removed):
        if span.start != end:
            if end > start:
                yield Span(start, end)
            start = span.start
        end = span.end
    if end > start:
        yield Span(start, end)


def _between(original: str, removed: Iterable[Span]) -> Iterator[Span]:
    position = 0
    for span in sorted(removed):
        if span.start > position:
            yield Span(position, span.start)
        for line_break in _BREAK.finditer(original, max(position, span.start), max(position, span.end)):
            yield Span(*line_break.span())
        position = max(position, span.end)
    yield Span(position, len(original))
