"""The rows of a table."""

import re
from itertools import pairwise

from linter.model import Span

_PIPE = re.compile(r"\\.|\|")


def is_delimiter_row(line: str) -> bool:
    """Whether this is the line under a table's head: |---|:-:|."""
    return set(line) <= set("|:->\t ") and "|" in line and "-" in line


def cells(original: str, row: Span) -> list[Span]:
    """The cells of a row, without blanks at their ends; beyond the outer pipes there is none."""
    pipes = [pipe.start() for pipe in _PIPE.finditer(original, row.start, row.end) if pipe[0] == "|"]
    bounds = [row.start - 1, *pipes, row.end]
    if pipes and pipes[0] == row.start:
        bounds = bounds[1:]
    if len(bounds) > 2 and pipes[-1] == row.end - 1:
        bounds = bounds[:-1]
    return [_trimmed(original, Span(left + 1, right)) for left, right in pairwise(bounds)]


def _trimmed(original: str, cell: Span) -> Span:
    text = cell.of(original)
    start = cell.start + len(text) - len(text.lstrip(" \t"))
    return Span(start, start + len(text.strip(" \t")))
