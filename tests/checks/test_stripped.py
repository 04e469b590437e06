"""The kind `stripped`."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.stripped import Stripped, stripped
from linter.model import Span
from tests.drafts import document, findings, quoted

PARAMS = Stripped(likely=("(?<=[一-龥])(?:亿元|公里)(?=[，。])",), sure=("增长%", "收入万元"), least=3)


def test_a_bare_unit_is_no_fault_in_a_draft_that_kept_its_numbers() -> None:
    assert quoted(stripped, PARAMS, document("引进亿元，收入万元，增长5%。")) == []


def test_a_bare_unit_is_one_where_three_surer_places_lost_theirs() -> None:
    text = "收入万元，增长%，总产值亿元，增长%，硬化道路公里。"
    assert quoted(stripped, PARAMS, document(text)) == ["亿元", "公里"]


def test_an_expression_without_bound_is_refused() -> None:
    with pytest.raises(ValueError, match="没有上限"):
        Stripped(likely=("亿+元",), sure=())


@settings(max_examples=50)
@given(
    st.lists(
        st.sampled_from(["增长%，", "收入万元。", "投资亿元，", "道路公里。", "5", "\n", "𠮷"]), max_size=20
    )
)
def test_places_lie_apart_inside_the_text_and_beside_the_sure_ones(pieces: list[str]) -> None:
    draft = document("".join(pieces))
    spans = [finding.span for finding in findings(stripped, PARAMS, draft)]
    assert all(span.of(draft.text) in ("亿元", "公里") for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(Span(0, len(draft.text)).holds(span) for span in spans)
