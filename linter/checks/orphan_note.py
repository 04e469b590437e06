"""The kind `orphan-note`: the number of a note ([3]) in a draft that has no such note."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Span
from linter.model.expression import compiled

_NUMBER = r"\[\^?(?P<number>[0-9]{1,3})\]"
_NOTE = re.compile(
    r"^[ \u3000\t]{0,8}(?:\[\^?([0-9]{1,3})\]|[（(]?([0-9]{1,3})[）).．、]|【([0-9]{1,3})】)"
    r"|(?<=。)\[([0-9]{1,3})\](?=[^。，\n]{1,30}：)",
    re.MULTILINE,
)


class OrphanNote(NamedTuple):
    """Parameters of `orphan-note`: how many numbers without a note are more than a slip of the pen."""

    least: int = 1


@kind("orphan-note", OrphanNote, anchors=lambda _: ("[",))
def orphan_note(document: Document, params: OrphanNote, hits: Hits) -> Iterator[Finding]:
    """Yield each number of a note that stands after words, when no line begins with it."""
    text = document.folded
    found = (compiled(_NUMBER).match(text, hit.start) for hit in hits)
    cited = [match for match in found if match and _follows_words(text, match.start())]
    noted = {int(next(filter(None, match.groups()))) for match in _NOTE.finditer(text)} if cited else set()
    orphans = [match for match in cited if int(match["number"]) not in noted]
    if len(orphans) >= params.least:
        yield from (Finding(Span(*match.span())) for match in orphans)


def _follows_words(text: str, offset: int) -> bool:
    return offset > 0 and text[offset - 1] not in "\n \u3000\t"
