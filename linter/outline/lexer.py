"""The lexer that feeds the grammar: one token for each heading, one for each run of text between them."""

from collections.abc import Iterator
from typing import Any

from lark.common import LexerConf
from lark.lexer import Lexer

from linter.outline.headings import Heading
from linter.outline.mark import Rank
from linter.outline.page import Page
from linter.outline.place import Place

_HEADINGS = tuple(rank.name for rank in Rank)
_AFTER = {Rank.ITEM: "AFTER_ITEM", Rank.ENUM: "AFTER_ENUM", Rank.DASH: "AFTER_DASH"}


class HeadingLexer(Lexer):
    """Give Lark the tokens of a page."""

    def __init__(self, lexer_conf: LexerConf) -> None:
        pass

    def lex(self, page: Any) -> Iterator[Place]:  # type: ignore[override]
        """Yield the tokens of a `Page`, in order and without overlap."""
        return tokens(page)


def tokens(page: Page) -> Iterator[Place]:
    """The tokens of `page`: headings by the name of their rank, and the runs of text that are not blank."""
    holders: list[Heading] = []
    yield from _text(page, 0, page.limit(-1), holders)
    for index, heading in enumerate(page.headings):
        rank = heading.mark.rank
        while holders and holders[-1].mark.rank >= rank:
            holders.pop()
        holders.append(heading)
        yield Place(_HEADINGS[rank], *heading.span)
        yield from _text(page, heading.span.end, page.limit(index), holders)


def _text(page: Page, start: int, end: int, holders: list[Heading]) -> Iterator[Place]:
    """The text after a heading: its own paragraph, then those of the section that goes on."""
    if _blank(page.folded, start, end):
        return
    if not holders or holders[-1].mark.keeps:
        yield Place("TEXT", start, end)
        return
    line_end = page.folded.find("\n", start, end)
    line_end = end if line_end == -1 else line_end
    if not _blank(page.folded, start, line_end):
        yield Place("TEXT", start, line_end)
    if not _blank(page.folded, line_end, end):
        while holders and not holders[-1].mark.keeps:
            holders.pop()
        keeper = holders[-1].mark.rank if holders else Rank.PART
        yield Place(_AFTER.get(keeper, "AFTER"), line_end, end)


def _blank(folded: str, start: int, end: int) -> bool:
    return start == end or folded[start:end].isspace()
