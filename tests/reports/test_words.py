import pytest

from linter.model import Diagnostic, Edit, Fix, Span
from linter.reports.words import gathered, quoted, suggestion
from tests.reports.runs import plain

TEXT = "青溪镇发展发展旅游业,前景好"
SOURCE = plain("稿.txt", TEXT)


def found(span: Span, edits: tuple[Edit, ...], title: str = "") -> Diagnostic:
    return Diagnostic("a/b", "a", "info", "有误", span, fix=Fix(title, edits, safe=False))


@pytest.mark.parametrize(
    ("span", "edits", "advice"),
    [
        (Span(3, 7), (Edit(Span(3, 7), "发展"),), "改为“发展”"),
        (Span(3, 7), (Edit(Span(3, 5), ""),), "删去“发展”"),
        (Span(13, 14), (Edit(Span(14, 14), "。"),), "补上“。”"),
        (Span(3, 8), (Edit(Span(3, 5), ""), Edit(Span(8, 8), "了")), "改为“发展旅了”"),
        (Span(10, 11), (Edit(Span(10, 11), "，"), Edit(Span(0, 1), "，")), "改为“，”，共 2 处"),
        (Span(10, 11), (Edit(Span(10, 11), "，"), Edit(Span(0, 1), "")), "改为“，”等，共 2 处"),
        (Span(10, 11), (), ""),
    ],
)
def test_a_suggestion_says_what_becomes_of_the_words(
    span: Span, edits: tuple[Edit, ...], advice: str
) -> None:
    assert suggestion(found(span, edits), SOURCE) == advice


def test_the_title_of_a_fix_is_its_suggestion() -> None:
    assert suggestion(found(Span(0, 1), (Edit(Span(0, 1), ""),), "删去重复的词"), SOURCE) == "删去重复的词"


def test_without_a_fix_nothing_is_suggested() -> None:
    assert suggestion(Diagnostic("a/b", "a", "info", "有误", Span(0, 1)), SOURCE) == ""


def test_a_long_text_is_quoted_by_its_ends() -> None:
    assert quoted("一" * 20 + "二" * 5 + "三" * 20) == "“" + "一" * 20 + "…" + "三" * 20 + "”"
    assert quoted("一" * 40) == "“" + "一" * 40 + "”"


def test_the_places_of_a_gathering_rule_name_each_line_once_and_the_count_once() -> None:
    source = plain("稿.txt", "a,b,\nc,\n")
    spans = (Span(1, 2), Span(3, 4), Span(6, 7))
    counted = Diagnostic("a/b", "a", "info", "半角逗号 3 处", spans[0], spans[1:])
    assert gathered(counted, source) == "见于第1、2行"
    assert (
        gathered(Diagnostic("a/b", "a", "info", "半角逗号", spans[0], spans[1:]), source)
        == "共 3 处，见于第1、2行"
    )
