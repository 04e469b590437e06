"""The kinds about what downloading and converting left in a draft."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.cut_off_end import CutOffEnd, cut_off_end
from linter.checks.kind import Kind
from linter.checks.page_break import PageBreak, page_break
from linter.checks.repeated_line import RepeatedLine, repeated_line
from linter.checks.teaser import Teaser, teaser
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


KINDS: list[tuple[Kind[Any], Any]] = [
    (teaser, Teaser(shortest=4)),
    (repeated_line, RepeatedLine(6, 1, 60)),
    (cut_off_end, CutOffEnd(3)),
    (page_break, PageBreak()),
]


@settings(max_examples=60)
@given(st.text("一年来各村扎实推进，。…. \n0123、第页共—", max_size=80))
def test_every_kind_is_total_and_its_spans_lie_in_the_text(text: str) -> None:
    draft = document(text)
    for kind, params in KINDS:
        for finding in findings(kind, params, draft):
            assert 0 <= finding.span.start < finding.span.end <= len(text)
            assert all(0 <= edit.span.start <= edit.span.end <= len(text) for edit in finding.edits)
