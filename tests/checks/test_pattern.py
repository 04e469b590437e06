"""The kind `pattern`."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.pattern import Pattern, pattern
from tests.drafts import document, quoted


def test_only_the_group_named_span_is_reported() -> None:
    params = Pattern(match=("完成(?P<span>xx)万元",))
    assert quoted(pattern, params, document("完成xx万元，新建xx公里")) == ["xx"]


def test_an_excuse_that_overlaps_silences_a_finding() -> None:
    params = Pattern(match=("在在",), unless=("实实在在",))
    assert quoted(pattern, params, document("实实在在地在在职职工中")) == ["在在"]


def test_matches_do_not_overlap() -> None:
    assert quoted(pattern, Pattern(match=("的的",)), document("的的的的的")) == ["的的", "的的"]


@pytest.mark.parametrize(("expression", "complaint"), [("[0-9]+年", "没有上限"), ("(年", "不成立")])
def test_an_expression_that_cannot_be_kept_is_refused(expression: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Pattern(match=(expression,))


@settings(max_examples=60)
@given(
    st.text("推进年月日12的x，。\n", max_size=60),
    st.sampled_from(["推进", "[0-9]{1,3}年", "(?<!的)的的", "x{2,4}"]),
)
def test_the_automaton_finds_what_a_plain_search_finds(text: str, expression: str) -> None:
    draft = document(text)
    expected = [match.group() for match in re.finditer(expression, draft.folded)]
    assert quoted(pattern, Pattern(match=(expression,)), draft) == expected
