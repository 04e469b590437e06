"""The kind `half-width`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.half_width import HalfWidth, half_width
from tests.drafts import document, findings, quoted


@pytest.mark.parametrize(
    "text",
    [
        "投入1,250万元",
        "会议9:30开始，比例为3:7",
        "见http://example.cn/a?b=1;c=2",
        "He came, saw; it was: done. Why? Yes!",
        "保留&nbsp;的残留",
        "1.抓产业",
        "一.抓产业",
        "增长3.5%",
        "附件.docx",
    ],
)
@pytest.mark.parametrize("mark", list(",;:!?."))
def test_numbers_times_addresses_and_foreign_words_keep_their_marks(text: str, mark: str) -> None:
    assert quoted(half_width, HalfWidth(mark), document(text)) == []


@pytest.mark.parametrize(
    ("text", "mark", "full"),
    [
        ("青溪镇,云岭县", ",", "，"),
        ("增长8%,高于全县", ",", "，"),
        ("推广Python,成效明显", ",", "，"),
        ("投资5亿元;用工3人", ";", "；"),
        ("各位代表:", ":", "："),
        ("努力奋斗!", "!", "！"),
        ("准备好了吗?", "?", "？"),
        ("工作总结完毕.", ".", "。"),
        ("开展“三看”.2024年再看", ".", "。"),
    ],
)
def test_a_mark_beside_chinese_words_is_found(text: str, mark: str, full: str) -> None:
    (finding,) = findings(half_width, HalfWidth(mark), document(text))
    assert (finding.span.of(text), finding.values["full"]) == (mark, full)


def test_a_question_mark_within_a_line_needs_a_question() -> None:
    params = HalfWidth("?", asking=("怎么",))
    assert len(findings(half_width, params, document("怎么办?大家想"))) == 1
    assert findings(half_width, params, document("中国?松河茶会")) == []


def test_a_mark_beside_its_like_is_left_to_the_rule_of_doubled_marks() -> None:
    assert quoted(half_width, HalfWidth(","), document("青溪镇,,云岭县")) == []


def test_a_mark_that_is_none_of_the_six_is_refused() -> None:
    with pytest.raises(ValueError, match="之一"):
        HalfWidth("、")


@settings(max_examples=60)
@given(st.text("青溪,;:!?.，。“”() \n3aA%年", max_size=30), st.sampled_from(list(",;:!?.")))
def test_what_is_mended_needs_no_mending_again(text: str, mark: str) -> None:
    found = findings(half_width, HalfWidth(mark), document(text))
    mended = list(text)
    for finding in found:
        assert finding.span.of(text) == mark
        mended[finding.span.start] = finding.values["full"]
    assert findings(half_width, HalfWidth(mark), document("".join(mended))) == []
