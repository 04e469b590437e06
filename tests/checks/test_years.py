"""The kinds about years: what their rules' examples do not show."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.calendar_day import CalendarDay, calendar_day
from linter.checks.claimed_year import ClaimedYear, claimed_year
from linter.checks.dating import DatingParams, dating
from linter.checks.early_phrase import EarlyPhrase, early_phrase
from linter.checks.kind import Kind
from linter.checks.masked_year import MaskedYear, masked_year
from linter.checks.outdated_term import OutdatedTerm, outdated_term
from linter.checks.past_target import PastTarget, past_target
from linter.checks.self_comparison import SelfComparison, self_comparison
from linter.checks.this_year import ThisYear, this_year
from linter.checks.tied_phrase import TiedPhrase, tied_phrase
from linter.checks.year_for_number import YearForNumber, year_for_number
from linter.checks.year_gap import YearGap, year_gap
from linter.checks.year_of_other_part import YearOfOtherPart, year_of_other_part
from linter.checks.year_range import YearRange, year_range
from tests.drafts import document, findings, quoted

KINDS: list[tuple[Kind[Any], Any]] = [
    (calendar_day, CalendarDay("day")),
    (calendar_day, CalendarDay("weekday")),
    (claimed_year, ClaimedYear("reviewed", "same")),
    (claimed_year, ClaimedYear("meeting", "any")),
    (year_of_other_part, YearOfOtherPart("summary", ("(?P<span>{year}年)，",))),
    (dating, DatingParams("contradicted")),
    (dating, DatingParams("masked")),
    (early_phrase, EarlyPhrase()),
    (masked_year, MaskedYear()),
    (outdated_term, OutdatedTerm("renamed")),
    (past_target, PastTarget(("到", "力争"))),
    (self_comparison, SelfComparison(("比",))),
    (this_year, ThisYear(("今年来",))),
    (tied_phrase, TiedPhrase("clause")),
    (year_for_number, YearForNumber()),
    (tied_phrase, TiedPhrase("report")),
    (year_gap, YearGap()),
    (year_range, YearRange("reversed")),
]

OLD_WORK = (
    "推进供给侧结构性改革，落实“三去一降一补”，打好脱贫攻坚战，做好精准扶贫、精准脱贫，推进“两学一做”学习教育，"
    "全面实施两孩政策，整合新农合，营改增全面推开，化解过剩产能。"
)


def report(reviewed: int, planned: int, back: str, ahead: str = "要抓好落实。") -> str:
    return f"一、{reviewed}年工作回顾\n{back}\n二、{planned}年工作安排\n{ahead}\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "2024年1月，便民服务中心投入使用。",
        "为做好2024年工作打下基础。",
        "2024年是“十四五”关键之年，要再接再厉。",
        "提前谋划，2024年，力争开工5个项目。",
    ],
)
def test_a_review_may_name_the_year_planned(sentence: str) -> None:
    draft = document(report(2023, 2024, f"全镇稳中有进。{sentence}"))
    assert quoted(claimed_year, ClaimedYear("reviewed", "same"), draft) == []


def test_the_places_that_tell_the_right_year_are_related() -> None:
    draft = document(f"（2024年2月5日）\n同志们：\n{report(2024, 2024, '全镇稳中有进。')}")
    (finding,) = findings(claimed_year, ClaimedYear("reviewed", "same"), draft)
    assert finding.values["expected"] == "2023"
    assert [place.span.of(draft.text) for place in finding.related] == ["2024年2月5日", "2024年"]


def test_a_signature_may_be_of_either_year() -> None:
    text = "青溪镇2024年工作总结和2025年工作计划\n一年来，稳中有进。\n青溪镇人民政府\n2024年11月28日\n"
    assert quoted(claimed_year, ClaimedYear("meeting", "any"), document(text)) == []


def test_the_verdict_is_one_finding_and_takes_its_evidence_from_the_other_kinds() -> None:
    draft = document(report(2024, 2025, "2024年是“十三五”开局之年。" + OLD_WORK))
    (finding,) = findings(dating, DatingParams("contradicted"), draft)
    shown = {place.span.of(draft.text) for place in finding.related}
    assert {"“十三五”开局之年", "新农合", "两学一做"} <= shown
    assert quoted(tied_phrase, TiedPhrase("clause"), draft) == []
    assert quoted(outdated_term, OutdatedTerm("renamed"), draft) == []


def test_the_year_given_by_hand_is_believed() -> None:
    text = "全镇上下同心。" + OLD_WORK
    assert findings(dating, DatingParams("contradicted"), document(text)) == []
    assert len(findings(dating, DatingParams("contradicted"), document(text, year=2025))) == 1
    assert findings(dating, DatingParams("contradicted"), document(text, year=2017)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "五年来，贫困户全部脱贫。",
        "改造“五保户”旧居纪念馆。",
        "按照《农村五保供养办法》落实。",
        "原新农合经办机构已经整合更名。",
        "2016年，贫困人口下降到2%。",
        "深入贯彻精准扶贫以来的重要讲话精神。",
    ],
)
def test_history_names_and_titles_may_hold_an_old_term(sentence: str) -> None:
    assert quoted(outdated_term, OutdatedTerm("renamed"), document(report(2023, 2024, sentence))) == []


def test_an_old_term_is_current_work_in_the_plan_too() -> None:
    draft = document(report(2023, 2024, "稳中有进。", "提高新农合报销比例。"))
    assert quoted(outdated_term, OutdatedTerm("renamed"), draft) == ["新农合"]


def test_february_has_29_days_in_leap_years_and_where_no_year_is_told() -> None:
    text = "2024年2月29日、2月29日、2023年2月29日、1900年2月29日"
    assert quoted(calendar_day, CalendarDay("day"), document(text)) == ["2月29日", "2月29日"]


def test_a_traditional_draft_is_read_alike() -> None:
    draft = document("一、2024年工作回顧\n穩中有進。\n二、2025年工作安排\n2025年是黨的十九大召開之年。\n")
    assert quoted(tied_phrase, TiedPhrase("clause"), draft) == ["十九大召開之年"]


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            [
                "一、2023年工作回顾\n",
                "二、2023年工作安排\n",
                "（2024年2月30日）\n",
                "20xx年",
                "2024年，",
                "比2024年",
                "到2010年",
                "2025—2021年",
                "“十三五”开局之年",
                "新农合",
                "新质生产力",
                "今年来",
                "。",
                "\n",
                OLD_WORK,
            ]
        ),
        max_size=14,
    )
)
def test_every_kind_is_total_and_stays_inside_the_text(pieces: list[str]) -> None:
    draft = document("".join(pieces))
    for kind, params in KINDS:
        for finding in findings(kind, params, draft):
            places = [finding.span, *(place.span for place in finding.related)]
            assert all(0 <= span.start < span.end <= len(draft.text) for span in places)


PLANNED_YEAR = YearOfOtherPart("summary", ("(?P<span>{year}年)，",))


def test_the_planned_year_is_wrong_in_the_review_and_right_in_the_plan() -> None:
    text = "一、2024年工作回顾\n2025年，全镇稳中有进。\n二、2025年工作安排\n2025年，全镇加快建设。\n"
    (finding,) = findings(year_of_other_part, PLANNED_YEAR, document(text))
    assert finding.span.start == text.index("2025年，全镇稳")
    assert finding.values == {"year": "2025", "expected": "2024"}


def test_half_a_year_is_reviewed_in_its_own_year() -> None:
    title = "2025年上半年工作总结和下半年工作计划"
    text = f"{title}\n一、上半年工作总结\n2025年，全镇稳中有进。\n二、下半年工作计划\n加快建设。"
    assert findings(year_of_other_part, PLANNED_YEAR, document(text)) == []


def test_the_review_speaks_of_no_year_to_come_however_far() -> None:
    text = "一、2024年工作回顾\n截至2027年底，累计发放补贴860万元。\n二、2025年工作安排\n加快建设。"
    params = YearOfOtherPart("summary", ("截至(?P<span>{year}年)底",))
    found = findings(year_of_other_part, params, document(text))
    assert [finding.values for finding in found] == [{"year": "2027", "expected": "2024"}]


def test_the_plan_may_look_ahead_but_not_back() -> None:
    text = "一、2024年工作回顾\n稳中有进。\n二、2025年工作安排\n力争到2022年底建成，力争到2027年底扩建。"
    params = YearOfOtherPart("plan", ("力争到(?P<span>{year}年)底",))
    assert quoted(year_of_other_part, params, document(text)) == ["2022年"]


def test_a_day_of_three_digits_is_none() -> None:
    assert quoted(calendar_day, CalendarDay("day"), document("9月100日，全镇召开会议。")) == ["9月100日"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("2023年，全村2023户、42023人，化解纠纷2023余起。", ["2023", "42023", "2023"]),
        ("2023年，种植20232.8亩，参保率202398%。", ["20232.8", "202398"]),
        ("2023年，完成2023户改造。二、完成2023户改造。", []),
        ("2023年，全村2023户、326人。", []),
        ("全村2022户、42022人，2023年脱贫。", []),
    ],
)
def test_a_year_stands_for_numbers_where_several_counts_hold_it(text: str, counts: list[str]) -> None:
    assert quoted(year_for_number, YearForNumber(), document(text)) == counts
