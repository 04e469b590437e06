"""The kind `repeated-passage`: paragraphs, sentences and runs of clauses that a draft says a second time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from linter.checks.kind import kind
from linter.model import Document, Finding, Related, Span, held

Unit = Literal["paragraph", "sentence", "clause"]

UNITS = {
    "paragraph": re.compile("[^\n]+"),
    "sentence": re.compile("[^。！？；\n]+"),
    "clause": re.compile("[^，。！？；：\n]+"),
}
OPENING = 12
BLANKS = " \t\u3000\u00a0"
IDEOGRAPH = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class RepeatedPassage:
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
    text, tables = document.folded, document.source.tables
    matches = [match for match in UNITS[params.unit].finditer(text) if not held(match.start(), tables)]
    pieces = [match.group().strip(BLANKS) for match in matches]
    first = dict(zip(reversed(pieces), range(len(pieces) - 1, -1, -1), strict=True))
    done = 0
    for index in (index for index, piece in enumerate(pieces) if first[piece] < index):
        if index < done:
            continue
        earlier = first[pieces[index]]
        length = _common(pieces, earlier, index)
        if length >= params.units and _weighs(pieces[index : index + length], params):
            span = _place(matches, index, length)
            opening = {"opening": span.of(document.text)[:OPENING]}
            yield Finding(span, opening, (Related(_place(matches, earlier, length)),))
        done = index + length


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


def _place(matches: list[re.Match[str]], index: int, length: int) -> Span:
    """The place of some pieces, without the blanks around them."""
    first, last = matches[index], matches[index + length - 1]
    start = first.end() - len(first.group().lstrip(BLANKS))
    return Span(start, last.start() + len(last.group().rstrip(BLANKS)))
