"""The kind `slogan-count`: a slogan of number and word (“四送”) beside a list of more or fewer items."""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Related, Span

_NUMBERS = MappingProxyType({c: n for n, c in enumerate("二三四五六七八九十", 2)} | {"两": 2})
_SLOGAN = re.compile("“(?P<number>[两二三四五六七八九十])[个大项]?(?P<word>[一-龥]{1,3})”")
REACH, NEXT = 64, 12
_BEFORE = re.compile(
    "(?:“(?P<quoted>[^“”，。；\n]{3,60})”|[，。；：（\n](?P<bare>[^“”，。；：（）\n]{3,60}))的?$"
)
_AFTER = re.compile(
    "[^，。；“”（：\n]{0,4}(?:（|：|，即|即|“)(?P<list>[^“”，。；：（）\n]{3,60})(?=[”，。；）\n])"
)
_JOINTS = re.compile("、|和|及|与")


class SloganCount(NamedTuple):
    """Parameters of `slogan-count`: the `open_marks` of lists that do not name all."""

    open_marks: tuple[str, ...] = ("等", "……", "其他")


def _anchors(_: SloganCount) -> tuple[str, ...]:
    return tuple(f"“{number}" for number in _NUMBERS)


@kind("slogan-count", SloganCount, values=("stated", "listed"), anchors=_anchors)
def slogan_count(document: Document, params: SloganCount, hits: Hits) -> Iterator[Finding]:
    """Yield each slogan that promises another number of items than the list beside it has."""
    for hit in hits:
        slogan = _SLOGAN.match(document.folded, hit.start)
        if slogan is None:
            continue
        for told in _lists(document.folded, slogan):
            listed = told.of(document.folded)
            items = [item.strip() for item in _JOINTS.split(listed)]
            sure = len(items) > 1 and _all_have(items, slogan["word"])
            is_open = any(mark in listed for mark in params.open_marks)
            # 乱贴乱画、乱搭乱建 are four.
            counts = (len(items), listed.count(slogan["word"]))
            if sure and not is_open and _NUMBERS[slogan["number"]] not in counts:
                stated = document.text[slogan.start() : slogan.end()].strip("“”")
                yield Finding(
                    Span(*slogan.span()), {"stated": stated, "listed": str(len(items))}, (Related(told),)
                )


def _all_have(items: list[str], word: str) -> bool:
    """Whether all begin with the word, or all end with it after something of their own."""
    opened = all(item.startswith(word) for item in items)
    return opened or all(item.endswith(word) and len(item) > len(word) for item in items)


def _lists(text: str, slogan: re.Match[str]) -> Iterator[Span]:
    """The lists just before and just behind a slogan."""
    start = max(0, slogan.start() - REACH)
    before = _BEFORE.search(text[start : slogan.start()])
    if before:
        group = "quoted" if before["quoted"] else "bare"
        yield Span(start + before.start(group), start + before.end(group))
    after = _AFTER.match(text, slogan.end(), slogan.end() + REACH)
    # A list that goes on behind a comma is longer than what stands before it.
    if after and slogan["word"] not in text[after.end() : after.end() + NEXT]:
        yield Span(*after.span("list"))
