"""Where the literals stand that lead to a rule."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from linter.model.span import Span


@dataclass(frozen=True, slots=True)
class Hits:
    """The places of a rule's literals in a draft, by literal, each in the order of the text.

    Run through, they are spans in the order of the text; a kind that asks for less has less made.
    """

    starts: Mapping[str, Sequence[int]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.starts)

    def __iter__(self) -> Iterator[Span]:
        spans = [Span(at, at + len(word)) for word, starts in self.starts.items() for at in starts]
        if len(self.starts) > 1:
            spans.sort()
        return iter(spans)


NO_HITS = Hits()
