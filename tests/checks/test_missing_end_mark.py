"""The kind `missing-end-mark`."""

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.missing_end_mark import MissingEndMark, missing_end_mark
from tests.drafts import document, findings, quoted

REPORT = """青溪镇工作总结

各位代表：
一、工作回顾
（一）抓好产业发展，促进农民增收
{}
二、工作安排
继续努力，再创佳绩。
"""


def test_a_paragraph_that_breaks_off_is_found_at_its_last_character() -> None:
    text = REPORT.format("茶叶产业发展良好。全年新增茶园三千亩，带动农户增收致")
    assert quoted(missing_end_mark, MissingEndMark(), document(text)) == ["致"]


def test_headings_titles_and_whole_paragraphs_are_let_be() -> None:
    text = REPORT.format("茶叶产业发展良好。全年新增茶园三千亩，带动农户增收致富。")
    assert quoted(missing_end_mark, MissingEndMark(), document(text)) == []


def test_a_line_that_ends_within_a_quotation_is_broken() -> None:
    text = REPORT.format("坚决遏制耕地“非\n农化”，守住红线。")
    assert quoted(missing_end_mark, MissingEndMark(), document(text)) == ["非"]


def test_a_text_whose_lines_are_cut_at_a_width_is_let_be() -> None:
    lines = ("全镇上下齐心。协力推进项目建", "设，全年新增。茶园三千亩带动", "农户增收致富。成效十分明显全")
    text = "\n".join(lines * 2) + "\n意度逐年提高。\n"
    assert quoted(missing_end_mark, MissingEndMark(), document(text)) == []


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["青溪镇产业", "。", "“", "”", "\n", "　", "一、"]), max_size=24).map("".join)
)
def test_a_finding_is_the_last_character_of_a_line(text: str) -> None:
    for finding in findings(missing_end_mark, MissingEndMark(2), document(text)):
        start, end = finding.span
        assert end == start + 1
        assert text[start] not in "。”"
        assert text[end:].partition("\n")[0].strip("　") == ""


def test_a_long_line_that_ends_in_a_comma_breaks_off_though_no_sentence_ended_in_it() -> None:
    line = "就业行动建立覆盖城乡的就业公共服务平台，线上线下一体办理，实现求职、招聘一网通办，全程有人帮办，"
    text = f"各项工作稳步推进。\n{line}\n群众满意度不断提高，各项工作再上台阶。"
    assert quoted(missing_end_mark, MissingEndMark(), document(text)) == ["，"]
