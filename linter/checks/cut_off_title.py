"""The kind `cut-off-title`: a title that a website cut off in the middle of its last word."""

from collections.abc import Iterator
from dataclasses import dataclass

from linter.checks.kind import kind
from linter.checks.lines import written_lines
from linter.model import Document, Finding, Span
from linter.model.vocabulary import vocabulary

SHOWN = 3


@dataclass(frozen=True, slots=True)
class CutOffTitle:
    """Parameters of `cut-off-title`: the words that titles end in, and the length of a title."""

    endings: tuple[str, ...]
    shortest: int = 10
    longest: int = 80


@kind("cut-off-title", CutOffTitle, values=("ending",))
def cut_off_title(document: Document, params: CutOffTitle) -> Iterator[Finding]:
    """Yield the end of a first line that stops within one of the endings and within no other word."""
    text = document.folded
    for line in written_lines(text, 1):
        title = line.of(text)
        ending = _begun(title, params.endings)
        if (
            ending
            and params.shortest <= len(title) <= params.longest
            and not vocabulary().ending(title, len(title))
        ):
            yield Finding(Span(max(line.start, line.end - SHOWN), line.end), {"ending": ending})


def _begun(title: str, endings: tuple[str, ...]) -> str:
    """The ending whose first characters the title ends with."""
    return next((word for word in endings for cut in range(1, len(word)) if title.endswith(word[:cut])), "")
