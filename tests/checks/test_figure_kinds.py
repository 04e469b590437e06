"""The kinds that check figures: what they let pass, and that they are total."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.approximation import Approximation, approximation
from linter.checks.change import Change, change
from linter.checks.conflict import Conflict, conflict
from linter.checks.copied_target import CopiedTarget, copied_target
from linter.checks.kind import Kind
from linter.checks.list_count import ListCount, list_count
from linter.checks.magnitude import Magnitude, magnitude
from linter.checks.parts import Parts, parts
from linter.checks.previous_copy import PreviousCopy, previous_copy
from linter.checks.previous_growth import PreviousGrowth, previous_growth
from linter.checks.previous_target import PreviousTarget, previous_target
from linter.checks.rate import Rate, rate
from linter.checks.respectively import Respectively, respectively
from linter.checks.same_growth import SameGrowth, same_growth
from tests.drafts import document, findings, quoted, shipped

INDICATORS = shipped().lexicon.indicators
HEADLINE = ("地区生产总值", "税收收入", "固定资产投资", "城镇新增就业")
CHANGE = Change(INDICATORS)
KINDS: list[tuple[Kind[Any], Any]] = [
    (conflict, Conflict("value", HEADLINE)),
    (conflict, Conflict("growth", HEADLINE)),
    (conflict, Conflict("unit", HEADLINE)),
    (change, CHANGE),
    (parts, Parts("larger")),
    (parts, Parts("sum")),
    (parts, Parts("shares")),
    (rate, Rate("limit", ("率",))),
    (rate, Rate("counts", ("率",))),
    (respectively, Respectively(("城乡",))),
    (list_count, ListCount(("个",))),
    (approximation, Approximation("exact", ("近",))),
    (approximation, Approximation("double")),
    (approximation, Approximation("above")),
    (same_growth, SameGrowth(2, HEADLINE)),
    (copied_target, CopiedTarget(2)),
    (magnitude, Magnitude("twice", dimensions=("面积",))),
    (magnitude, Magnitude("unit", names=("人均",), units=("亿元",))),
    (previous_growth, PreviousGrowth(INDICATORS, HEADLINE, Decimal(1), Decimal(100))),
    (previous_target, PreviousTarget(HEADLINE)),
    (previous_copy, PreviousCopy("figure", 2)),
    (previous_copy, PreviousCopy("paragraph", 10)),
]


def test_values_that_round_to_each_other_agree() -> None:
    draft = document("全县税收收入8.25亿元。财政向好。全县税收收入完成8.3亿元。")
    assert findings(conflict, Conflict("value", HEADLINE), draft) == []


def test_a_part_of_the_county_is_not_the_county() -> None:
    draft = document("全县税收收入8.25亿元。开发区税收收入3.12亿元。")
    assert findings(conflict, Conflict("value", HEADLINE), draft) == []


def test_an_increase_is_not_a_second_value() -> None:
    draft = document("全县税收收入8.25亿元，比上年增加1.2亿元。")
    assert findings(conflict, Conflict("value", HEADLINE), draft) == []


def test_growth_follows_from_a_value_and_its_increase() -> None:
    right = document("公益林面积达到120万亩，增加20万亩，增长20%。")
    wrong = document("公益林面积达到120万亩，增加20万亩，增长16%。")
    assert (quoted(change, CHANGE, right), quoted(change, CHANGE, wrong)) == ([], ["16%"])


def test_real_growth_is_not_recomputed() -> None:
    assert quoted(change, CHANGE, document("地区生产总值由80亿元增加到100亿元，增长12%。")) == []


def test_the_growth_of_one_year_is_not_that_of_many() -> None:
    assert quoted(change, CHANGE, document("茶园由2万亩扩大到4万亩，年均增长15%。")) == []


def test_three_sevens_of_ten_thousand_make_two_hundred_million() -> None:
    draft = document("完成投资2亿元，其中甲公司7000万元、乙公司6000万元、丙公司7000万元。")
    assert findings(parts, Parts("sum"), draft) == []


@pytest.mark.parametrize(
    "text", ["排查矛盾纠纷15起，调解成功15起，调解成功率100%。", "受理150件，办结147件，办结率98%。"]
)
def test_a_rate_that_its_counts_give_is_right(text: str) -> None:
    assert findings(rate, Rate("counts", ("率",)), document(text)) == []


def test_lengths_in_one_proportion_to_their_counts_are_no_figures_of_one_thing() -> None:
    draft = document("建设50栋棚、5500延长米；建设40栋棚、4400延长米。")
    assert all(not findings(kind, params, draft) for kind, params in KINDS)


@settings(max_examples=25)
@given(
    st.lists(
        st.sampled_from(
            [
                "税收收入",
                "地区生产总值",
                "分别",
                "其中",
                "增长",
                "由",
                "到",
                "近",
                "5.2%",
                "8亿元",
                "12亩",
                "800平方米",
                "3个",
                "，",
                "、",
                "。",
                "\n",
                "成功率",
            ]
        ),
        max_size=30,
    )
)
def test_every_kind_is_total_and_reports_inside_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    draft = document(text, previous="一、2023年工作回顾\n税收收入8亿元，增长5.2%。")
    for kind, params in KINDS:
        for finding in findings(kind, params, draft):
            assert 0 <= finding.span.start < finding.span.end <= len(text)
            assert set(finding.values) <= set(kind.values(params))


@pytest.mark.parametrize(
    ("text", "computed"),
    [
        ("蔬菜大棚由120个增加到150个，增长35%。", "25%"),
        ("城镇化率由58.3%提高到60.1%，提高2.8个百分点。", "1.8个百分点"),
        ("人均收入由3404元增加到8901元，增长2.6倍。", "1.6倍"),
        ("审批事项由363项削减至141项，削减64.2%。", "61.2%"),
        ("审批事项由363项增加至141项，增长64.2%。", "下降61.2%"),
    ],
)
def test_what_was_computed_is_told_with_its_unit(text: str, computed: str) -> None:
    (found,) = findings(change, CHANGE, document(text))
    assert found.values["computed"] == computed


def test_a_task_set_from_above_is_not_last_years_target() -> None:
    before = "2024年云岭县政府工作报告\n二、2024年工作安排\n城镇新增就业5000人。"
    told = "2025年云岭县政府工作报告\n一、2024年工作回顾\n城镇新增就业4100人，{}。"
    params = PreviousTarget(HEADLINE)
    own, foreign, share = (
        findings(previous_target, params, document(told.format(words), previous=before))
        for words in ("超额完成年度目标", "超额完成市下达任务", "完成年度目标的82%")
    )
    assert (len(own), foreign, share) == (1, [], [])
