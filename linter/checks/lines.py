"""Lines of a draft, as the checks of its beginning and end read them."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from linter.model import Span


def written_lines(text: str, most: int) -> Iterator[Span]:
    """The first `most` lines that hold more than blanks, without the blanks around their words."""
    return islice(_lines(text), most)


@lru_cache(maxsize=4)
def _lines(text: str) -> tuple[Span, ...]:
    """All such lines; several kinds ask for those of the same draft."""
    found: list[Span] = []
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            first = start + line.index(words)
            found.append(Span(first, first + len(words)))
        start += len(line) + 1
    return tuple(found)
