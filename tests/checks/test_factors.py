"""The literals that lead to an expression."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linter.checks.expression_tree import UnboundedError
from linter.checks.factors import factor


def test_a_literal_behind_a_lookaround_is_its_own_factor() -> None:
    found = factor("(?<![目标])的的")
    assert found is not None
    assert (found.literals, found.least, found.most) == (("的的",), 0, 0)


def test_a_literal_after_a_class_stands_one_later() -> None:
    found = factor("[0-9]个点")
    assert found is not None
    assert "个点" in found.literals or all(word.endswith("个点") for word in found.literals)


def test_a_choice_gives_all_its_words() -> None:
    found = factor("(?:打造|筑牢).{0,12}攻坚战")
    assert found is not None
    assert found.literals == ("攻坚战",)
    assert (found.least, found.most) == (2, 14)


def test_the_rarest_words_lead_to_an_expression() -> None:
    found = factor("[0-9]{1,3}，[0-9]{3}(?=元)")
    assert found is not None
    assert set(found.literals) == {f"{digit}元" for digit in "0123456789"}


def test_a_lookbehind_stands_before_the_match() -> None:
    found = factor("(?<=千万)的(?:的|得)")
    assert found is not None
    assert (found.least, found.most) == (-2, -2)


@pytest.mark.parametrize(
    ("expression", "firsts", "at_start"),
    [
        ("(?:增长|为)?率[0-9]", "为增率", False),
        (r"(?:\A|\n)[ ]{0,4}时间", "\n", True),
        (r"\A[ ]{0,4}时间", "", True),
        ("(?<![0-9])[0-9]{1,6}元", "0123456789", False),
        ("[^，]{0,3}增长", "", False),
    ],
)
def test_it_is_known_what_a_match_begins_with(expression: str, firsts: str, at_start: bool) -> None:
    found = factor(expression)
    assert found is not None
    assert (found.firsts, found.at_start) == (firsts, at_start)


@pytest.mark.parametrize("expression", ["[0-9]+年", "a*", "(?:推进){2,}", "(?=.*年)总结"])
def test_repetition_without_bound_is_refused(expression: str) -> None:
    with pytest.raises(UnboundedError):
        factor(expression)


PIECES = [
    "推进",
    "[0-9]",
    "年",
    "(?:月|日)",
    ".{0,3}",
    "(?<!第)",
    "[一二三]?",
    "([0-9]{1,4})",
    "(?:增长|下降)",
    "(?!的)",
    "(?=[月下]|第一)",
    "(?<=[年月])",
    "[一二]{2,3}",
    "((?:增长|下降){1,2})",
]


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=5),
    st.text("推进年月日增长下降第一二12的", max_size=30),
)
@example(["[一二三]?", "推进", ".{0,3}", "年"], "一推进12年")
def test_every_match_has_one_of_the_literals_at_the_promised_distance(pieces: list[str], text: str) -> None:
    expression = "".join(pieces)
    found = factor(expression)
    if found is None:
        return
    for match in re.finditer(expression, text):
        assert any(
            text.startswith(word, match.start() + distance)
            for word in found.literals
            for distance in range(found.least, found.most + 1)
        )
