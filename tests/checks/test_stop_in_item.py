"""The kind `stop-in-item`."""

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.stop_in_item import StopInItem, stop_in_item
from tests.drafts import document, findings, quoted

PARAMS = StopInItem()


def test_a_semicolon_cannot_end_an_item_with_a_full_stop_inside() -> None:
    text = "一是修路。硬化村道10公里；二是架桥。新建两座；三是通水。"
    assert quoted(stop_in_item, PARAMS, document(text)) == ["；", "；"]


def test_a_full_stop_before_the_item_is_none_of_its_own() -> None:
    assert quoted(stop_in_item, PARAMS, document("做了两件事。一是修路；二是架桥；三是通水。")) == []


def test_an_item_that_holds_semicolons_too_is_left_alone() -> None:
    assert quoted(stop_in_item, PARAMS, document("一是修路。镇里两条；村里三条；二是架桥。")) == []


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["一是", "二是", "；", "。", "修路", "\n"]), max_size=20))
def test_what_is_reported_is_always_a_semicolon(pieces: list[str]) -> None:
    draft = document("".join(pieces))
    found = findings(stop_in_item, PARAMS, draft)
    assert all(finding.span.of(draft.text) == "；" for finding in found)
