"""The kind `stop-in-item`: an item of 一是…；二是… that holds a full stop and ends in a semicolon."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Span

ITEM = re.compile("(?<![\u4e00-\u9fff])[一二三四五六七八九]是")
NUMBERS = "二三四五六七八九十"
STOP = "。"


class StopInItem(NamedTuple):
    """Parameters of `stop-in-item`: `reach` is the length of the longest item that is looked at."""

    reach: int = 250


@kind("stop-in-item", StopInItem, anchors=lambda _: tuple(f"；{number}是" for number in NUMBERS))
def stop_in_item(document: Document, params: StopInItem, hits: Hits) -> Iterator[Finding]:
    """Yield the semicolon behind each item that a full stop divides (GB/T 15834—2011 A.5)."""
    text = document.folded
    for hit in hits:
        start = max(0, hit.start - params.reach)
        start = max(start, text.rfind("\n", start, hit.start), text.rfind("；", start, hit.start) + 1)
        begins = [item.end() for item in ITEM.finditer(text, start, hit.start)]
        if begins and STOP in text[begins[-1] : hit.start]:
            yield Finding(Span(hit.start, hit.start + 1))
