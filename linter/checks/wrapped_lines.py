"""The kind `wrapped-lines`: a draft whose lines all end at one width, as a page or a window had cut them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Edit, Finding, Span

# A line goes on where it ends in a word, a number or a mark inside a sentence and the next begins with one.
_BREAK = re.compile(r"\n(?<=[\u4e00-\u9fff0-9%，、”）]\n)(?=[\u4e00-\u9fff0-9“（”，、。])")
_ITEM = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[、.．)）]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[，、]"
)
_MARK = re.compile("[，；]")
_HALF = re.compile("[!-~ ]")


class WrappedLines(NamedTuple):
    """Parameters of `wrapped-lines`: at least how many lines, how wide in full-width characters, and by how
    many characters they may differ.
    """

    least: int = 5
    narrowest: int = 18
    widest: int = 60
    slack: float = 2.5


@kind("wrapped-lines", WrappedLines)
def wrapped_lines(document: Document, params: WrappedLines) -> Iterator[Finding]:
    """Yield each line break inside a sentence in a draft where most of them stand at the same width."""
    text = document.folded
    lines = [(text[text.rfind("\n", 0, at) + 1 : at], at) for at in _breaks(text)]
    widths = sorted((_width(line), at) for line, at in lines if _is_prose(line))
    fitting = [item for item in widths if params.narrowest <= item[0] <= params.widest]
    best = _alike(fitting, params.slack)
    if len(best) < params.least or len(best) * 2 < len(widths):
        return
    # What follows a heading is as long as its paragraph, what follows a cut line ends where it did.
    most = best[-1][0] + params.slack
    cut = sorted(at for _, at in best if _width(_line_at(text, at + 1)) <= most)
    for at in cut if len(cut) >= params.least else ():
        yield Finding(Span(at - 1, at + 2), edits=(Edit(Span(at, at + 1), ""),))


def _breaks(text: str) -> Iterator[int]:
    """The line breaks before which and after which a sentence may go on."""
    for found in _BREAK.finditer(text):
        if not _ITEM.match(text, found.end()):
            yield found.start()


def _is_prose(line: str) -> bool:
    """Whether a line is a part of a paragraph: a heading has no mark inside, or a number before it."""
    return "。" in line or (bool(_MARK.search(line)) and not _ITEM.match(line.lstrip()))


def _line_at(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)]


def _width(line: str) -> float:
    """The width of a line in full-width characters."""
    return len(line) - len(_HALF.findall(line)) / 2


def _alike(widths: list[tuple[float, int]], slack: float) -> list[tuple[float, int]]:
    """The most lines, of those sorted by width, that differ by no more than `slack`."""
    best, start = (0, 0), 0
    for end, (widest, _) in enumerate(widths, 1):
        while widths[start][0] < widest - slack:
            start += 1
        if end - start > best[1] - best[0]:
            best = (start, end)
    return widths[slice(*best)]
