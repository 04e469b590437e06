"""The kind `said-at-once`."""

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.said_at_once import SaidAtOnce, said_at_once
from tests.drafts import document, findings, quoted

SENTENCES = SaidAtOnce("sentence", shortest=4)
CLAUSES = SaidAtOnce("clause", shortest=5)


def test_a_bold_lead_of_two_clauses_that_was_extracted_twice_is_one_finding() -> None:
    text = "夯实基础，补齐短板。夯实基础，补齐短板。新修渠道三公里。"
    assert quoted(said_at_once, SENTENCES, document(text)) == ["夯实基础，补齐短板"]


def test_a_line_is_not_the_neighbour_of_the_line_before() -> None:
    text = "夯实农业基础\n夯实农业基础。新修渠道三公里。"
    assert quoted(said_at_once, SENTENCES, document(text)) == []


def test_a_sentence_may_take_up_the_words_of_the_one_before() -> None:
    text = "守住绿水青山。守住绿水青山，就守住了未来。"
    assert quoted(said_at_once, CLAUSES, document(text)) == []


def test_half_width_commas_separate_clauses_too() -> None:
    text = "启动集镇改造工程,启动集镇改造工程,新建广场。"
    assert quoted(said_at_once, CLAUSES, document(text)) == ["启动集镇改造工程"]


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["青溪镇茶叶", "增收", "，", "。", "\n", "　"]), max_size=24).map("".join),
    st.sampled_from([SENTENCES, CLAUSES]),
)
def test_a_finding_repeats_its_neighbour(text: str, params: SaidAtOnce) -> None:
    for finding in findings(said_at_once, params, document(text)):
        (place,) = finding.related
        assert place.span.of(text) == finding.span.of(text)
        assert place.span.end < finding.span.start
        assert 0 <= finding.edits[0].span.start < finding.edits[0].span.end <= len(text)
