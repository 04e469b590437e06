"""The kind `doubled-character`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.doubled_character import DoubledCharacter, doubled_character
from tests.drafts import document, findings, quoted

WORDS = DoubledCharacter("的和是在了", allow=("的的确确", "和田"))
MARKS = DoubledCharacter("，。", allow=("。。。",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发展的的问题", ["的的"]),
        ("创新和和创造", ["和和"]),
        ("创新的的的问题", ["的的的"]),
        ("重心放在在项目上", ["在在"]),
        ("实现目的的途径", []),
        ("发展和和谐", []),
        ("实事求是是根本", []),
        ("的的确确", []),
        ("库尔勒和和田", []),
        ("在校生在在校期间", []),
        ("和和美美", []),
    ],
)
def test_a_word_beside_it_explains_a_doubled_character(text: str, expected: list[str]) -> None:
    assert quoted(doubled_character, WORDS, document(text)) == expected


def test_a_doubled_mark_is_mended_in_full_width() -> None:
    (finding,) = findings(doubled_character, MARKS, document("抓项目,,促发展"))
    assert finding.values["word"] == "，"


def test_an_ellipsis_of_full_stops_is_no_doubled_mark() -> None:
    assert quoted(doubled_character, MARKS, document("还有。。。很多")) == []


@settings(max_examples=60)
@given(st.text("的和是谐目青，。", max_size=30), st.sampled_from([WORDS, MARKS]))
def test_a_run_is_reported_whole_and_only_once(text: str, params: DoubledCharacter) -> None:
    end = 0
    for finding in findings(doubled_character, params, document(text)):
        start, stop = finding.span
        assert start >= end
        assert len(set(text[start:stop])) == 1
        assert text[stop : stop + 1] != text[start]
        end = stop
