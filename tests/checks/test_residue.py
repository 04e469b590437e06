"""The kinds about what downloading and converting left in a draft."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.broken_word import BrokenWord, broken_word
from linter.checks.cut_off_end import CutOffEnd, cut_off_end
from linter.checks.kind import Kind
from linter.checks.orphan_note import OrphanNote, orphan_note
from linter.checks.page_break import PageBreak, page_break
from linter.checks.repeated_line import RepeatedLine, repeated_line
from linter.checks.running_line import RunningLine, running_line
from linter.checks.teaser import Teaser, teaser
from linter.checks.title_years import TitleYears, title_years
from linter.checks.wrapped_lines import WrappedLines, wrapped_lines
from linter.model import Span
from tests.drafts import document, findings, quoted

BODY = "一年来，青溪镇坚持稳中求进，抓产业、惠民生、保安全，各项工作取得新进展，群众满意度稳步提高"


def test_a_line_that_is_cut_off_and_said_again_is_a_teaser() -> None:
    assert quoted(teaser, Teaser(), document(f"{BODY[:40]}...\n{BODY}。\n")) == [f"{BODY[:40]}..."]


def test_a_line_that_trails_off_and_is_not_said_again_is_none() -> None:
    assert quoted(teaser, Teaser(), document(f"{BODY[::-1]}……\n{BODY}。\n")) == []


def test_a_title_said_twice_is_found_over_an_empty_line() -> None:
    params = RepeatedLine(lines=12, shortest=4, longest=60)
    (finding,) = findings(repeated_line, params, document("青溪镇工作总结\n\n青溪镇 工作总结\n"))
    assert finding.related[0].span.start == 0


def test_a_title_said_again_under_other_lines_is_found_and_no_other_line_is() -> None:
    params = RepeatedLine(lines=12, shortest=4, longest=60, titles=("总结",))
    text = "青溪镇年度工作总结\n发布于松河网\n每村一品\n青溪镇年度工作总结\n每村一品\n"
    (finding,) = findings(repeated_line, params, document(text))
    assert finding.span == Span(22, 31)
    (edit,) = finding.edits
    assert text[edit.span.start : edit.span.end] == "青溪镇年度工作总结"


def test_a_title_with_two_years_shows_the_later_one() -> None:
    params = TitleYears(lines=12, shortest=6, longest=60, titles=("总结", "计划"))
    text = "第1篇 青溪镇2023年工作总结\n青溪镇2022年工作总结\n青溪镇2024年工作计划\n"
    (finding,) = findings(title_years, params, document(text))
    assert (text[finding.span.start : finding.span.end], finding.values["other"]) == ("2022", "2023")


def test_lines_after_the_beginning_may_repeat() -> None:
    params = RepeatedLine(lines=2, shortest=4, longest=60)
    assert quoted(repeated_line, params, document("标题\n正文\n每村一品\n每村一品\n")) == []


def test_the_last_words_of_a_text_that_breaks_off_are_shown() -> None:
    assert quoted(cut_off_end, CutOffEnd(30), document(f"{BODY}，栽植行道树100余株\n")) == ["植行道树100余株"]


def test_a_complete_closing_lacks_only_its_mark() -> None:
    assert quoted(cut_off_end, CutOffEnd(30, ("奋斗",)), document(f"{BODY}，为加快发展而努力奋斗")) == []


def test_page_numbers_that_cut_words_are_taken_out() -> None:
    pages = "".join(f"{BODY * 4}各村扎实推\n{number}、进各项工作。" for number in range(1, 6))
    found = findings(page_break, PageBreak(), document(f"{BODY}扎实推{pages[3:]}"))
    assert len(found) >= 4
    assert all(finding.edits[0].text == "" for finding in found)


def test_lines_that_all_end_at_one_width_are_cut_and_headings_are_not() -> None:
    prose = "一年来全镇上下齐心协力，抓项目强产业惠民生。" * 12
    lines = [prose[at : at + 25] for at in range(0, len(prose), 25)]
    found = quoted(wrapped_lines, WrappedLines(), document("\n".join(lines)))
    assert len(found) >= 8
    assert all(len(place) == 3 and place[1] == "\n" for place in found)
    headings = "\n".join(f"全镇上下坚持抓项目，强产业，惠民生，后劲足\n{prose}" for _ in range(8))
    assert quoted(wrapped_lines, WrappedLines(), document(headings)) == []


def test_two_page_numbers_are_enough_where_the_second_cuts_a_word() -> None:
    cut = f"1、{BODY * 4}，健全管理制\n2、度，提高各村工作水平。"
    assert [finding.span for finding in findings(page_break, PageBreak(), document(cut))]
    items = f"1、{BODY * 4}。\n2、度汛准备扎实，各村工作有序。"
    assert findings(page_break, PageBreak(), document(items)) == []
    short = "1、健全管理制\n2、度，提高各村工作水平。"
    assert findings(page_break, PageBreak(), document(short)) == []


KINDS: list[tuple[Kind[Any], Any]] = [
    (teaser, Teaser(shortest=4)),
    (repeated_line, RepeatedLine(6, 1, 60, ("进", "作"), 2)),
    (wrapped_lines, WrappedLines(2, 2, 9, 2)),
    (title_years, TitleYears(6, 1, 60, ("进", "作"))),
    (cut_off_end, CutOffEnd(3)),
    (page_break, PageBreak()),
]


@settings(max_examples=60)
@given(st.text("一年来各村扎实推进，。…. \n0123、第页共—工作", max_size=80))
def test_every_kind_is_total_and_its_spans_lie_in_the_text(text: str) -> None:
    draft = document(text)
    for kind, params in KINDS:
        for finding in findings(kind, params, draft):
            assert 0 <= finding.span.start < finding.span.end <= len(text)
            assert all(0 <= edit.span.start <= edit.span.end <= len(text) for edit in finding.edits)


def test_a_note_that_stands_at_a_line_of_its_own_answers_its_number() -> None:
    draft = document("推进五水共治[1]，实施一网通办[2]。\n名词解释\n[1]五水共治：治水五策。")
    assert quoted(orphan_note, OrphanNote(), draft) == ["[2]"]


def test_a_number_in_brackets_at_the_start_of_a_line_is_the_note_itself() -> None:
    assert quoted(orphan_note, OrphanNote(), document("[7]一网通办：通过一个网站办理。")) == []


def test_a_first_line_that_breaks_off_without_dots_is_a_teaser_only_if_the_text_begins_with_it() -> None:
    teased = "云岭县二〇二四年工作总结一年来全县上下团结一心抓项目兴产业惠民生各项工作都有新的进展粮食"
    rest = f"{teased[:11]}\n{teased[11:]}生产稳中有增。"
    assert quoted(teaser, Teaser(), document(f"{teased}\n{rest}")) == [teased]
    assert quoted(teaser, Teaser(), document(f"{teased}\n一年来，{rest}")) == []


RUNNING = RunningLine(shortest=5, longest=40, least=3, apart=20)


def test_a_line_that_runs_through_the_pages_is_reported_from_its_second_place_on() -> None:
    page = "云岭县政务公开资料\n全县上下抓项目、兴产业、惠民生，粮食生产稳中有增。\n"
    assert quoted(running_line, RUNNING, document(page * 3)) == ["云岭县政务公开资料"] * 2


def test_a_line_that_ends_in_a_mark_or_stands_close_together_does_not_run() -> None:
    address = "各位代表各位同志！\n全县上下抓项目、兴产业、惠民生，粮食生产稳中有增。\n"
    assert quoted(running_line, RUNNING, document(address * 3)) == []
    assert quoted(running_line, RUNNING, document("第一批项目\n" * 5)) == []


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            [
                "。扎实推进、完善基础设\n施建设",
                "云岭县资料\n",
                "抓项目[1]，",
                "[1]",
                "\n",
                "…",
                "甲" * 30,
                "𠮷",
            ]
        ),
        max_size=16,
    )
)
def test_residue_kinds_are_total_and_stay_inside_the_text(pieces: list[str]) -> None:
    draft = document("".join(pieces))
    for kind, params in (
        (orphan_note, OrphanNote()),
        (broken_word, BrokenWord()),
        (running_line, RUNNING),
        (teaser, Teaser()),
    ):
        for finding in findings(kind, params, draft):
            assert Span(0, len(draft.text)).holds(finding.span)


def test_a_word_that_a_line_break_parts_is_found_and_one_that_ends_the_line_is_not() -> None:
    draft = document(
        "全镇工作平稳。大力推进项目建设、产业发展和基础设\n施改善，办好实事、解决难题，服务群众\n生活富裕。"
    )
    assert quoted(broken_word, BrokenWord(), draft) == ["设\n施"]
