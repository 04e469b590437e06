"""The kind `title-years`: two titles of the same words with different years."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.lines import written_lines
from linter.model import Document, Finding, Related, Span

_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?=年)")


class TitleYears(NamedTuple):
    """Parameters of `title-years`: how many first lines are read, how long a title is, and its last words."""

    lines: int
    shortest: int
    longest: int
    titles: tuple[str, ...]


@kind("title-years", TitleYears, values=("other",))
def title_years(document: Document, params: TitleYears) -> Iterator[Finding]:
    """Yield each year of a title that the same title above tells otherwise."""
    text = document.folded
    above: list[Span] = []
    for line in written_lines(text, params.lines):
        if not params.shortest <= line.end - line.start <= params.longest:
            continue
        if not line.of(text).endswith(params.titles) or not _YEAR.search(line.of(text)):
            continue
        for elder in above:
            if _masked(elder.of(text)).endswith(_masked(line.of(text))):
                yield from _differing(text, line, elder)
                break
        above.append(line)


def _masked(title: str) -> str:
    return "".join(_YEAR.sub("0000", title).split())


def _differing(text: str, line: Span, elder: Span) -> Iterator[Finding]:
    years = list(_YEAR.finditer(text, line.start, line.end))
    others = list(_YEAR.finditer(text, elder.start, elder.end))[-len(years) :]
    for year, other in zip(years, others, strict=True):
        if year[0] != other[0]:
            yield Finding(Span(*year.span()), {"other": other[0]}, (Related(Span(*other.span())),))
