"""The kind `teaser`: a line before the text that repeats its beginning and breaks off."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.checks.lines import written_lines
from linter.model import Document, Edit, Finding, Span

_BLANK = re.compile(r"\s")
_CUT = re.compile(r"(?:\.{2,6}|…{1,2}|。{2,6})$")


class Teaser(NamedTuple):
    """Parameters of `teaser`: among how many first lines it is looked for, and how it must repeat them.

    `alike` is the least likeness, from 0 to 1, of the line and the lines after it; `shortest` and `longest`
    are its length. A line that does not end in dots must be at least `unmarked` long and be said again word
    for word.
    """

    lines: int = 4
    shortest: int = 24
    longest: int = 600
    alike: float = 0.85
    unmarked: int = 40


@kind("teaser", Teaser)
def teaser(document: Document, params: Teaser) -> Iterator[Finding]:
    """Yield the lines at the beginning that are cut off and say what the next lines say."""
    text = document.text
    for line in written_lines(text, params.lines):
        said = line.of(text)
        if not params.shortest <= len(said) <= params.longest:
            continue
        following = text[line.end : line.end + 2 * params.longest].lstrip()
        cut = _CUT.search(said)
        if _repeats(said[: cut.start()], following, params) if cut else _begins(said, following, params):
            end = line.end + (text[line.end : line.end + 1] == "\n")
            yield Finding(line, edits=(Edit(Span(line.start, end), ""),))


def _repeats(said: str, following: str, params: Teaser) -> bool:
    from difflib import SequenceMatcher

    said = _BLANK.sub("", said)
    rest = _BLANK.sub("", following)[: len(said)]
    return SequenceMatcher(None, said, rest, autojunk=False).ratio() >= params.alike


def _begins(said: str, following: str, params: Teaser) -> bool:
    """Whether the lines after it begin with the very words of a line, and go on in the middle of a line."""
    if len(said) < params.unmarked or following.startswith(f"{said}\n"):
        return False
    return _BLANK.sub("", following).startswith(_BLANK.sub("", said))
