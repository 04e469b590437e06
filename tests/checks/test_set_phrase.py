"""The kind `set-phrase`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.set_phrase import SetPhrases, set_phrase
from tests.drafts import document, findings, quoted

LIST = SetPhrases(("因地制宜 久久为功 戮力同心", "体育中心 基础设施"), allow=("勠力同心",))


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("坚持因地治宜发展", "因地治宜", "因地制宜"),
        ("要音地制宜发展", "音地制宜", "因地制宜"),
        ("道路等基出设施", "基出设施", "基础设施"),
    ],
)
def test_a_homophone_in_a_phrase_is_reported_with_what_was_meant(text: str, wrong: str, right: str) -> None:
    (finding,) = findings(set_phrase, LIST, document(text))
    assert finding.values == {"wrong": wrong, "right": right}
    (edit,) = finding.edits
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == text.replace(wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "上下勠力同心",
        "因地施宜",
        "推出“因地智宜”品牌",
        "综合体与中心城区",
        "基础建设",
        "因地治",
    ],
)
def test_other_right_phrases_names_and_words_are_not_reported(text: str) -> None:
    assert quoted(set_phrase, LIST, document(text)) == []


def test_a_traditional_draft_is_left_to_others() -> None:
    assert quoted(set_phrase, LIST, document("認真貫徹縣委決策，堅持因地治宜，緊緊圍繞發展")) == []


def test_a_phrase_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="不是四个字"):
        SetPhrases(("因地制宜 乡村",))


@settings(max_examples=40)
@given(st.text(st.sampled_from("因音地的制治宜久为功攻戮力同心，“”\n"), max_size=30))
def test_mended_phrases_are_of_the_list_and_are_not_reported_again(text: str) -> None:
    found = findings(set_phrase, LIST, document(text))
    for finding in found:
        assert finding.values["right"] in ["因地制宜", "久久为功", "戮力同心"]
        assert finding.span.of(document(text).folded) == finding.values["wrong"]
