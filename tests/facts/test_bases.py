"""What a plan starts from: which numbers are bases, and of which year."""

import pytest

from linter.facts.bases import base_lead
from linter.model import Figure, Span
from tests.drafts import document

DRAFT = "云岭县政府工作报告\n一、2024年工作回顾\n{}\n二、2025年工作安排\n{}\n"


def figures(reviewed: str, planned: str) -> tuple[Figure, ...]:
    return document(DRAFT.format(reviewed, planned)).figures


def test_the_base_of_a_plan_is_of_the_year_reviewed_and_its_growth_is_planned() -> None:
    base, growth = figures("做好春耕。", "税收收入在2865万元的基础上增长8%。")
    assert (base.year, base.role, base.unit, base.growth) == (2024, "summary", "万元", None)
    assert (growth.year, growth.role, growth.value) == (2025, "plan", None)


@pytest.mark.parametrize("words", ["在2022年2865万元的基础上", "以2022年2865万元为基数，"])
def test_a_base_is_of_the_year_that_its_own_words_name(words: str) -> None:
    assert figures("做好春耕。", f"税收收入{words}增长8%。")[0].year == 2022


def test_a_base_within_the_review_has_no_sure_year() -> None:
    assert figures("税收收入在上年2865万元的基础上增长8%。", "做好春耕。")[0].year is None


@pytest.mark.parametrize(
    "text",
    ["在确保税收2亿元的基础上", "在完成税收2亿元的基础上", "税收2亿元，在此基础上", "在税收2亿元的条件下"],
)
def test_an_aim_and_a_plain_number_are_no_bases(text: str) -> None:
    start = text.index("2")
    assert base_lead(text, Span(start, start + 3)) is None
