"""The kind `straight-quotes`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.straight_quotes import StraightQuotes, straight_quotes
from tests.drafts import document, findings


def curved(text: str) -> str:
    mended = list(text)
    for finding in findings(straight_quotes, StraightQuotes(), document(text)):
        for edit in finding.edits:
            mended[edit.span.start] = edit.text
    return "".join(mended)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('推行"党建+"模式', "推行“党建+”模式"),
        ('"大走访""大排查"行动', "“大走访”“大排查”行动"),
        ('"三农"和“四好”', "“三农”和“四好”"),
        ('配备55"屏幕', '配备55"屏幕'),
        ('"甲、"乙', '"甲、"乙'),
    ],
)
def test_the_side_is_chosen_where_the_paragraph_reads_well(text: str, expected: str) -> None:
    assert curved(text) == expected


def test_an_odd_quote_is_reported_without_a_mending() -> None:
    found = findings(straight_quotes, StraightQuotes(), document('"三农"工作和"四好农村路'))
    assert [len(finding.edits) for finding in found] == [0, 0, 0]


@settings(max_examples=60)
@given(st.text('青溪"“”，。 \n1a', max_size=30))
def test_what_is_mended_needs_no_mending_again(text: str) -> None:
    once = curved(text)
    assert curved(once) == once
