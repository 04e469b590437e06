"""The kinds that look at the outline: their promises on any text, and what their examples do not show."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.empty_section import EmptySection, empty_section
from linter.checks.heading_ends import HeadingEnds, heading_ends
from linter.checks.item_break import ItemBreak, item_break
from linter.checks.kind import Kind
from linter.checks.level_order import LevelOrder, level_order
from linter.checks.level_skip import LevelSkip, level_skip
from linter.checks.listed_count import ListedCount, listed_count
from linter.checks.lone_item import LoneItem, lone_item
from linter.checks.lost_line_break import LostLineBreak, lost_line_break
from linter.checks.marker import form_of, is_sound, renumbered, standard
from linter.checks.marker_form import MarkerForm, marker_form
from linter.checks.missing_section import MissingSection, missing_section
from linter.checks.mixed_markers import MixedMarkers, mixed_markers
from linter.checks.numbering import Numbering, numbering
from linter.checks.promised_count import PromisedCount, promised_count
from linter.checks.title import Title, title
from linter.checks.unfinished_paragraph import UnfinishedParagraph, unfinished_paragraph
from linter.model import Finding
from tests.drafts import document, findings, quoted

SERIES = ("一、", "（一）", "1.", "（1）", "一是", "第一")
KINDS: list[tuple[Kind[Any], Any]] = [
    (numbering, Numbering(faults=("gap", "repeat", "back", "start"))),
    (marker_form, MarkerForm(match=("（.{1,3}）[、.]", "（.{1,3}[)]", "[一二三][.]"))),
    (mixed_markers, MixedMarkers(series=SERIES)),
    (heading_ends, HeadingEnds()),
    (item_break, ItemBreak(series=("一是", "第一"))),
    (level_order, LevelOrder(order=("一、", "（一）", "1.", "（1）"))),
    (level_skip, LevelSkip(under=("一、",), skipped=("（1）",))),
    (lost_line_break, LostLineBreak(series=("一、", "（一）"))),
    (empty_section, EmptySection(series=("一、", "（一）"))),
    (unfinished_paragraph, UnfinishedParagraph()),
    (title, Title(match=("和$",))),
    (promised_count, PromisedCount()),
    (listed_count, ListedCount()),
    (lone_item, LoneItem(series=SERIES)),
    (missing_section, MissingSection(match="见第(?P<number>[一二三])部分", series=("一、",))),
]
FRAGMENTS = [
    "一、", "二、", "三、", "五、", "（一）", "（三）", "（一）、", "（二)", "1.", "2、", "4.", "（1）", "①",
    "③", "一是", "二是", "三要", "第一，", "第三，", "修村道", "办好实事", "青溪镇工作总结和", "同志们：",
    "见第三部分", "我讲三个方面。", "抓好以下两项工作：", "\n", "。", "，", "；",
    "全镇上下团结一心抓项目兴产业惠民生" * 3, "“修渠、修路、架桥”", "四大工程",
]  # fmt: skip


def ids(entry: object) -> str:
    return entry.name if isinstance(entry, Kind) else ""


def mended(text: str, found: list[Finding]) -> str:
    edits = sorted({edit for finding in found for edit in finding.edits}, key=lambda edit: edit.span)
    for edit in reversed(edits):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(("kind", "params"), KINDS, ids=ids)
@settings(max_examples=25, deadline=None)
@given(text=st.lists(st.sampled_from(FRAGMENTS), max_size=24).map("".join))
def test_a_kind_is_total_and_points_into_the_text(kind: Kind[Any], params: Any, text: str) -> None:
    draft = document(text)
    for finding in findings(kind, params, draft):
        places = [finding.span, *(edit.span for edit in finding.edits), *(r.span for r in finding.related)]
        assert all(0 <= span.start <= span.end <= len(draft.text) for span in places)
        assert set(finding.values) <= set(kind.values(params))


@pytest.mark.parametrize(("kind", "params"), [KINDS[1], KINDS[3], KINDS[4]], ids=ids)
@settings(max_examples=25, deadline=None)
@given(text=st.lists(st.sampled_from(FRAGMENTS), max_size=16).map("".join))
def test_mending_twice_is_mending_once(kind: Kind[Any], params: Any, text: str) -> None:
    once = mended(text, findings(kind, params, document(text)))
    assert (
        findings(kind, params, document(once)) == []
        or mended(once, findings(kind, params, document(once))) == once
    )


def test_the_number_that_stands_inside_a_paragraph_is_not_missing() -> None:
    text = "一、稳增长\n抓好项目，二、促改革也要抓好。\n三、惠民生\n办好实事。\n"
    assert quoted(numbering, Numbering(faults=("gap",)), document(text)) == []


def test_a_marker_before_words_that_begin_with_a_number_is_not_missing() -> None:
    text = "附件\n1.渔获：草鱼、鲫鱼。\n2．10种药材：黄芪、党参。\n3.果品：柑橘、枇杷。\n"
    assert quoted(numbering, Numbering(faults=("gap",)), document(text)) == []


def test_a_count_that_goes_on_over_headings_is_none_that_begins_late() -> None:
    text = "一、农业\n1.修水渠\n修五里。\n2.修塘坝\n修三座。\n二、交通\n3.修村道\n修十里。\n"
    assert quoted(numbering, Numbering(faults=("gap", "start")), document(text)) == []


def test_notes_may_begin_with_any_number() -> None:
    text = "一、农业\n修水渠。\n注释：\n[2]“两不愁”：不愁吃、不愁穿。\n"
    assert quoted(numbering, Numbering(faults=("start",)), document(text)) == []


def test_renumbering_reaches_the_siblings_that_count_on() -> None:
    text = "一是修渠。二是修路。四是架桥。五是植树。"
    found = findings(numbering, Numbering(faults=("gap",)), document(text))
    assert mended(text, found) == "一是修渠。二是修路。三是架桥。四是植树。"


def test_the_odd_one_of_many_is_the_stranger() -> None:
    params = MixedMarkers(series=("一是",))
    assert quoted(mixed_markers, params, document("一要修渠。二是修路。三是架桥。四是植树。")) == ["一要"]
    assert quoted(mixed_markers, params, document("一要修渠。二是修路。三是架桥。")) == ["二是", "三是"]


def test_a_draft_that_breaks_its_lines_at_the_margin_has_no_unfinished_paragraph() -> None:
    line = "今年以来全镇上下团结一心抓项目。兴产业惠民生各项工作都取得了新的进展群众的获得感不断增强办好\n"
    assert quoted(unfinished_paragraph, UnfinishedParagraph(), document(line * 12 + "了实事。")) == []


def test_a_lone_item_keeps_no_promise_and_breaks_none() -> None:
    params = PromisedCount()
    assert quoted(promised_count, params, document("今年办好以下三件实事：（1）修村道五公里。")) == []
    assert quoted(promised_count, params, document("下面我讲两点意见。\n一、总结成绩\n很好。\n")) == ["两点"]


@pytest.mark.parametrize(
    ("marker", "number", "written"),
    [
        ("（三）", 4, "（四）"), ("3.", 12, "12."), ("③", 4, "④"), ("第三", 10, "第十"),
        ("三是", 11, "十一是"), ("３．", 4, "４．"), ("㈢", 4, "㈣"), ("⒊", 4, "⒋"),
    ],
)  # fmt: skip
def test_a_marker_is_renumbered_in_its_own_writing(marker: str, number: int, written: str) -> None:
    assert renumbered(marker, number) == written


def test_the_standard_writes_markers_one_way() -> None:
    assert [standard(series, 2, True) for series in SERIES] == [
        "二、",
        "（二）",
        "2.",
        "（2）",
        "二是",
        "第二",
    ]
    assert standard("（一）", 2, False) == "(二)"


def test_a_marker_has_a_form_and_may_be_unsound() -> None:
    assert form_of("3．") == form_of("12.") != form_of("3、")
    assert [is_sound(marker) for marker in ("（一）", "(一）", "一）", "1）", "一、", "一，")] == [
        True, False, False, True, True, False,
    ]  # fmt: skip


def test_an_item_at_one_right_after_a_lone_one_is_its_repetition() -> None:
    draft = document("（一）修渠\n修五里。\n（一）修路\n修六里。\n（二）架桥\n架两座。\n")
    assert quoted(numbering, Numbering(("repeat",)), draft) == ["（一）"]
