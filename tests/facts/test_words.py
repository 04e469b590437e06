"""The words of a clause."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.facts.words import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("普通高等学校在校学生", ["普通", "高等学校", "在校学生"]),
        ("端掉企业", ["端掉", "企业"]),
        ("建5G基站", ["建", "5G", "基站"]),
        ("“企业”家", ["“", "企业", "”", "家"]),
    ],
)
def test_a_text_is_parted_into_the_words_that_most_likely_make_it(text: str, words: list[str]) -> None:
    assert list(words_of(text).words) == words


@settings(max_examples=60)
@given(st.text("推进产业链博士后的，A5\n", max_size=20))
def test_the_words_of_a_text_make_it_whole(text: str) -> None:
    told = words_of(text)
    assert "".join(told.words) == text
    assert all(text[told.start(i) : told.ends[i]] == word for i, word in enumerate(told.words))
