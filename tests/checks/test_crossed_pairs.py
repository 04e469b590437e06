"""Pairs of marks of which each closes inside the other."""

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.crossed_pairs import CrossedPairs, crossed_pairs
from tests.drafts import document, findings, quoted

PARAMS = CrossedPairs(("round", "title", "double"))


@settings(max_examples=60)
@given(st.text(alphabet="（）“”《》青溪，\n", max_size=40))
def test_crossed_pairs_are_total_and_lie_inside_the_text(text: str) -> None:
    for finding in findings(crossed_pairs, PARAMS, document(text)):
        assert 0 <= finding.span.start < finding.span.end <= len(text)
        assert all(edit.text == finding.span.of(text)[::-1] for edit in finding.edits)


def test_pairs_inside_each_other_are_not_crossed() -> None:
    assert quoted(crossed_pairs, PARAMS, document("《关于（试行）的“意见”》（“甲”《乙》）")) == []


def test_each_crossing_is_told_at_the_mark_that_closes_too_early() -> None:
    assert quoted(crossed_pairs, PARAMS, document("（“青溪）”和《“云岭》稿”")) == ["）”", "》"]
