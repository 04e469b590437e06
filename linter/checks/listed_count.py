"""The kind `listed-count`: a quoted list, and a number beside it that is not the number of its items."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Edit, Finding, Span
from linter.model.numeral import read_numeral, write_numeral

_ITEM = r"[^“”、，。；：！？\n]{1,10}"
_LIST = re.compile(
    rf"“(?P<list>{_ITEM}(?:、{_ITEM}){{2,14}})”"
    r"(?P<count>(?P<number>[一二两三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九]|[1-9][0-9]?)"
    r"(?P<noun>[大个项化类条种]))"
)


class ListedCount(NamedTuple):
    """Parameters of `listed-count`: a count that is off by more than `most` counts something else."""

    most: int = 1


@kind("listed-count", ListedCount, values=("promised", "found"))
def listed_count(document: Document, params: ListedCount) -> Iterator[Finding]:
    """Yield each count after a quoted list of items of one length (“绿化、亮化、美化”四大工程)."""
    for match in _LIST.finditer(document.folded):
        items = match["list"].split("、")
        number = read_numeral(match["number"].replace("两", "二")) or 0
        alike = len({len(item) for item in items}) == 1
        if alike and 0 < abs(number - len(items)) <= params.most:
            written = str(len(items)) if match["number"].isdigit() else write_numeral(len(items))
            values = {"promised": match["number"], "found": str(len(items))}
            edits = (Edit(Span(*match.span("number")), written),)
            yield Finding(Span(*match.span("count")), values, edits=edits)
