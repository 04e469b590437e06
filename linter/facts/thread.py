"""The running text of a draft: what is read when page breaks that cut its words are left out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from linter.model import Span


class Thread(NamedTuple):
    """A text without its intrusions; what stands at `starts[i]` of it stands at `origins[i]` of the draft."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    @property
    def unbroken(self) -> bool:
        """Whether nothing was left out, so that every place is the same in both."""
        return len(self.starts) == 1

    def origin(self, span: Span) -> Span:
        """The place in the draft of a span of the thread that is not empty."""
        return span if self.unbroken else Span(self._origin(span.start), self._origin(span.end - 1) + 1)

    def cuts(self, span: Span) -> list[int]:
        """Where in the draft the thread goes on inside a span of the draft, behind what was left out."""
        first, last = bisect_right(self.origins, span.start), bisect_left(self.origins, span.end)
        return list(self.origins[first:last])

    def _origin(self, offset: int) -> int:
        index = bisect_right(self.starts, offset) - 1
        return self.origins[index] + offset - self.starts[index]


def thread(text: str, intrusions: Iterable[Span]) -> Thread:
    """The thread of `text` without `intrusions`, which are in order and do not overlap."""
    pieces: list[str] = []
    starts, origins = [0], [0]
    length = end = 0
    for intrusion in intrusions:
        pieces.append(text[end : intrusion.start])
        length += intrusion.start - end
        end = intrusion.end
        starts.append(length)
        origins.append(end)
    pieces.append(text[end:])
    return Thread("".join(pieces), tuple(starts), tuple(origins))
