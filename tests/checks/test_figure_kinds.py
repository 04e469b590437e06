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
from linter.checks.paid_to_each import PaidToEach, paid_to_each
from linter.checks.parts import Parts, parts
from linter.checks.previous_base import PreviousBase, previous_base
from linter.checks.previous_copy import PreviousCopy, previous_copy
from linter.checks.previous_growth import PreviousGrowth, previous_growth
from linter.checks.previous_target import PreviousTarget, previous_target
from linter.checks.rate import Rate, rate
from linter.checks.respectively import Respectively, respectively
from linter.checks.restated import Restated, restated
from linter.checks.same_growth import SameGrowth, same_growth
from linter.checks.settled import Settled, settled
from linter.checks.share_of_whole import ShareOfWhole, share_of_whole
from linter.checks.shares import Shares, shares
from linter.checks.slogan_count import SloganCount, slogan_count
from linter.checks.task_share import TaskShare, task_share
from linter.checks.unlikely_size import UnlikelySize, unlikely_size
from linter.checks.unlikely_unit import UnlikelyUnit, unlikely_unit
from tests.drafts import document, findings, quoted, shipped

INDICATORS = shipped().lexicon.indicators
HEADLINE = ("地区生产总值", "税收收入", "固定资产投资", "城镇新增就业")
CHANGE = Change(INDICATORS)
KINDS: list[tuple[Kind[Any], Any]] = [
    (conflict, Conflict("value", HEADLINE)),
    (conflict, Conflict("growth", HEADLINE)),
    (conflict, Conflict("unit", HEADLINE)),
    (share_of_whole, ShareOfWhole()),
    (change, CHANGE),
    (parts, Parts("larger")),
    (parts, Parts("sum")),
    (parts, Parts("short")),
    (shares, Shares(("三次产业", "产业结构"))),
    (rate, Rate("limit", ("率",))),
    (rate, Rate("counts", ("率",))),
    (rate, Rate("due", ("率",))),
    (settled, Settled(("排查",), ("整改",))),
    (slogan_count, SloganCount()),
    (task_share, TaskShare(("任务",))),
    (respectively, Respectively(("城乡",))),
    (list_count, ListCount(("个",))),
    (approximation, Approximation("exact", ("近",))),
    (approximation, Approximation("double")),
    (approximation, Approximation("above")),
    (same_growth, SameGrowth(2, HEADLINE)),
    (copied_target, CopiedTarget(2)),
    (restated, Restated(("面积",))),
    (unlikely_unit, UnlikelyUnit(("人均",), ("亿元",))),
    (unlikely_size, UnlikelySize(("收入",), ("金额",), most=Decimal(9))),
    (paid_to_each, PaidToEach(("补贴",), Decimal(9))),
    (previous_growth, PreviousGrowth(INDICATORS, HEADLINE, Decimal(1), Decimal(100))),
    (previous_base, PreviousBase(HEADLINE)),
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


@pytest.mark.parametrize(("word", "reported"), [("定额", ["98%"]), ("任务", [])])
def test_a_share_is_of_what_the_words_of_the_rule_name(word: str, reported: list[str]) -> None:
    draft = document("采伐木材120吨，占年度定额100吨的98%。争取的项目超过任务。")
    assert quoted(task_share, TaskShare((word,)), draft) == reported


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
                "排查",
                "整改",
                "应参保",
                "比上年的",
                "“四送”",
                "送技术",
                "补贴",
                "惠及",
                "9人",
                "占任务",
                "的",
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


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("茶园由2000亩扩大到3500亩，净增1500亩。", []),
        ("茶园由2000亩扩大到3500亩，净增500亩。", ["500亩"]),
        ("低保户由320户减少到120户，减少200户。", []),
        ("低保户由320户减少到120户，减少240户。", ["240户"]),
        ("存款余额18.2亿元，比年初的15.1亿元增加3.1亿元。", []),
        ("存款余额18.2亿元，比年初的15.1亿元增加1.3亿元。", ["1.3亿元"]),
        ("合作社由25家发展到40家，新增6家省级示范社。", []),
        ("综合排名由132名跃升至32名，提高100名。", []),
        ("茶园由近2000亩扩大到3500亩，净增500亩。", []),
        ("茶园由2000亩扩大到3500亩，新增茶园900亩。", ["900亩"]),
        ("茶园由2000亩扩大到3500亩，新增示范园900亩。", []),
        ("务工人员5600人，比去年的5200人多出400人。", []),
        ("务工人员5600人，比去年的5200人多出800人。", ["800人"]),
    ],
)
def test_a_difference_follows_from_the_values_that_it_stands_with(text: str, stated: list[str]) -> None:
    assert quoted(change, CHANGE, document(text)) == stated


def test_the_value_of_last_year_is_what_this_years_came_from() -> None:
    (figure,) = document("税收收入2.40亿元，比上年的2.00亿元增长20%。").figures
    assert figure.before is not None
    assert figure.growth is not None
    assert (figure.before.number, figure.growth.rate) == (Decimal("2.00"), Decimal(20))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("造林520亩，其中人工造林270亩、封山育林250亩。", False),
        ("造林520亩，其中人工造林270亩、封山育林150亩。", True),
        ("造林520亩，其中人工造林270亩、封山育林150亩，新增草地20亩。", False),
        ("造林520亩，其中石桥村90亩、大湾村60亩。", False),
        ("补贴520万元，其中地力270万元，农机150万元，种粮100万元。", False),
        ("补贴520万元，其中地力270万元，农机100万元，种粮100万元。", True),
        ("造林520亩，其中退耕还林270亩，新修水渠150米。", False),
        ("辖52个行政村，其中脱贫村25个、非脱贫村22个。", True),
        ("造林520余亩，其中人工造林270亩、封山育林150亩。", False),
        ("造林520亩，其中人工造林近270亩、封山育林150亩。", False),
        ("实施项目52个，其中新开工27个、竣工15个。", False),
    ],
)
def test_a_closed_list_that_makes_nearly_all_must_make_all(text: str, short: bool) -> None:
    assert bool(findings(parts, Parts("short"), document(text))) is short


def test_people_of_different_villages_are_counted_once() -> None:
    told = "监测对象236户，其中{}120户、{}110户、{}96户。"
    villages = document(told.format("石桥村", "大湾村", "柳林村"))
    kinds = document(told.format("因病致贫", "因残致贫", "因学致贫"))
    assert (len(findings(parts, Parts("sum"), villages)), findings(parts, Parts("sum"), kinds)) == (1, [])


def test_what_parts_make_is_told_in_the_unit_of_their_whole() -> None:
    draft = document("争取资金1.2亿元，其中省级5000万元、市级4000万元、县级2000万元。")
    (found,) = findings(parts, Parts("short"), draft)
    assert found.values["computed"] == "1.1亿元"


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("应检测牲畜8000头，已检测7600头，检测率95%。", []),
        ("应检测牲畜8000头，已检测6700头，检测率95%。", ["95%"]),
        ("全县12个镇中已有9个镇建成污水处理厂，覆盖率75%。", []),
        ("全县12个镇中已有9个镇建成污水处理厂，覆盖率95%。", ["95%"]),
        ("供应化肥8000吨，供应种子6700吨，供应率95%。", []),
        ("适龄儿童1200人，已入学1180人，入学率98.3%。", []),
        ("适龄儿童1200人，已入学1100人，入学率99.8%。", ["99.8%"]),
        ("全镇3200户中，已通自来水2800户，自来水普及率96%。", ["96%"]),
    ],
)
def test_a_rate_of_all_that_was_due_is_recomputed(text: str, stated: list[str]) -> None:
    assert quoted(rate, Rate("due", ("率",)), document(text)) == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("排查隐患120处，整改114处。", []),
        ("排查隐患120处，已整改141处。", ["141处"]),
        ("排查隐患120处，检查企业141家，整改141家。", []),
        ("新增隐患点120处，整改141处。", []),
    ],
)
def test_no_more_is_settled_than_came_in(text: str, stated: list[str]) -> None:
    assert quoted(settled, Settled(("排查",), ("整改",)), document(text)) == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("石桥、大湾、柳林3个村通水。", []),
        ("石桥、大湾、柳林5个村通水。", ["5个"]),
        ("石桥、大湾和柳林、东山等5个村通水。", []),
        ("（石桥、东山）大湾、柳林、西河5个村通水。", []),
        ("大湾、柳林与西河、东山3个片区。", []),
        ("建成大棚、冷库、烘房5个产业设施。", []),
        ("建成大棚、冷库、烘房5个。", []),
        ("石桥、大湾、柳林5村通水。", ["5"]),
        ("石桥、大湾、柳林五个村通水。", ["五个"]),
        ("发放低保、救助、残疾人两个补贴。", []),
    ],
)
def test_a_list_of_names_is_as_long_as_the_number_behind_it(text: str, stated: list[str]) -> None:
    assert quoted(list_count, ListCount(("个",), 2, ("村",)), document(text)) == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("开展“送政策、送技术、送岗位”“三送”活动。", []),
        ("开展“送政策、送技术、送岗位”“四送”活动。", ["“四送”"]),
        ("开展送政策、送技术等“四送”活动。", []),
        ("整治“四乱”：乱搭乱建、乱停乱放。", []),
        ("整治“五乱”：乱搭乱建、乱停乱放。", ["“五乱”"]),
        ("做到“三清”，即底数清、情况清、责任清、任务清。", ["“三清”"]),
        ("坚持“四个到位”（思想到位、责任到位、措施到位、监管到位）。", []),
        ("坚持“五个到位”（思想到位、责任到位、措施到位、监管到位）。", ["“五个到位”"]),
        ("建设“四大中心”：展示中心、招商中心，检测中心、物流中心。", []),
        ("（市）级、乡镇级“三级”规划。", []),
    ],
)
def test_a_slogan_counts_its_items(text: str, stated: list[str]) -> None:
    assert quoted(slogan_count, SloganCount(), document(text)) == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("发放高龄补贴36万元，惠及老人600人。", []),
        ("发放高龄补贴36亿元，惠及老人600人。", ["36亿元"]),
        ("发放高龄补贴36亿元，建成养老院6处。", []),
        ("落实补贴36亿元，为老人每人发放600元，惠及9人。", []),
    ],
)
def test_what_each_gets_is_no_fortune(text: str, stated: list[str]) -> None:
    params = PaidToEach(("补贴",), Decimal(10**6))
    assert quoted(paid_to_each, params, document(text)) == stated


def test_an_area_in_brackets_is_the_same_area_however_far_off() -> None:
    params = Restated(("面积",))
    told = "平整土地20亩（约{}平方米），栽种果树300株。"
    wrong, right = (quoted(restated, params, document(told.format(area))) for area in ("133", "13333"))
    assert (wrong, right) == (["约133平方米"], [])


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("公路里程突破4000公里，其中村道3200公里。", []),
        ("公路里程突破4000公里，其中村道4200公里。", []),
        ("公路里程突破4000公里，其中村道8000公里。", ["8000公里"]),
        ("8个村的集体收入超过10万元，其中石桥村达到30万元。", []),
    ],
)
def test_a_whole_that_is_told_roughly_leaves_its_parts_room(text: str, stated: list[str]) -> None:
    assert quoted(parts, Parts("larger"), document(text)) == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [("高等教育毛入学率61.5%、毛入园率104%。", []), ("高等教育毛入学率6150%。", ["6150%"])],
)
def test_a_rate_that_may_be_over_a_hundred_is_not_ten_times_that(text: str, stated: list[str]) -> None:
    assert quoted(rate, Rate("limit", ("率",), ("毛入",)), document(text)) == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("税收收入由上年的5.86亿元增加到6.15亿元。", []),
        ("税收收入由上年的5.68亿元增加到6.15亿元。", ["5.68亿元"]),
        ("税收收入由上年的5.68亿元（口径调整）增加到6.15亿元。", []),
        ("税收收入由2019年的5.68亿元增加到6.15亿元。", []),
        ("开发区税收收入由上年的1.68亿元增加到2.15亿元。", []),
    ],
)
def test_last_years_value_is_told_as_last_year(text: str, stated: list[str]) -> None:
    before = "2024年云岭县政府工作报告\n一、2023年工作回顾\n税收收入5.86亿元，增长6%。"
    draft = document(f"2025年云岭县政府工作报告\n一、2024年工作回顾\n{text}", previous=before)
    assert quoted(previous_base, PreviousBase(HEADLINE), draft) == stated


def test_incomes_of_a_new_survey_are_not_compared_with_the_old() -> None:
    income = "城镇居民人均可支配收入"
    params = PreviousGrowth(INDICATORS, (income,), Decimal(1), Decimal(100), (income,), 2014)
    found = []
    for year in (2014, 2015):
        before = f"{year}年云岭县政府工作报告\n一、{year - 1}年工作回顾\n{income}27980元，增长9%。"
        text = f"{year + 1}年云岭县政府工作报告\n一、{year}年工作回顾\n{income}29520元，增长10%。"
        found.append(len(findings(previous_growth, params, document(text, previous=before))))
    assert found == [0, 1]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("造林2600亩，占年度任务2000亩的130%。", []),
        ("造林2600亩，占年度任务2000亩的120%。", ["120%"]),
        ("完成投资3.2亿元，占全年目标任务4亿元的80%。", []),
        ("完成投资3.2亿元，占全年目标任务4亿元的92%。", ["92%"]),
        ("税收1.2亿元，占年初预算1亿元的105%。", []),
        ("造林约2600亩，占年度任务2000亩的120%。", []),
        ("造林2600亩，占全县造林任务的120%。", []),
    ],
)
def test_a_share_of_a_task_is_recomputed(text: str, stated: list[str]) -> None:
    assert quoted(task_share, TaskShare(("任务", "预算")), document(text)) == stated


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("全镇有党员546名，其中女党员69名，占党员总数的18.6%。", ["18.6%"]),
        ("云岭乡总面积96.25平方公里，耕地23.43平方公里，占总面积的24.52%。", ["24.52%"]),
        ("全镇有党员546名，女党员69名，占党员总数的12.7%。", []),
        ("全镇有党员546名，青年党员120名，女党员30名，占青年党员总数的25%。", []),
        ("女党员69名，预备党员13名，占党员总数的2.38%。", []),
        ("全镇有党员546名，女党员69名，占全县女党员的3.1%。", []),
        ("城镇人口3.2万人，老年人口0.4万人，占总人口的22%。", []),
        ("全镇有党员约500名，女党员69名，占党员总数的18.6%。", []),
    ],
)
def test_a_share_of_a_whole_that_was_told_is_recomputed(text: str, shares: list[str]) -> None:
    assert quoted(share_of_whole, ShareOfWhole(), document(text)) == shares


def test_a_whole_of_a_share_is_looked_for_among_the_numbers_nearby() -> None:
    text = "全镇有党员546名，{}女党员69名，占党员总数的18.6%。"
    near, far = text.format("走访农户30户，" * 30), text.format("走访农户30户，" * 60)
    assert quoted(share_of_whole, ShareOfWhole(), document(near)) == ["18.6%"]
    assert quoted(share_of_whole, ShareOfWhole(), document(far)) == []


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("全镇有耕地3.2万亩，其中水田1.8万亩，旱地1.6万亩。", ["3.2万亩"]),
        ("共投资320万元，其中：上级补助200万元，自筹150万元。", ["320万元"]),
        ("全镇有耕地3.2万亩，其中水田1.8万亩，流转1.6万亩。", []),
        ("全镇有耕地3.2万亩，其中水田1.8万亩，旱地1.4万亩。", []),
    ],
)
def test_two_halves_after_commas_are_a_list(text: str, wholes: list[str]) -> None:
    assert quoted(parts, Parts("sum"), document(text)) == wholes
