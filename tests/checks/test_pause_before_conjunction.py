"""The kind `pause-before-conjunction`."""

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.pause_before_conjunction import PauseBeforeConjunction, pause_before_conjunction
from tests.drafts import document, findings, quoted

PARAMS = PauseBeforeConjunction(("和", "及", "以及"), in_names=("和",))


def test_a_pause_mark_before_a_conjunction_is_found() -> None:
    text = "种植水稻、油菜、和玉米，改造水渠、以及道路，发展茶叶、和“一村一品”。"
    assert quoted(pause_before_conjunction, PARAMS, document(text)) == ["、", "、", "、"]


def test_a_word_that_begins_with_the_conjunction_is_an_item() -> None:
    text = "建设平安、和谐、和美乡村，排查、及时化解纠纷。"
    assert quoted(pause_before_conjunction, PARAMS, document(text)) == []


def test_a_name_may_begin_with_the_conjunction() -> None:
    assert quoted(pause_before_conjunction, PARAMS, document("引进青禾米业、和兴利茶业。")) == []


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["、", "和", "以及", "玉米", "谐", "“", "\n"]), max_size=20))
def test_what_is_reported_is_always_a_pause_mark(pieces: list[str]) -> None:
    draft = document("".join(pieces))
    found = findings(pause_before_conjunction, PARAMS, draft)
    assert all(finding.span.of(draft.text) == "、" for finding in found)
