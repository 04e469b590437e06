import re

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from linter.model import Piece, Source, Span
from linter.reports.excerpt import Excerpt, Mark, excerpts
from linter.reports.glyphs import Glyphs
from tests.reports.runs import plain

GLYPHS = Glyphs("utf-8")
LINES = st.text(alphabet="一二三，。 a1.,\n\r\t\u0301\u200b\x1b😀𠮷é", max_size=200)


def shown(text: str, *spans: Span, room: int = 40, glyphs: Glyphs = GLYPHS) -> list[Excerpt]:
    return list(excerpts(plain("稿.txt", text), [Mark(span, "", main=True) for span in spans], room, glyphs))


def underlined(excerpt: Excerpt) -> list[str]:
    """The characters that stand over each underline, found column by column."""
    columns: list[str] = []
    for character in excerpt.text:
        columns += [character, *[""] * (cell_len(character) - 1)] if cell_len(character) else []
    return ["".join(columns[line.start : line.end]) for line in excerpt.underlines]


def test_a_line_that_fits_is_shown_whole() -> None:
    assert [excerpt.text for excerpt in shown("前\n云岭县经济发展\r\n后", Span(5, 7))] == ["云岭县经济发展"]


def test_a_paragraph_is_cut_to_clauses_around_the_mark() -> None:
    text = "青溪镇多山，" * 9 + "人口十万。" + "松河市在其东面的平原上，" * 9
    (excerpt,) = shown(text, Span(54, 58))
    assert excerpt.text == "…青溪镇多山，人口十万。…"
    assert underlined(excerpt) == ["人口十万"]


def test_a_figure_is_never_cut_in_two() -> None:
    text = "全年完成固定资产投资合计达到" + "123456789.12亿元" * 30
    assert [excerpt.text for excerpt in shown(text, Span(4, 6))] == ["全年完成固定资产投资合计达到…"]
    assert [excerpt.text for excerpt in shown(text[::-1], Span(len(text) - 6, len(text) - 4))] == [
        "…到达计合资投产资定固成完年全"
    ]


def test_a_mark_wider_than_the_line_is_shown_from_its_start() -> None:
    (excerpt,) = shown("前" + "云" * 100, Span(1, 101))
    assert excerpt.text == "…" + "云" * 19 + "…"
    assert excerpt.underlines[0].end == 39


def test_marks_far_apart_in_one_line_are_shown_apart() -> None:
    text = "云" * 5_000_000
    assert [excerpt.line for excerpt in shown(text, Span(10, 11), Span(4_000_000, 4_000_001))] == [1, 1]


def test_a_mark_over_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    (excerpt,) = shown("云岭县\n青溪镇", Span(1, 6))
    assert underlined(excerpt) == ["岭县"]


def test_an_empty_place_has_an_underline_of_one_column() -> None:
    (excerpt,) = shown("云岭", Span(2, 2))
    assert (excerpt.underlines[0].start, excerpt.underlines[0].end) == (4, 5)


def test_the_line_of_the_file_is_shown_with_its_markup() -> None:
    source = Source("稿.md", "云岭", "utf-8", "lf", "**云**岭", (Piece(0, 1, 2), Piece(1, 2, 5)))
    (excerpt,) = excerpts(source, [Mark(source.original_span(Span(0, 2)), "", main=True)], 40, GLYPHS)
    assert (excerpt.text, underlined(excerpt)) == ("**云**岭", ["云**岭"])


@settings(max_examples=60, deadline=None)
@given(LINES, st.integers(30, 90), st.sampled_from(["utf-8", "gbk", "ascii"]), st.data())
def test_what_is_underlined_is_what_is_marked(
    text: str, room: int, encoding: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, min(len(text), start + 8))))
    glyphs = Glyphs(encoding)
    (excerpt,) = shown(text, span, room=room, glyphs=glyphs)
    assert cell_len(excerpt.text) <= room
    marked = glyphs.of(re.split("[\r\n]", span.of(text))[0])
    visible = "".join(character for character in marked if cell_len(character))
    if cell_len(visible) > 0 and cell_len(visible) + 6 <= room:
        assert underlined(excerpt) == [visible]
