"""The kind `list-count`: a number of things and a list in front of it that holds more or fewer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linter.checks.kind import kind
from linter.model import Document, Finding, Quantity, Related, Span

_ITEMS = re.compile("[，。；：！？\n（）“”]")


@dataclass(frozen=True, slots=True)
class ListCount:
    """Parameters of `list-count`.

    `units` are the counter words that follow such lists; `off` is how far list and number may be apart to be
    taken for a slip; a list that is open (`open_marks`: 等, 及其他) or holds one of `loose` is not counted.
    """

    units: tuple[str, ...]
    off: int = 1
    open_marks: tuple[str, ...] = ("等", "其他", "其它", "共", "合计", "涉及")
    loose: tuple[str, ...] = ()


@kind("list-count", ListCount, values=("stated", "listed"))
def list_count(document: Document, params: ListCount) -> Iterator[Finding]:
    """Yield each number of things (大元村、东冲村、高冲村4个建房点) that its list does not hold."""
    for quantity in document.quantities:
        if (
            quantity.unit not in params.units
            or quantity.blur
            or quantity.upper is not None
            or quantity.scanned
        ):
            continue
        items = _items(document, quantity, params)
        if items is None:
            continue
        stated = int(quantity.number)
        if stated != len(items) and abs(stated - len(items)) <= params.off and stated > 2:
            span = Span(items[0].start, items[-1].end)
            yield Finding(quantity.span, {"stated": str(stated), "listed": str(len(items))}, (Related(span),))


def _items(document: Document, quantity: Quantity, params: ListCount) -> list[Span] | None:
    """The places of the list's items, or None when no closed list of like names leads to the number."""
    end = quantity.whole.start
    start = max(end - 120, 0)
    for mark in _ITEMS.finditer(document.folded, start, end):
        start = mark.end()
    text = document.folded[start:end]
    if text.count("、") < 2 or any(mark in text for mark in (*params.open_marks, *params.loose)):
        return None
    pieces = re.split("、|和|及|与", text)
    if "" in pieces or any(re.search("[0-9]", piece) for piece in pieces):
        return None
    sizes = [len(piece) for piece in pieces]
    # Names of one kind end alike; other lists run on from a verb or describe the things themselves.
    if len({piece[-1] for piece in pieces[:-1]}) > 1 or pieces[-1][-1] != pieces[0][-1] or max(sizes) > 16:
        return None
    spans, at = [], start
    for piece in pieces:
        spans.append(Span(at, at + len(piece)))
        at += len(piece) + 1
    return spans
