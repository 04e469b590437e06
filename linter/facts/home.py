"""Back home: what was read in the thread of a draft, with the places that it has in the draft."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from linter.facts.statement import Statement
from linter.facts.thread import Thread
from linter.model import Figure, Quantity, Span


class Home(NamedTuple):
    """Where the numbers of a thread stand in the draft, each and its whole, by the whole in the thread."""

    running: Thread
    places: Mapping[Span, tuple[Span, Span]]

    def quantity(self, quantity: Quantity) -> Quantity:
        """A number of the thread with its places in the draft."""
        span, whole = self.places[quantity.whole]
        return quantity._replace(span=span, whole=whole)

    def statement(self, told: Statement) -> Statement:
        """A statement of the thread, its numbers with their places in the draft."""
        growth = told.growth
        return Statement(
            told.name,
            told.value and self.quantity(told.value),
            growth and growth._replace(span=self.places[growth.span][1]),
            told.before and self.quantity(told.before),
            told.comparison,
        )

    def from_last_break(self, figure: Figure) -> Figure:
        """The figure from the last page break on that it runs over."""
        cuts = self.running.cuts(figure.span)
        return figure._replace(span=Span(cuts[-1], figure.span.end)) if cuts else figure


def home_of(running: Thread, quantities: Sequence[Quantity]) -> Home:
    """The way home for the numbers of a thread."""
    return Home(
        running, {one.whole: (running.origin(one.span), running.origin(one.whole)) for one in quantities}
    )
