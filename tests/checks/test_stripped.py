"""The kind `stripped`."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.stripped import Stripped, stripped
from linter.model import Span
from tests.drafts import document, findings, quoted

PARAMS = Stripped(
    sure=("增长%", "收入万元"),
    likely=("(?<=[一-龥])(?:亿元|公里)(?=[，。])",),
    counters="个",
    closing="家所",
    counted="一几每",
)
MANY = "收入万元，增长%，再增长%，"


def test_a_bare_unit_is_no_fault_in_a_draft_that_kept_its_numbers() -> None:
    assert quoted(stripped, PARAMS, document("引进亿元，收入万元，增长5%。")) == ["收入万元"]


def test_a_bare_unit_is_one_where_three_surer_places_lost_theirs() -> None:
    text = f"{MANY}总产值亿元，硬化道路公里。"
    assert quoted(stripped, PARAMS, document(text)) == ["收入万元", "增长%", "增长%", "亿元", "公里"]


def test_three_lost_numbers_among_many_that_are_there_prove_nothing_of_the_rest() -> None:
    text = f"{MANY}总产值亿元。" + "新建3个。" * 40
    assert quoted(stripped, PARAMS, document(text)) == ["收入万元", "增长%", "增长%"]


def test_a_counter_that_no_word_and_no_numeral_accounts_for_lost_its_number() -> None:
    text = f"{MANY}建成个车间，办好几个班，新增个体工商户，每个人都有份。"
    assert quoted(stripped, PARAMS, document(text))[3:] == ["个"]


def test_a_closing_counter_counts_only_where_what_is_counted_ends() -> None:
    text = f"{MANY}新增学校所，引进商户家以上，群众所盼，国家支持。"
    assert quoted(stripped, PARAMS, document(text))[3:] == ["所", "家"]


def test_an_expression_without_bound_is_refused() -> None:
    with pytest.raises(ValueError, match="没有上限"):
        Stripped(likely=("亿+元",), sure=("增长%",))


def test_without_sure_expressions_it_is_refused() -> None:
    with pytest.raises(ValueError, match="sure"):
        Stripped(sure=())


@settings(max_examples=50)
@given(
    st.lists(
        st.sampled_from(["增长%，", "收入万元。", "投资亿元，", "道路公里。", "建成个", "5", "\n", "𠮷"]),
        max_size=20,
    )
)
def test_places_lie_apart_inside_the_text(pieces: list[str]) -> None:
    draft = document("".join(pieces))
    spans = [finding.span for finding in findings(stripped, PARAMS, draft)]
    assert all(span.of(draft.text) in ("增长%", "收入万元", "亿元", "公里", "个") for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(Span(0, len(draft.text)).holds(span) for span in spans)
