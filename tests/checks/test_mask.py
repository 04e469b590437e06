"""The kind `mask`."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.mask import Mask, mask
from tests.drafts import document, findings, quoted

LETTERS = Mask(marks="xX×", after=("个", "月"), latin=("[A-Z]xx(?![a-z])",), unless=(r"[0-9] ?\+ ?X",))
STARS = Mask(marks="*", after=("镇", "年"))


def test_the_digits_and_points_of_a_masked_number_belong_to_it() -> None:
    assert quoted(mask, LETTERS, document("投资xx.xx亿元，x-xx月增收xx0.9元，20xx年再增")) == [
        "xx.xx",
        "x-xx",
        "xx0.9",
        "20xx",
    ]


def test_a_year_after_a_masked_name_is_no_part_of_it() -> None:
    assert quoted(mask, LETTERS, document("xx2024年工作总结")) == ["xx"]


def test_a_lone_mark_needs_a_word_that_it_counts_or_a_sure_mask_elsewhere() -> None:
    assert quoted(mask, LETTERS, document("凝聚最x心圆")) == []
    assert quoted(mask, LETTERS, document("凝聚最x心圆，建成xx公里")) == ["x", "xx"]
    assert quoted(mask, LETTERS, document("办成x个项目")) == ["x"]


def test_a_lone_mark_may_be_an_item_of_a_list_in_a_masked_draft() -> None:
    assert quoted(mask, STARS, document("到青溪、*、*和**镇参观")) == ["*", "*", "**"]
    assert quoted(mask, STARS, document("到青溪、*、云岭参观")) == []


@pytest.mark.parametrize(
    "text", ["附件.docx", "www.xxzf.example.cn", "3×4米", "2x350千瓦", "Exxon公司", "1+X个"]
)
def test_addresses_words_dimensions_and_codes_are_no_masks(text: str) -> None:
    assert quoted(mask, LETTERS, document(text + "，新建xx公里")) == ["xx"]


def test_a_road_with_a_masked_number_is_found() -> None:
    assert quoted(mask, LETTERS, document("沿Sxx线")) == ["xx"]


def test_a_star_before_a_kind_of_place_is_a_mask() -> None:
    assert quoted(mask, STARS, document("*镇今年工作平稳，平安*，200*年")) == ["*", "*", "200*"]


def test_expressions_without_bound_are_refused() -> None:
    with pytest.raises(ValueError, match="没有上限"):
        Mask(marks="x", unless=("x+",))


@settings(max_examples=60)
@given(st.text("xX×*个镇年0123.-+/aZ＊ｘ，。\n 在", max_size=60))
def test_every_mask_lies_in_the_text_and_apart_from_the_others(text: str) -> None:
    for params in (LETTERS, STARS):
        spans = [finding.span for finding in findings(mask, params, document(text))]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
        assert all(any(c in params.marks for c in span.of(document(text).folded)) for span in spans)


def test_a_lone_letter_is_a_variable_where_the_draft_has_a_code_with_it() -> None:
    params = Mask(marks="X", after=("个",), codes=(r"[0-9]\+X",), unless=(r"[0-9]\+X",))
    assert quoted(mask, params, document("推行1+X工作法，X个小组负责")) == []
    assert quoted(mask, params, document("推行1+X工作法，X个小组负责，投资XX万元")) == ["X", "XX"]
