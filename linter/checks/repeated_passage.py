"""The kind `repeated-passage`: paragraphs, sentences and runs of clauses that a draft says a second time."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.checks.units import cut, starts_of
from linter.model import IDEOGRAPH, Document, Finding, Related, Span

Unit = Literal["paragraph", "sentence", "clause"]

ENDS = {"paragraph": "", "sentence": "。！？；", "clause": "，。！？；："}
"""The marks that end a unit, beside the end of a line."""
OPENING = 12
BLANKS = " \t\u3000\u00a0"


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
    units = cut(_running(document.folded, document.source.tables), ENDS[params.unit])
    written = [unit for unit in units if unit]
    passages = list(_passages([unit.strip(BLANKS) for unit in written], params))
    starts = starts_of(units) if passages else []
    for earlier, later, length in passages:
        span, before = (_place(written, starts, start, length) for start in (later, earlier))
        yield Finding(span, {"opening": span.of(document.text)[:OPENING]}, (Related(before),))


def _running(text: str, tables: tuple[Span, ...]) -> str:
    """The text with nothing but line feeds for its tables, which are whole lines."""
    for start, end in tables:
        text = text[:start] + "\n" * (end - start) + text[end:]
    return text


def _passages(pieces: list[str], params: RepeatedPassage) -> Iterator[tuple[int, int, int]]:
    """The first piece of each passage where it stands first and where it comes back, and its length."""
    first: dict[str, int] = {}
    repeated = [index for index, piece in enumerate(pieces) if first.setdefault(piece, index) < index]
    done = 0
    for index in repeated:
        if index < done:
            continue
        earlier = first[pieces[index]]
        length = _common(pieces, earlier, index)
        if length >= params.units and _weighs(pieces[index : index + length], params):
            yield earlier, index, length
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


def _place(written: list[str], starts: list[int], index: int, length: int) -> Span:
    """The place of some pieces, without the blanks around them."""
    first, last = written[index], index + length - 1
    start = starts[index] + len(first) - len(first.lstrip(BLANKS))
    return Span(start, starts[last] + len(written[last].rstrip(BLANKS)))
