"""The kind `settled`: more that was settled than had come in."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Related

# How far apart the two counts may stand, and how far before the first what came in is told.
REACH = 24
_ALREADY = "(?:已经|已|现已|均已|成功|全部|实际|按期|及时|共|累计|其中|当场|完成)*"
_NO_COUNTS = frozenset({"", "比率", "金额", "时间"})


class Settled(NamedTuple):
    """Parameters of `settled`: words for what comes in (排查) and for its being done (整改)."""

    came: tuple[str, ...]
    done: tuple[str, ...]


@kind("settled", Settled, values=("stated", "whole"), anchors=lambda params: params.came)
def settled(document: Document, params: Settled, _: Hits) -> Iterator[Finding]:
    """Yield each count of what was settled that is over the count just before, of all that came in."""
    came = re.compile(f"(?:{'|'.join(params.came)})[^，。；、：0-9]{{0,16}}$")
    done = re.compile(f"[，、（]{_ALREADY}(?:{'|'.join(params.done)})[^，。；、：0-9]{{0,6}}")
    for whole, part in pairwise(document.quantities):
        if whole.unit != part.unit or part.low <= whole.high or part.span.start - whole.span.end > REACH:
            continue
        if whole.dimension in _NO_COUNTS or whole.upper is not None:
            continue
        lead = document.folded[max(0, whole.whole.start - REACH) : whole.whole.start]
        told = document.folded[whole.whole.end : part.whole.start]
        if came.search(lead) and done.fullmatch(told):
            values = {"stated": part.whole.of(document.text), "whole": whole.whole.of(document.text)}
            yield Finding(part.whole, values, (Related(whole.whole),))
