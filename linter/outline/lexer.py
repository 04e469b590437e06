"""The lexer that feeds the grammar: one token for each heading, one for each run of text between them."""

from collections.abc import Iterator
from typing import Any

from lark.common import LexerConf
from lark.lexer import Lexer, Token

from linter.outline.headings import Heading
from linter.outline.mark import Rank
from linter.outline.page import Page

_AFTER = {
    Rank.POINT: "AFTER",
    Rank.ITEM: "AFTER_ITEM",
    Rank.ENUM: "AFTER_ENUM",
    Rank.DASH: "AFTER_DASH",
}


class HeadingLexer(Lexer):
    """Give Lark the tokens of a page; a token's place is all that it carries."""

    def __init__(self, lexer_conf: LexerConf) -> None:
        pass

    def lex(self, page: Any) -> Iterator[Token]:  # type: ignore[override]
        """Yield the tokens of a `Page`, in order and without overlap."""
        return tokens(page)


def tokens(page: Page) -> Iterator[Token]:
    """The tokens of `page`: headings by the name of their rank, and the runs of text that are not blank."""
    holders: list[Heading] = []
    yield from _text(page, 0, page.limit(-1), holders)
    for index, heading in enumerate(page.headings):
        while holders and holders[-1].mark.rank >= heading.mark.rank:
            holders.pop()
        holders.append(heading)
        yield Token(heading.mark.rank.name, "", heading.span.start, end_pos=heading.span.end)
        yield from _text(page, heading.span.end, page.limit(index), holders)


def _text(page: Page, start: int, end: int, holders: list[Heading]) -> Iterator[Token]:
    """The text after a heading: its own paragraph, then those of the section that goes on."""
    if not page.folded[start:end].strip():
        return
    if not holders or holders[-1].mark.keeps:
        yield Token("TEXT", "", start, end_pos=end)
        return
    line_end = page.folded.find("\n", start, end)
    line_end = end if line_end == -1 else line_end
    if page.folded[start:line_end].strip():
        yield Token("TEXT", "", start, end_pos=line_end)
    if page.folded[line_end:end].strip():
        while holders and not holders[-1].mark.keeps:
            holders.pop()
        keeper = holders[-1].mark.rank if holders else Rank.PART
        yield Token(_AFTER.get(keeper, "AFTER") if keeper.inside_text else "AFTER", "", line_end, end_pos=end)
