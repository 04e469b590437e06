"""outline: the text of a draft to its section tree."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from linter.model import Front, Outline, Span, Style
from linter.outline.grammar import table
from linter.outline.lalr import grown
from linter.outline.lexer import tokens
from linter.outline.page import read_page
from linter.outline.pages import Whole, read_over
from linter.outline.styled import Styles
from linter.outline.tree import grow

__all__ = ["parse"]


def parse(
    text: str,
    folded: str,
    kept: Path | None = None,
    styles: Sequence[Style] = (),
    tables: Sequence[Span] = (),
) -> Outline:
    """The section tree of a draft: total on any text, in time linear in its length.

    `folded` is `text` in one spelling, code point for code point; headings are found there and quoted from
    `text`. `kept` is a folder that keeps the parser's table between runs. `styles` are what the file sets
    apart in `text`: a line set as a heading is one, and so are bold words that are the first sentence or
    clause of a paragraph. In `tables`, in order and apart, there are neither headings nor pages' numbers.
    """
    whole = read_over(text, folded, tables)
    around = tuple(map(whole.reading, tables))
    page = read_page(whole.folded, whole.paginated, Styles(_read(styles, whole)), around)
    tree = grown(tokens(page), table(kept))
    return Outline(grow(tree, page, whole), _placed(page.front, whole), whole.intrusions, whole.paginated)


def _read(styles: Sequence[Style], whole: Whole) -> Iterator[Style]:
    """The styles at their places in the text that is read."""
    for style in styles:
        span = whole.reading(style.span)
        if span.start < span.end:
            yield Style(span, style.level)


def _placed(front: Front, whole: Whole) -> Front:
    """The title block at its place in the full text."""
    if not whole.intrusions:
        return front
    return Front(
        title=tuple(map(whole.original, front.title)),
        date=front.date and whole.original(front.date),
        salutation=front.salutation and whole.original(front.salutation),
        issuer=front.issuer and whole.original(front.issuer),
        signature=tuple(map(whole.original, front.signature)),
    )
