"""Chinese numerals of headings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.numeral import read_numeral, write_numeral


@given(st.integers(1, 2000))
def test_what_is_written_is_read_back(number: int) -> None:
    assert read_numeral(write_numeral(number)) == number


def test_numbers_of_three_digits_are_written_digit_by_digit() -> None:
    assert [write_numeral(number) for number in (99, 100, 108, 223)] == [
        "九十九",
        "一〇〇",
        "一〇八",
        "二二三",
    ]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("九十九", 99),
        ("一十一", 11),
        ("二〇", 20),
        ("12", 12),
        ("年", None),
        ("", None),
    ],
)
def test_numerals_mean_numbers(written: str, number: int | None) -> None:
    assert read_numeral(written) == number
