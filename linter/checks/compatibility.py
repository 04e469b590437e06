"""The kind `compatibility`: characters that are only another form of ordinary ones (⽤ for 用, ３ for 3)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from unicodedata import normalize

from linter.checks.kind import kind
from linter.model import Document, Edit, Finding, Span


@dataclass(frozen=True, slots=True)
class Compatibility:
    """Parameters of `compatibility`.

    `characters` are the characters that are looked for, as they stand between the brackets of a regular
    expression. Each stands for what NFKC makes of it, or for what `plain` says.
    """

    characters: str
    plain: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.characters:
            raise ValueError("characters 里没有字符")

    def __hash__(self) -> int:
        return hash(self.characters)


@kind("compatibility", Compatibility, values=("plain",))
def compatibility(document: Document, params: Compatibility) -> Iterator[Finding]:
    """Yield each run of such characters, with the edit that writes the ordinary ones."""
    for match in _runs(params.characters).finditer(document.text):
        plain = "".join(params.plain.get(c, normalize("NFKC", c)) for c in match[0])
        if plain != match[0]:
            span = Span(*match.span())
            yield Finding(span, {"plain": plain}, edits=(Edit(span, plain),))


@lru_cache(maxsize=64)
def _runs(characters: str) -> re.Pattern[str]:
    # Its first character is searched for faster than a run is.
    return re.compile(f"[{characters}][{characters}]{{0,59}}")
