"""The kind `said-at-once`: a clause or a sentence that stands twice in a row."""

from collections.abc import Iterator
from itertools import compress, count
from operator import eq
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.checks.units import cut, starts_of
from linter.model import IDEOGRAPH, Document, Edit, Finding, Related, Span

MARKS = {"sentence": "。；", "clause": "，。！？；：、"}
"""The marks that end a unit, beside the end of a line."""
GOES_ON = {"sentence": ("。", "；"), "clause": ("，",)}
"""What ends a unit that may be said again at once."""
BLANKS = " \t\u3000\u00a0"
ENDS = BLANKS + "，。；！？：、"
OPENING = 12


class SaidAtOnce(NamedTuple):
    """Parameters of `said-at-once`.

    `unit` is what is compared with its neighbour; those of fewer than `shortest` ideographs may be said for
    emphasis. A clause counts after a comma only: 不忘初心。不忘初心，方得始终 takes up its own words.
    """

    unit: Literal["sentence", "clause"]
    shortest: int


@kind("said-at-once", SaidAtOnce, values=("opening",))
def said_at_once(document: Document, params: SaidAtOnce) -> Iterator[Finding]:
    """Yield each sentence or clause that repeats the one before it, without its mark."""
    text = document.folded
    units = cut(text, MARKS[params.unit])
    written = [unit for unit in units if unit]
    said = [unit.lstrip(BLANKS).rstrip(ENDS) for unit in written]
    twice = list(compress(count(), map(eq, said, said[1:])))
    starts = starts_of(units) if twice else []
    for index in twice:
        end = starts[index] + len(written[index])
        if not text.startswith(GOES_ON[params.unit], end):
            continue
        if len(IDEOGRAPH.findall(said[index])) < params.shortest:
            continue
        first, again = (_bare(starts[at], written[at]) for at in (index, index + 1))
        opening = {"opening": again.of(document.text)[:OPENING]}
        yield Finding(again, opening, (Related(first),), (Edit(Span(first.end, again.end), ""),))


def _bare(start: int, unit: str) -> Span:
    """The place of a unit without the blanks around it and the marks at its end."""
    first = start + len(unit) - len(unit.lstrip(BLANKS))
    return Span(first, max(first, start + len(unit.rstrip(ENDS))))
