"""The kind `list-count`: a number of things and a list in front of it that holds more or fewer."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Quantity, Related, Span

_ITEMS = re.compile("[，。；：！？\n（）“”《》]")
PAUSE = "、"
REACH = 120
# A list has so many pauses at least.
FEWEST = 2
# A longer name is a description, which may stand for several things.
LONGEST_NAME, LONGEST_FIRST, LONGEST_ALIKE = 8, 14, 16


class ListCount(NamedTuple):
    """Parameters of `list-count`.

    `units` are the counter words that follow such lists; `off` is how far list and number may be apart to be
    taken for a slip. Where the names neither end alike nor stand before one of `members` (白沙、柳湾5个村)
    the number may be over by one only, since a list of kinds (大棚、厂房) has fewer items than things. A list
    that is open (`open_marks`: 等, 及其他) or holds one of `loose` is not counted.
    """

    units: tuple[str, ...]
    off: int = 1
    members: tuple[str, ...] = ()
    open_marks: tuple[str, ...] = ("等", "其他", "其它", "共", "合计", "涉及", "分别", "各", "继", "多")
    loose: tuple[str, ...] = ()


@kind("list-count", ListCount, values=("stated", "listed"))
def list_count(document: Document, params: ListCount) -> Iterator[Finding]:
    """Yield each number of things (大元村、东冲村、高冲村4个建房点) that its list does not hold."""
    for quantity in document.quantities:
        if quantity.unit and quantity.unit not in params.units:
            continue
        belongs = document.folded.startswith(params.members, quantity.span.end)
        # 大元、东冲、高冲5村 has no counter word.
        counts = quantity.unit or belongs
        if not counts or quantity.blur or quantity.scanned or quantity.upper is not None:
            continue
        items = _items(document, quantity, params, belongs) if quantity.number > 2 else None
        if items is None:
            continue
        fewest = document.folded.count("、", items[0].start, items[-1].end) + 1
        over = int(quantity.number) - len(items)
        alike = _alike([item.of(document.folded) for item in items])
        if fewest <= quantity.number <= len(items):
            continue
        if -params.off <= over <= (params.off if belongs or alike else 1):
            stated = quantity.span.of(document.text).removesuffix(quantity.unit)
            span = Span(items[0].start, items[-1].end)
            yield Finding(quantity.span, {"stated": stated, "listed": str(len(items))}, (Related(span),))


def _items(document: Document, quantity: Quantity, params: ListCount, belongs: bool) -> list[Span] | None:
    """The places of the list's items, or None when no closed list of names leads to the number."""
    end = quantity.whole.start
    start = max(end - REACH, 0)
    if document.folded.count(PAUSE, start, end) < FEWEST:
        return None
    for mark in _ITEMS.finditer(document.folded, start, end):
        start = mark.end()
    text = document.folded[start:end]
    # Behind a bracket or a quotation the list may have begun before it.
    cut = start > 0 and document.folded[start - 1] in "）”》"
    if cut or text.count(PAUSE) < FEWEST or any(mark in text for mark in (*params.open_marks, *params.loose)):
        return None
    pieces = re.split("、|和|及|与", text)
    if "" in pieces or any(re.search("[0-9]", piece) for piece in pieces):
        return None
    follower = document.folded[quantity.span.end : quantity.span.end + 1]
    told = belongs if quantity.spoken else "一" <= follower <= "龥"
    named = told and _names(text, pieces)
    if not (named or _alike(pieces)):
        return None
    spans, at = [], start
    for piece in pieces:
        spans.append(Span(at, at + len(piece)))
        at += len(piece) + 1
    return spans


def _alike(pieces: list[str]) -> bool:
    """Whether all are names of one kind, which end alike."""
    return len({piece[-1] for piece in pieces}) == 1 and max(map(len, pieces)) <= LONGEST_ALIKE


def _names(text: str, pieces: list[str]) -> bool:
    """Whether all may be names, joined by 、 only; the first has what is done with them before it."""
    joined = text.count(PAUSE) + 1 == len(pieces)
    short = len(pieces[0]) <= LONGEST_FIRST and max(map(len, pieces[1:])) <= LONGEST_NAME
    return joined and short and pieces[-1][-1] not in "的后前内以为达中"
