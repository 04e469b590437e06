"""The kind `half-width-brackets`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.half_width_brackets import HalfWidthBrackets, half_width_brackets
from tests.drafts import document, findings, quoted


@pytest.mark.parametrize("text", ["(一)抓产业", "公司(国有)", "(1)修路", "收入(2024)增长", "名单.docx(12页)"])
def test_both_brackets_around_or_between_chinese_words_are_found(text: str) -> None:
    assert quoted(half_width_brackets, HalfWidthBrackets(), document(text)) == ["(", ")"]


@pytest.mark.parametrize("text", ["函数f(x)的值", "松云线（县道)", "K)OOO亩", "the plan (draft) of 2024"])
def test_foreign_mixed_and_lone_brackets_are_no_case_of_it(text: str) -> None:
    assert quoted(half_width_brackets, HalfWidthBrackets(), document(text)) == []


@settings(max_examples=60)
@given(st.text("青溪()（）a1，\n", max_size=30))
def test_what_is_mended_needs_no_mending_again(text: str) -> None:
    mended = list(text)
    for finding in findings(half_width_brackets, HalfWidthBrackets(), document(text)):
        mended[finding.span.start] = finding.values["full"]
    assert findings(half_width_brackets, HalfWidthBrackets(), document("".join(mended))) == []
