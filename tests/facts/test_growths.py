"""The words that lead to a number, as a growth, a difference or a result."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.facts.growths import GROWTH, GROWTH_ENDS, RATE_NOUN, RESULT, increase, results, sign


@settings(max_examples=60)
@given(st.sampled_from((GROWTH, RATE_NOUN, RESULT)).flatmap(st.from_regex))
def test_all_that_leads_to_a_growth_ends_with_a_character_of_those_listed(lead: str) -> None:
    assert lead.rstrip("\n")[-1] in GROWTH_ENDS


@pytest.mark.parametrize(
    ("lead", "direction"),
    [
        ("税收收入同比增长", 1),
        ("能耗下降", -1),
        ("税收收入增速达到", 1),
        ("人口自然增长率", 0),
        ("税收收入", 0),
    ],
)
def test_a_verb_of_growth_tells_which_way(lead: str, direction: int) -> None:
    assert sign(lead) == direction


def test_what_grew_to_a_value_is_a_result_and_no_difference() -> None:
    assert results("税收提高到")
    assert increase("税收提高到") == ""
    assert increase("税收提高") == "提高"
