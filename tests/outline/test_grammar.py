"""The grammar of any sequence of headings, and the parser's table on disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.model import Front, Section, Span
from linter.outline import parse
from linter.outline.grammar import table
from linter.outline.headings import Heading
from linter.outline.lalr import grown
from linter.outline.lexer import tokens
from linter.outline.mark import Mark, Rank
from linter.outline.page import Page
from linter.outline.pages import Whole
from linter.outline.tree import grow

TEXT = "一、总结\n很好。\n（一）抓粮食。种足。\n二、安排\n实干。\n"


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    table.cache_clear()
    yield
    table.cache_clear()


def page_of(drawn: list[tuple[Rank, bool, int]]) -> Page:
    """A page of headings H, each its rank and whether it keeps what follows, and paragraphs behind it."""
    folded, headings = "甲。", []
    for number, (rank, keeps, paragraphs) in enumerate(drawn):
        start = len(folded)
        mark = Mark(str(number), number, start, start + 1, "\n", rank, keeps or not rank.inside_text)
        headings.append(Heading(mark, Span(start, start + 1), Span(start, start + 1), "alone"))
        folded += "H" + "。\n".join("乙" * paragraphs)
    return Page(folded, tuple(headings), Front())


def parents(section: Section) -> Iterator[tuple[str, str]]:
    for child in section.children:
        yield child.series, section.series
        yield from parents(child)


def holders(drawn: list[tuple[Rank, bool, int]]) -> dict[str, str]:
    """For each heading the one that holds it: the nearest higher one whose text is not at its end."""
    found: dict[str, str] = {}
    still_open: list[int] = []
    for index, (rank, _, paragraphs) in enumerate(drawn):
        while still_open and drawn[still_open[-1]][0] >= rank:
            still_open.pop()
        found[str(index)] = str(still_open[-1]) if still_open else ""
        still_open.append(index)
        while paragraphs > 1 and still_open and _ends_with_its_paragraph(*drawn[still_open[-1]][:2]):
            still_open.pop()
    return found


def _ends_with_its_paragraph(rank: Rank, keeps: bool) -> bool:
    return rank.inside_text and not keeps


@given(st.lists(st.tuples(st.sampled_from(Rank), st.booleans(), st.integers(0, 2)), max_size=24))
@settings(max_examples=60, deadline=None)
def test_each_heading_of_any_sequence_hangs_below_the_nearest_higher_one(
    drawn: list[tuple[Rank, bool, int]],
) -> None:
    page = page_of(drawn)
    root = grow(grown(tokens(page), table()), page, Whole(page.folded, page.folded, (), False, (), ()))
    assert dict(parents(root)) == holders(drawn)


def test_kept_tables_read_the_same_outline(tmp_path: Path) -> None:
    built = parse(TEXT, TEXT)
    assert parse(TEXT, TEXT, tmp_path / "new") == built
    assert len(list((tmp_path / "new").iterdir())) == 1
    table.cache_clear()
    assert parse(TEXT, TEXT, tmp_path / "new") == built


def test_damaged_tables_are_made_anew(tmp_path: Path) -> None:
    built = parse(TEXT, TEXT, tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"\x80\x04nonsense")
    table.cache_clear()
    assert parse(TEXT, TEXT, tmp_path) == built
    assert kept.read_bytes() != b"\x80\x04nonsense"


def test_a_folder_that_refuses_is_done_without(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    assert [section.marker for section in parse(TEXT, TEXT, file).root.children] == ["一、", "二、"]
