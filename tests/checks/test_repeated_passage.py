"""The kind `repeated-passage`."""

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.repeated_passage import RepeatedPassage, repeated_passage
from tests.drafts import document, findings, quoted

CLAUSES = RepeatedPassage("clause", shortest=10, units=2, unlike=("指导",))
PARAGRAPHS = RepeatedPassage("paragraph", shortest=10)


def test_paragraphs_that_come_back_together_are_one_finding_with_their_first_place() -> None:
    text = "发展茶叶产业三千亩，\n改造老旧茶园一千亩。\n其他。\n　发展茶叶产业三千亩，\n改造老旧茶园一千亩。"
    (finding,) = findings(repeated_passage, PARAGRAPHS, document(text))
    assert finding.span.of(text) == "发展茶叶产业三千亩，\n改造老旧茶园一千亩。"
    assert finding.related[0].span.start == 0


def test_one_clause_may_come_back_but_not_two() -> None:
    one = "改造老旧茶园一千亩，带动增收。改造老旧茶园一千亩，扩大销路。"
    assert quoted(repeated_passage, CLAUSES, document(one)) == []
    two = "改造老旧茶园一千亩，带动农户增收；再说一遍，改造老旧茶园一千亩，带动农户增收。"
    assert quoted(repeated_passage, CLAUSES, document(two)) == ["改造老旧茶园一千亩，带动农户增收"]


def test_a_set_phrase_may_come_back() -> None:
    text = "以新思想为指导方针，坚持稳中求进总要求；又，以新思想为指导方针，坚持稳中求进总要求。"
    assert quoted(repeated_passage, CLAUSES, document(text)) == []


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["青溪镇茶叶", "增收", "，", "。", "\n", "　"]), max_size=24).map("".join),
    st.sampled_from([RepeatedPassage("clause", 2, 2), RepeatedPassage("sentence", 2), PARAGRAPHS]),
)
def test_a_passage_stands_word_for_word_before_itself(text: str, params: RepeatedPassage) -> None:
    for finding in findings(repeated_passage, params, document(text)):
        (place,) = finding.related
        assert place.span.end <= finding.span.start
        assert finding.span.end <= len(text)
        blank = str.maketrans("", "", "　")
        assert len(place.span.of(text).translate(blank)) >= params.shortest
