"""The kind `mismatch`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.mismatch import Mismatch, Mismatches, mismatch
from tests.drafts import document, findings, quoted

PAIRS = Mismatches(
    pairs=(
        Mismatch(("增强", "提升"), ("力度", "面积"), "加大…力度", unless=("人均",)),
        Mismatch(("加强",), ("频次",), "增加…频次"),
    ),
    verbs=("加大", "和"),
    after=("不断",),
)


def test_a_verb_is_reported_with_the_object_at_the_end_of_its_clause() -> None:
    (finding,) = findings(mismatch, PAIRS, document("今年，增强对困难户的救助力度，效果好。"))
    assert finding.values == {"verb": "增强", "object": "力度", "right": "加大…力度"}
    assert finding.span == (3, 14)


@pytest.mark.parametrize(
    "text",
    [
        "增强能力、加大巡查力度。",
        "增强本领加大巡查力度。",
        "民生改善提升力度，",
        "提升人均绿地面积，",
        "保护、修复、提升力度，",
        "普及、提升素质的力度，",
        "加强巡查力度和频次，",
        "增强“云岭先锋”宣传力度",
        "增强一个很长很长很长很长很长很长的定语后面的力度。",
    ],
)
def test_another_verb_an_enumeration_or_a_long_way_excuses(text: str) -> None:
    assert quoted(mismatch, PAIRS, document(text)) == []


def test_a_figure_ends_the_clause_as_a_mark_does() -> None:
    assert quoted(mismatch, PAIRS, document("不断提升种植面积300亩")) == ["提升种植面积"]


def test_a_pair_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="不能空缺"):
        Mismatch(("增强", ""), ("力度",), "加大…力度")


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(["增强", "提升", "加强", "力度", "频次", "，", "、", "的", "宣传", "3", "\n"]),
        max_size=12,
    )
)
def test_a_finding_begins_with_its_verb_and_ends_with_its_object(pieces: list[str]) -> None:
    draft = document("".join(pieces))
    for finding in findings(mismatch, PAIRS, draft):
        text = draft.folded[finding.span.start : finding.span.end]
        assert text.startswith(finding.values["verb"])
        assert text.endswith(finding.values["object"])
