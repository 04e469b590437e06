"""The kind `said-at-once`: a clause or a sentence that stands twice in a row."""

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import eq
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Edit, Finding, Related, Span

UNITS = {
    "sentence": re.compile("[^。；\n]+[。；]?"),
    "clause": re.compile("[^，。！？；：、\n]+[，。！？；：、]?"),
}
BLANKS = " \t\u3000\u00a0"
ENDS = BLANKS + "，。；！？：、"
IDEOGRAPH = re.compile("[\u4e00-\u9fff]")
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
    units = UNITS[params.unit]
    said_units = [unit.lstrip(BLANKS).rstrip(ENDS) for unit in units.findall(text)]
    if not any(map(eq, said_units, said_units[1:])):
        return
    ends = "，" if params.unit == "clause" else "。；"
    for first, second in pairwise(units.finditer(text)):
        if not first.group().endswith(tuple(ends)):
            continue
        said, again = _bare(first), _bare(second)
        words = said.of(text)
        if words != again.of(text) or len(IDEOGRAPH.findall(words)) < params.shortest:
            continue
        opening = {"opening": again.of(document.text)[:OPENING]}
        yield Finding(again, opening, (Related(said),), (Edit(Span(said.end, again.end), ""),))


def _bare(match: re.Match[str]) -> Span:
    """The place of a unit without its mark and the blanks around it."""
    written = match.group()
    start = match.end() - len(written.lstrip(BLANKS))
    return Span(start, max(start, match.start() + len(written.rstrip(ENDS))))
