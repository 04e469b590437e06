"""Lines of a draft, as the checks of its beginning and end read them."""

from collections.abc import Iterator
from itertools import islice

from linter.model import Span


def written_lines(text: str, most: int) -> Iterator[Span]:
    """The first `most` lines that hold more than blanks, without the blanks around their words."""
    return islice(_lines(text), most)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        words = text[start:end].strip()
        if words:
            first = text.index(words, start)
            yield Span(first, first + len(words))
        start = end + 1
