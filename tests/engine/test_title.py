import pytest

from linter.engine.title import title_of
from linter.model import Edit, Span

TEXT = "青溪镇发展发展旅游业,前景 好"


@pytest.mark.parametrize(
    ("span", "edits", "title"),
    [
        (Span(3, 7), [Edit(Span(3, 7), "发展")], "改为“发展”"),
        (Span(3, 7), [Edit(Span(3, 5), "")], "删去“发展”"),
        (Span(13, 14), [Edit(Span(13, 14), "")], "删去空白"),
        (Span(13, 14), [Edit(Span(13, 14), "\n")], "改动空白"),
        (Span(13, 14), [Edit(Span(14, 14), "。")], "补上“。”"),
        (Span(3, 8), [Edit(Span(3, 5), ""), Edit(Span(8, 8), "了")], "改为“发展旅了”"),
        (Span(10, 11), [Edit(Span(10, 11), "，"), Edit(Span(0, 1), "，")], "改为“，”，共 2 处"),
        (Span(10, 11), [Edit(Span(10, 11), "，"), Edit(Span(0, 1), "")], "改为“，”等，共 2 处"),
    ],
)
def test_a_title_says_what_becomes_of_the_words(span: Span, edits: list[Edit], title: str) -> None:
    assert title_of(tuple(edits), span, TEXT) == title


def test_a_long_text_is_quoted_by_its_ends() -> None:
    long = "一" * 20 + "二" * 5 + "三" * 20
    assert (
        title_of((Edit(Span(0, 1), long),), Span(0, 1), "云") == "改为“" + "一" * 20 + "…" + "三" * 20 + "”"
    )
    assert title_of((Edit(Span(0, 1), "一" * 40),), Span(0, 1), "云") == "改为“" + "一" * 40 + "”"
