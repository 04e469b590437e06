"""A statement of a figure: of what, and which numbers."""

from typing import NamedTuple

from linter.facts.names import Name
from linter.model import Growth, Quantity, Span


class Statement(NamedTuple):
    """A figure as it stands in the thread, before its year and role are known."""

    name: Name
    value: Quantity | None = None
    growth: Growth | None = None
    before: Quantity | None = None
    comparison: str = ""

    @property
    def span(self) -> Span:
        """From the name to the end of value and growth, whichever comes first and last."""
        start, end = self.name.span
        for number in (self.value, self.before):
            if number is not None:
                start, end = min(start, number.whole.start), max(end, number.whole.end)
        if self.growth is not None:
            start, end = min(start, self.growth.span.start), max(end, self.growth.span.end)
        return Span(start, end)
