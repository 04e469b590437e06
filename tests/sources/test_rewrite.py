"""Edits reach the bytes of the file, and nothing else does."""

import codecs
from itertools import product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from linter.model import Edit, Source, Span
from linter.sources import SourceError, decode, rewrite

MARKS = {
    "utf-8": b"",
    "utf-8-sig": codecs.BOM_UTF8,
    "gb18030": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}
# Two bytes of GB18030 can be one character of UTF-8 as well; those of none of these are.
WORDS = "青镇推进落，。（）2024a "


def encoded(text: str, encoding: str) -> bytes:
    return MARKS[encoding] + text.encode(encoding.removesuffix("-sig"))


def markdown(text: str) -> Source:
    return decode(text.encode(), "报告.md")


def edited(source: Source, *edits: tuple[int, int, str]) -> str:
    changes = [Edit(Span(start, end), text) for start, end, text in edits]
    return rewrite(source, source.original.encode(), changes).decode()


@st.composite
def some_edits(draw: st.DrawFn, length: int) -> list[Edit]:
    bounds = sorted(draw(st.lists(st.integers(0, length), max_size=6)))
    texts = st.text(st.sampled_from(WORDS + "\n"), max_size=3)
    return [Edit(Span(*pair), draw(texts)) for pair in zip(bounds[::2], bounds[1::2], strict=False)]


def applied(text: str, edits: list[Edit]) -> str:
    for edit in reversed(edits):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@settings(max_examples=60, deadline=None)
@given(
    st.data(),
    st.text(st.sampled_from(WORDS + "\n"), min_size=1, max_size=30),
    st.sampled_from(sorted(MARKS)),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_an_edited_file_is_the_edited_text_in_its_encoding_and_line_breaks(
    drawn: st.DataObject, text: str, encoding: str, newline: str
) -> None:
    data = encoded(text.replace("\n", newline), encoding)
    source = decode(data, "报告.txt")
    assume(source.encoding == encoding)
    edits = drawn.draw(some_edits(len(text)))
    own = newline if "\n" in text else "\n"
    assert rewrite(source, data, edits) == encoded(applied(text, edits).replace("\n", own), encoding)


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\r\n"), max_size=30),
    st.sampled_from(sorted(MARKS)),
    st.sampled_from(["报告.txt", "报告.md"]),
)
def test_no_edits_give_the_same_bytes(text: str, encoding: str, path: str) -> None:
    data = encoded(text, encoding)
    try:
        source = decode(data, path)
    except SourceError:
        assume(False)
    assert rewrite(source, data, []) == data


@settings(max_examples=60, deadline=None)
@given(
    st.data(),
    st.lists(
        st.sampled_from([*WORDS, "**", "*", "\n", "\n- ", "\n# ", "`", "[", "](u)", "<br>"]), max_size=25
    ),
)
def test_an_edited_markdown_file_reads_as_edited_or_is_refused(data: st.DataObject, parts: list[str]) -> None:
    source = markdown("".join(parts))
    edits = data.draw(some_edits(len(source.text)))
    try:
        written = rewrite(source, "".join(parts).encode(), edits)
    except SourceError:
        return
    lines = decode(written, "报告.md").text.split("\n")
    assert [line.strip(" ") for line in lines] == [
        line.strip(" ") for line in applied(source.text, edits).split("\n")
    ]


@pytest.mark.parametrize(
    ("before", "edit", "after"),
    [
        ("**推进**推进", (2, 4, ""), "**推进**"),
        ("**推进**推进", (0, 4, "推进"), "**推进**"),
        ("扎**实推**进", (0, 4, "扎进"), None),
        ("扎**实推**进", (1, 4, "实"), "扎**实**"),
        ("工作**推进**", (2, 2, "的"), "工作的**推进**"),
        ("# 回顾", (0, 0, "一、"), "# 一、回顾"),
        ("**一、回顾**\n", (4, 4, "。"), "**一、回顾。**\n"),
        ("推进**推进**", (2, 4, ""), None),
        ("青溪镇", (0, 0, "- "), None),
        ("甲`xx`乙", (0, 2, "丙丁"), "丙`xx`丁"),
    ],
)
def test_markup_is_kept_or_the_edit_refused(
    before: str, edit: tuple[int, int, str], after: str | None
) -> None:
    source = markdown(before)
    if after is not None:
        assert edited(source, edit) == after
        return
    with pytest.raises(SourceError, match="第 1 行") as caught:
        edited(source, edit)
    assert caught.value.edit == Edit(Span(*edit[:2]), edit[2])


def test_the_edit_that_fails_is_named_among_others() -> None:
    with pytest.raises(SourceError, match="第 3 行") as caught:
        edited(markdown("推进推进\n\n推进**推进**"), (0, 2, ""), (8, 10, ""))
    assert caught.value.edit == Edit(Span(8, 10), "")


@pytest.mark.parametrize(
    ("newline", "text"), [*product(["\n", "\r\n", "\r"], ["甲\r\n乙", "甲\r乙", "甲\n乙"])]
)
def test_line_breaks_of_an_edit_become_those_of_the_file(newline: str, text: str) -> None:
    source = decode(f"一{newline}二".encode(), "报告.txt")
    assert edited(source, (2, 3, text)) == f"一{newline}甲{newline}乙"


def test_deleting_a_line_break_deletes_all_of_it() -> None:
    assert edited(decode("一\r\n二".encode(), "报告.txt"), (1, 2, "")) == "一二"


def test_the_order_of_the_edits_does_not_matter() -> None:
    source = decode("一二三".encode(), "报告.txt")
    assert edited(source, (2, 3, "丙"), (0, 1, "甲")) == "甲二丙"


@pytest.mark.parametrize("edits", [[(0, 2, ""), (1, 3, "")], [(0, 4, "")], [(-1, 1, "")], [(2, 1, "")]])
def test_edits_that_overlap_or_leave_the_text_are_an_error(edits: list[tuple[int, int, str]]) -> None:
    with pytest.raises(ValueError, match="edit"):
        edited(decode("一二三".encode(), "报告.txt"), *edits)


def test_a_character_that_the_encoding_cannot_carry_is_refused() -> None:
    data = "一二三".encode("gb18030")
    source = decode(data, "报告.txt")
    with pytest.raises(SourceError, match=r"U\+D800.*gb18030") as caught:
        rewrite(source, data, [Edit(Span(0, 1), "\ud800")])
    assert caught.value.edit == Edit(Span(0, 1), "\ud800")
