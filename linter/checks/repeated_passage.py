"""The kind `repeated-passage`: paragraphs, sentences and runs of clauses that a draft says a second time."""

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Related, Span, held

Unit = Literal["paragraph", "sentence", "clause"]

ENDS = {"paragraph": "", "sentence": "。！？；", "clause": "，。！？；："}
"""The marks that end a unit, beside the end of a line."""
OPENING = 12
BLANKS = " \t\u3000\u00a0"
IDEOGRAPH = re.compile("[\u4e00-\u9fff]")


class RepeatedPassage(NamedTuple):
    """Parameters of `repeated-passage`.

    `unit` is what is compared; runs of at least `units` equal ones that together have `shortest` ideographs
    are reported. `unlike` are words of set phrases: a run that has one of them may come back.
    """

    unit: Unit
    shortest: int
    units: int = 1
    unlike: tuple[str, ...] = ()


@kind("repeated-passage", RepeatedPassage, values=("opening",))
def repeated_passage(document: Document, params: RepeatedPassage) -> Iterator[Finding]:
    """Yield each passage that stands word for word earlier in the draft, its first place related.

    The cells of tables may say the same.
    """
    raw, starts = _cut(document.folded, ENDS[params.unit], document.source.tables)
    pieces = [piece.strip(BLANKS) for piece in raw]
    first = dict(zip(reversed(pieces), range(len(pieces) - 1, -1, -1), strict=True))
    done = 0
    for index in (index for index, piece in enumerate(pieces) if first[piece] < index):
        if index < done:
            continue
        earlier = first[pieces[index]]
        length = _common(pieces, earlier, index)
        if length >= params.units and _weighs(pieces[index : index + length], params):
            span, before = (_place(raw, starts, start, length) for start in (index, earlier))
            yield Finding(span, {"opening": span.of(document.text)[:OPENING]}, (Related(before),))
        done = index + length


def _cut(text: str, ends: str, tables: tuple[Span, ...]) -> tuple[list[str], list[int]]:
    """The units of a text outside of tables, none empty, and where each starts."""
    for mark in ends:
        text = text.replace(mark, "\n")
    units = text.split("\n")
    starts = accumulate((len(unit) + 1 for unit in units), initial=0)
    kept = [(unit, start) for unit, start in zip(units, starts, strict=False) if unit]
    if tables:
        kept = [(unit, start) for unit, start in kept if not held(start, tables)]
    return [unit for unit, _ in kept], [start for _, start in kept]


def _common(pieces: list[str], earlier: int, later: int) -> int:
    """How many pieces from `earlier` on come back from `later` on, before the two runs would meet."""
    length = 0
    most = min(later - earlier, len(pieces) - later)
    while length < most and pieces[earlier + length] == pieces[later + length]:
        length += 1
    return length


def _weighs(pieces: list[str], params: RepeatedPassage) -> bool:
    passage = "".join(pieces)
    if len(passage) < params.shortest or any(word in passage for word in params.unlike):
        return False
    return len(IDEOGRAPH.findall(passage)) >= params.shortest


def _place(raw: list[str], starts: list[int], index: int, length: int) -> Span:
    """The place of some pieces, without the blanks around them."""
    first, last = raw[index], index + length - 1
    start = starts[index] + len(first) - len(first.lstrip(BLANKS))
    return Span(start, starts[last] + len(raw[last].rstrip(BLANKS)))
