"""The kind `pairing`: brackets, quotes and title marks that no mark answers, or the wrong one."""

from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.checks.pair_marks import FAMILIES, SIDES, STRAIGHT, Family, Mark, Pairing
from linter.checks.pairs import pairings
from linter.model import Document, Edit, Finding, Hits, Related, Span

Fault = Literal["unclosed", "unopened", "reversed", "nested", "mixed-width"]


class PairingFault(NamedTuple):
    """Parameters of `pairing`: the fault that is looked for, and the families of marks that are looked at."""

    fault: Fault
    marks: tuple[Family, ...]


def _anchors(params: PairingFault) -> tuple[str, ...]:
    return tuple(mark for mark, (family, _) in SIDES.items() if family in params.marks)


@kind("pairing", PairingFault, values=("expected",), anchors=_anchors, anchors_in="text")
def pairing(document: Document, params: PairingFault, _: Hits) -> Iterator[Finding]:
    """Yield the marks of a paragraph with the fault; `expected` is the mark that is right or lacks."""
    found = pairings(document.text, frozenset(start for start, _ in document.outline.intrusions))
    for family in params.marks:
        for paragraph in found[family]:
            yield from FAULTS[params.fault](paragraph)


def _unclosed(found: Pairing) -> Iterator[Finding]:
    for mark in found.unclosed:
        if mark.character != STRAIGHT:
            yield Finding(mark.span, {"expected": _other(mark)})


def _unopened(found: Pairing) -> Iterator[Finding]:
    for mark in found.unopened:
        yield Finding(mark.span, {"expected": _other(mark)})


def _reversed(found: Pairing) -> Iterator[Finding]:
    for mark in found.reversed:
        yield Finding(mark.span, {"expected": _other(mark)})


def _nested(found: Pairing) -> Iterator[Finding]:
    for opening, closing in found.nested:
        inner = INNER.get(opening.character + closing.character)
        if inner:
            span = Span(opening.offset, closing.offset + 1)
            edits = (Edit(opening.span, inner[0]), Edit(closing.span, inner[1]))
            yield Finding(span, {"expected": inner}, edits=edits)


def _mixed_width(found: Pairing) -> Iterator[Finding]:
    for opening, closing in found.pairs:
        if opening.character.isascii() != closing.character.isascii():
            wrong, right = (opening, closing) if opening.character.isascii() else (closing, opening)
            yield Finding(wrong.span, {"expected": _other(right)}, (Related(right.span),))


def _other(mark: Mark) -> str:
    """The mark that answers this one."""
    opening, closing = FAMILIES[mark.family]
    return closing[0] if mark.side == "open" else opening[0]


INNER = MappingProxyType({"“”": "‘’", "《》": "〈〉"})
FAULTS: MappingProxyType[Fault, Callable[[Pairing], Iterator[Finding]]] = MappingProxyType(
    {
        "unclosed": _unclosed,
        "unopened": _unopened,
        "reversed": _reversed,
        "nested": _nested,
        "mixed-width": _mixed_width,
    }
)
