"""The kind `wrong-word`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.wrong_word import WrongWord, WrongWords, wrong_word
from linter.engine.fix import chosen_edits
from linter.engine.lint import lint_bytes
from tests.drafts import document, findings, quoted, shipped

LIST = WrongWords(
    (
        WrongWord("布署", "部署"),
        WrongWord("自已", "自己", "(?<![来不情])自已(?!经)"),
        WrongWord("做报告", "作", "(?P<span>做)(?:了)?报告"),
        WrongWord("咨讯服务", "咨询服务/资讯服务"),
    )
)


def test_a_guard_excuses_the_word_inside_right_ones() -> None:
    assert quoted(wrong_word, LIST, document("来自已经脱贫的村，靠自已双手")) == ["自已"]


def test_only_the_group_named_span_is_reported_and_replaced() -> None:
    (finding,) = findings(wrong_word, LIST, document("镇长做了报告"))
    assert (finding.span, finding.edits[0].text) == ((2, 3), "作")


def test_alternatives_are_shown_and_not_put_in() -> None:
    (finding,) = findings(wrong_word, LIST, document("发展咨讯服务业"))
    assert finding.values["right"] == "咨询服务/资讯服务"
    assert finding.edits == ()


def test_a_traditional_draft_is_read_and_not_rewritten_in_simplified_characters() -> None:
    draft = document("認真貫徹縣委的佈置，做好工作布署，緊緊圍繞發展")
    (finding,) = findings(wrong_word, LIST, draft)
    assert finding.edits == ()


@pytest.mark.parametrize(
    ("word", "complaint"),
    [
        (("同", "同"), "改成了它自己"),
        (("布署", "部署", "布署.*"), "没有上限"),
        (("数", "字", "[^的]"), "没有固定的字"),
    ],
)
def test_an_entry_that_cannot_be_kept_is_refused(word: tuple[str, ...], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        WrongWord(*word)


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(["布署", "自已", "经", "做报告", "，", "的工作", "来", "拆迂", "\n"]), max_size=12
    )
)
def test_fixes_settle_in_one_pass(pieces: list[str]) -> None:
    book = shipped().select(["words/wrong-word"], [])
    text = "".join(pieces)
    report = lint_bytes(text.encode(), "稿.txt", book)
    edits = chosen_edits(report.diagnostics, unsafe=False)
    fixed = text
    for edit in reversed(edits):
        fixed = fixed[: edit.span.start] + edit.text + fixed[edit.span.end :]
    assert not chosen_edits(lint_bytes(fixed.encode(), "稿.txt", book).diagnostics, unsafe=False)
