"""The report's years and the mentions of years."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.facts.mentions import read_mentions
from tests.facts.outlines import years_of

BACK, AHEAD = "一、2022年工作回顾", "二、2023年工作安排"


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("2022年，二〇二三年和二零二四年", [2022, 2023, 2024]),
        ("2021—2025年实施", [2025]),
        ("20xx年、20**年和202x年", [None, None, None]),
        ("到23年底", [2023]),
        ("近10年底数不清，30年初心不改", []),
        ("如今年轻人多，过去年年受灾，声明年底前生效", []),
        ("2022.5年化", []),
        ("编号12022年检", []),
    ],
)
def test_a_year_is_read_in_every_form_and_no_duration_is(text: str, mentions: list[int | None]) -> None:
    assert [mention.year for mention in read_mentions(text)] == mentions


@pytest.mark.parametrize(
    ("day", "reviewed", "planned"), [("2023年1月12日", 2022, 2023), ("2022年12月28日", 2022, 2023)]
)
def test_a_meeting_plans_its_own_year_and_in_december_the_next(day: str, reviewed: int, planned: int) -> None:
    report, _ = years_of(f"政府工作报告\n——{day}在松河市会议上\n各位代表：\n现在报告工作。\n")
    assert (report.reviewed, report.planned) == (reviewed, planned)


def test_a_date_in_numerals_is_a_meeting() -> None:
    report, _ = years_of("——二〇二三年二月二十一日在云岭县人民代表大会上\n各位代表：\n")
    assert (report.meeting, report.planned) == ("2023-02-21", 2023)


def test_a_title_tells_both_years() -> None:
    title = "青溪镇2022年工作总结和2023年工作计划"
    report, _ = years_of(title + "\n一年来，全镇稳中有进。", title=title)
    assert (report.kind, report.reviewed, report.planned) == ("annual", 2022, 2023)


def test_headings_tell_the_parts_and_their_years() -> None:
    report, _ = years_of(f"{BACK}\n全镇完成投资3亿元。\n{AHEAD}\n要抓好招商。", (BACK, AHEAD))
    assert [(part.role, part.first, part.last) for part in report.parts] == [
        ("summary", 2022, 2022),
        ("plan", 2023, 2023),
    ]


@pytest.mark.parametrize(
    "back",
    [
        "一、三次会议确定任务的完成情况",
        "一、全面完成了三次会议确定的目标任务",
        "一、奋力拼搏，“十五”规划目标全面实现",
        "一、去年和今年以来工作回顾",
        "一、今年工作回顾",
    ],
)
def test_how_a_task_was_carried_out_is_a_review(back: str) -> None:
    report, _ = years_of(f"——2023年1月8日在云岭县会议上\n{back}\n成绩显著。\n{AHEAD}\n", (back, AHEAD))
    assert [part.role for part in report.parts] == ["other", "summary", "plan"]


@pytest.mark.parametrize("ahead", ["二、确保全年目标圆满完成", "二、今年怎么干"])
def test_a_task_still_to_be_done_is_a_plan(ahead: str) -> None:
    report, _ = years_of(f"{BACK}\n全镇完成投资3亿元。\n{ahead}\n要抓好招商。", (BACK, ahead))
    assert [part.role for part in report.parts] == ["summary", "plan"]


def test_a_part_that_opens_with_the_year_after_the_review_is_the_plan() -> None:
    ahead = "二、奋力开创乡村新局面"
    report, _ = years_of(f"{BACK}\n全镇完成投资3亿元。\n{ahead}\n2023年是关键之年。", (BACK, ahead))
    assert [part.role for part in report.parts] == ["summary", "plan"]


def test_a_part_between_two_of_one_role_has_it_too() -> None:
    heads = ("一、经济成效明显", "二、乡风更加文明", "三、生态进展良好", "四、下一步打算")
    report, _ = years_of("\n".join(f"{head}\n村容整洁。" for head in heads), heads)
    assert [part.role for part in report.parts] == ["summary", "summary", "summary", "plan"]


def test_a_review_of_five_years_speaks_of_five_years() -> None:
    back = "一、过去五年工作回顾"
    report, _ = years_of(f"——2023年1月8日在云岭县会议上\n{back}\n成绩显著。\n{AHEAD}\n", (back, AHEAD))
    assert report.kind == "five-year"
    assert (report.parts[1].first, report.parts[1].last) == (2017, 2022)


def test_half_a_year_is_reviewed_and_planned_in_the_same_year() -> None:
    title = "青溪镇2023年上半年工作总结和下半年工作计划"
    report, _ = years_of(title + "\n上半年，全镇稳中有进。", title=title)
    assert (report.kind, report.reviewed, report.planned) == ("half-year", 2023, 2023)


def test_the_year_given_by_hand_overrules_the_draft() -> None:
    report, _ = years_of("——2023年1月12日在松河市会议上\n各位代表：\n", year=2025)
    assert (report.reviewed, report.planned) == (2024, 2025)


def test_a_draft_that_sums_up_the_year_it_plans_still_has_a_year_before() -> None:
    report, _ = years_of("（2023年3月2日）\n同志们：\n今天总结2023年工作，安排部署2023年工作。")
    assert [(claim.role, claim.year) for claim in report.claims[1:]] == [
        ("reviewed", 2023),
        ("planned", 2023),
    ]
    assert (report.reviewed, report.planned) == (2022, 2023)


@pytest.mark.parametrize(("words", "claims"), [("我们将抓好招商。", []), ("全镇稳中有进。", ["reviewed"])])
def test_a_sentence_of_what_will_be_done_reviews_no_year(words: str, claims: list[str]) -> None:
    report, _ = years_of(f"{BACK}\n成绩显著。\n2023年，{words}\n{AHEAD}\n", (BACK, AHEAD))
    assert [claim.role for claim in report.claims if claim.place == "body"] == claims


def test_a_far_target_is_not_the_year_planned() -> None:
    ahead = "二、“十四五”时期目标和2035年远景目标"
    report, _ = years_of(f"{BACK}\n成绩显著。\n{ahead}\n要抓好招商。", (BACK, ahead))
    assert report.planned == 2023


def test_pointing_words_are_seen_from_the_meeting() -> None:
    text = f"——2023年1月12日在松河市会议上\n{BACK}\n去年增收，今年再进，明年可期。"
    _, mentions = years_of(text, (BACK,))
    assert [m.year for m in mentions if not m.explicit] == [2022, 2023, 2024]


def test_without_a_meeting_this_year_is_the_year_of_its_part() -> None:
    _, mentions = years_of(f"{BACK}\n今年完成投资3亿元。\n{AHEAD}\n今年要再进。", (BACK, AHEAD))
    assert [m.year for m in mentions if not m.explicit] == [2022, 2023]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("比2019年增长三成", "base"),
        ("2019年以来累计投资", "base"),
        ("到2035年基本实现", "target"),
        ("征缴2024年度医保", "period"),
        ("《云岭县2021年实施方案》", "document"),
        ("历史上的1998年洪水", "other"),
    ],
)
def test_a_year_beside_the_reports_own_has_its_role(text: str, role: str) -> None:
    _, mentions = years_of(f"——2023年1月12日在松河市会议上\n{BACK}\n{text}。", (BACK,))
    assert mentions[-1].role == role


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            ["2022年", "20xx年", "总结", "安排", "一、", "去年", "\n", "3月2日", "（", "）", "，", "十五"]
        ),
        max_size=20,
    )
)
def test_any_text_has_ordered_mentions_inside_it_and_parts_that_cover_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    report, mentions = years_of(text)
    spans = [mention.span for mention in mentions]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert sum(part.span.end - part.span.start for part in report.parts) == len(text)
