"""The lexer that feeds the grammar: one token for each heading, one for each run of text between them."""

from collections.abc import Iterator

from linter.outline.headings import Heading
from linter.outline.lalr import Token
from linter.outline.mark import Rank
from linter.outline.page import Page

_HEADINGS = tuple(rank.name for rank in Rank)
_AFTER = {Rank.ITEM: "AFTER_ITEM", Rank.ENUM: "AFTER_ENUM", Rank.DASH: "AFTER_DASH"}


def tokens(page: Page) -> Iterator[Token]:
    """Yield the tokens of `page`, in order and apart.

    They are the headings by the name of their rank, and the runs of text that are not blank.
    """
    holders: list[Heading] = []
    yield from _text(page, 0, page.limit(-1), holders)
    for index, heading in enumerate(page.headings):
        rank = heading.mark.rank
        while holders and holders[-1].mark.rank >= rank:
            holders.pop()
        holders.append(heading)
        yield Token(_HEADINGS[rank], *heading.span)
        yield from _text(page, heading.span.end, page.limit(index), holders)


def _text(page: Page, start: int, end: int, holders: list[Heading]) -> Iterator[Token]:
    """The text after a heading: its own paragraph, then those of the section that goes on."""
    if _blank(page.folded, start, end):
        return
    if not holders or holders[-1].mark.keeps:
        yield Token("TEXT", start, end)
        return
    line_end = page.folded.find("\n", start, end)
    line_end = end if line_end == -1 else line_end
    if not _blank(page.folded, start, line_end):
        yield Token("TEXT", start, line_end)
    if not _blank(page.folded, line_end, end):
        while holders and not holders[-1].mark.keeps:
            holders.pop()
        keeper = holders[-1].mark.rank if holders else Rank.PART
        yield Token(_AFTER.get(keeper, "AFTER"), line_end, end)


def _blank(folded: str, start: int, end: int) -> bool:
    return start == end or folded[start:end].isspace()
