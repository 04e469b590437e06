"""The tokeniser of numbers: what is one, what it stands for, and what is none."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.facts.numbers import read_quantities
from linter.model import Quantity
from tests.drafts import shipped


def read(text: str) -> tuple[Quantity, ...]:
    return read_quantities(text, shipped().lexicon)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("15.51亿元", "15.51", "亿元"),
        ("1,234.5万元", "1234.5", "万元"),
        ("1.5万亩", "1.5", "万亩"),
        ("12.1%", "12.1", "%"),
        ("0.8个百分点", "0.8", "个百分点"),
        ("5500延长米", "5500", "延长米"),
        ("100万羽", "100", "万羽"),
        ("3千头", "3000", "头"),
        ("20万千瓦", "20", "万千瓦"),
        ("四成", "40", "%"),
        ("三分之二", "66.7", "%"),
        ("百分之十五", "15", "%"),
        ("两百三十五个", "235", "个"),
        ("三亿元", "3", "亿元"),
        ("85户B型住房", "85", "户"),
        ("300台（套）", "300", "台（套）"),
        ("100OO亩", "10000", "亩"),
        ("IO0%的村", "100", "%"),
        ("43万，", "43", "万"),
        ("3.39 亿吨", "3.39", "亿吨"),
        ("30万人口", "30", "万"),
    ],
)
def test_a_number_is_read_with_its_unit_as_printed(text: str, number: str, unit: str) -> None:
    (quantity,) = read(text)
    assert (str(quantity.number), quantity.unit) == (number, unit)


@pytest.mark.parametrize(
    "text",
    [
        "xx万元",
        "xx.x%",
        "增长xx0.9%",
        "4A级景区",
        "G318线",
        "1+4+N",
        "3·15",
        "2025年",
        "二〇二五年",
        "PM2.5",
        "五百亿级园区",
    ],
)
def test_placeholders_names_and_years_are_no_numbers(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "blur", "low", "high"),
    [
        ("近663户", "近", "596.7", "663.5"),
        ("200余件", "余", "199.5", "220"),
        ("2亿余元", "余", "1.5", "2.5"),
        ("约1.8公里", "约", "1.71", "1.89"),
        ("98%以上", "以上", "97.5", "127.4"),
        ("12.1%", "", "12.05", "12.15"),
        ("3200", "", "3199.5", "3200.5"),
    ],
)
def test_a_number_stands_for_what_its_digits_and_blurring_words_allow(
    text: str, blur: str, low: str, high: str
) -> None:
    (quantity,) = read(text)
    assert (quantity.blur, quantity.low, quantity.high) == (blur, Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "lower", "upper", "unit"),
    [("9亿～16亿元", "9", "16", "亿元"), ("15%—30%", "15", "30", "%"), ("5—8个", "5", "8", "个")],
)
def test_the_two_ends_of_a_range_are_one_quantity(text: str, lower: str, upper: str, unit: str) -> None:
    (quantity,) = read(text)
    assert (str(quantity.number), str(quantity.upper), quantity.unit) == (lower, upper, unit)


def test_amounts_of_one_dimension_compare_whatever_their_units() -> None:
    acres, metres = read("15亩和10000平方米")
    assert acres.amount.overlaps(metres.amount)
    twenty, metres = read("20亩和10000平方米")
    assert not twenty.amount.overlaps(metres.amount)


def test_a_rank_is_an_ordinal_before_a_mark_or_with_its_counter() -> None:
    assert [q.dimension for q in read("居全县第一，居第6位，第二处")] == ["名次", "名次", "序数"]


def test_long_runs_of_digits_are_codes_and_cost_no_time() -> None:
    assert read("1" * 200_000 + "，" + "九" * 200_000 + "1O" * 100_000) == ()


@settings(max_examples=60)
@given(st.text(alphabet="0123456789.,%一二十百千万亿分之余多近约年个元亩第成倍番—～OoK)，。x", max_size=40))
def test_quantities_lie_in_order_inside_any_text(text: str) -> None:
    end = 0
    for quantity in read(text):
        assert end <= quantity.whole.start <= quantity.span.start < quantity.span.end <= quantity.whole.end
        assert quantity.low <= quantity.number <= quantity.high
        end = quantity.whole.end
    assert end <= len(text)
