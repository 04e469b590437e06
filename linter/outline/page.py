"""A text made ready for the grammar: its headings read, its title blocks known."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.model import Front, Span, held
from linter.outline.front import Block, find_parts, read_front, read_signature
from linter.outline.headings import Heading, read_heading
from linter.outline.lines import lines_of
from linter.outline.mark import Mark, Rank
from linter.outline.marks import find_marks
from linter.outline.order import settle
from linter.outline.styled import Styles
from linter.outline.titles import before_annexes, find_leads, find_titles

_FLATTENED_LINE = 700


class Page(NamedTuple):
    """What the lexer reads: the folded text, the headings in order, and the matter around the text."""

    folded: str
    headings: tuple[Heading, ...]
    front: Front

    def limit(self, index: int) -> int:
        """Where the heading after the one at `index` begins, or the text ends."""
        return self.headings[index + 1].span.start if index + 1 < len(self.headings) else len(self.folded)


def read_page(folded: str, paginated: bool, styles: Styles, tables: Sequence[Span] = ()) -> Page:
    """Read the headings and the title blocks of a text without intrusions; `tables` hold none."""
    lines = tuple(line for line in lines_of(folded) if not held(line.start, tables))
    flattened = paginated or (bool(lines) and len(folded) > _FLATTENED_LINE * len(lines))
    marks = [mark for mark in find_marks(folded, flattened) if not held(mark.start, tables)]
    block = read_front(lines, folded, marks, styles.below_title(lines, folded))
    signature = read_signature(before_annexes(lines, folded, block.end), folded, block.end)
    marks = [mark for mark in marks if mark.start >= block.end]
    body = [line for line in lines if line.start >= block.end and line not in signature]
    marks = sorted([*marks, *styles.find(body, folded, marks)], key=lambda mark: mark.start)
    titles = find_titles(body, folded, marks)
    leads = find_leads(body, folded, [*marks, *titles])
    marks = sorted([*marks, *titles, *leads], key=lambda mark: mark.start)
    marks = _without_leads_between_items(marks)
    settle(marks, folded, flattened)
    parts = find_parts(marks, lines, folded)
    marks = _with_parts(marks, block, parts)
    headings = tuple(_headings(marks, folded, (block, *parts)))
    front = Front(block.front.title, block.front.date, block.front.salutation, block.front.issuer, signature)
    return Page(folded, headings, front)


def _without_leads_between_items(marks: list[Mark]) -> list[Mark]:
    """The marks without the headings that have no marker and stand inside a count of items that goes on.

    A heading would end the count; inside an item a paragraph's first sentence is only that.
    """
    elder: dict[str, int | None] = {}
    dropped: set[int] = set()
    pending: list[int] = []
    for index, mark in enumerate(marks):
        if mark.rank == Rank.LEAD:
            pending.append(index)
        elif not mark.rank.inside_text:
            elder.clear()
            pending.clear()
        else:
            if mark.series in elder and _goes_on(elder[mark.series], mark.number):
                dropped.update(pending)
            pending.clear()
            elder[mark.series] = mark.number
    return [mark for index, mark in enumerate(marks) if index not in dropped]


def _goes_on(elder: int | None, number: int | None) -> bool:
    return number is not None and number == (elder or 0) + 1


def _headings(marks: list[Mark], folded: str, blocks: tuple[Block, ...]) -> Iterator[Heading]:
    titled = {block.start: block.front.title[0].end for block in blocks if block.front.title}
    for index, mark in enumerate(marks):
        limit = marks[index + 1].start if index + 1 < len(marks) else len(folded)
        title_end = titled.get(mark.start, mark.start) if mark.rank == Rank.PART else limit
        yield read_heading(mark, min(limit, title_end), folded)


def _with_parts(marks: list[Mark], first: Block, parts: list[Block]) -> list[Mark]:
    """The marks with one more at the beginning of each speech, when there are several."""
    if not parts:
        return marks
    beginnings = [Mark("篇", None, block.start, block.start, "\n", Rank.PART) for block in (first, *parts)]
    inside = [mark for mark in marks if mark.series or not _in_block(mark, parts)]
    return sorted([*beginnings, *inside], key=lambda mark: (mark.start, mark.rank))


def _in_block(mark: Mark, blocks: list[Block]) -> bool:
    return any(block.start <= mark.start < block.end for block in blocks)
