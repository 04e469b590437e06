"""The words between an indicator and its number."""

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.facts.light_words import SINCE, SINCE_ENDS, since


@settings(max_examples=60)
@given(st.from_regex(SINCE))
def test_all_that_is_measured_against_ends_with_a_character_of_those_listed(told: str) -> None:
    assert told[-1] in SINCE_ENDS


def test_a_clause_that_ends_with_a_year_is_measured_against_it() -> None:
    text = "税收收入比2020年末"
    assert since(text, 0, len(text)) == text.index("比")


def test_a_clause_that_ends_with_its_noun_is_measured_against_nothing() -> None:
    text = "比2020年末税收收入"
    assert since(text, 0, len(text)) is None
