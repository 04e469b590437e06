"""The lines of a text that hold something."""

from linter.model import Span


def lines_of(text: str) -> tuple[Span, ...]:
    """The lines that are not blank, without the blanks around them."""
    spans = []
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            lead = len(line) - len(line.lstrip())
            spans.append(Span(start + lead, start + lead + len(words)))
        start += len(line) + 1
    return tuple(spans)
