"""Matches found by their literals."""

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.matching import expressions_of
from linter.model import Hits

EXPRESSIONS = expressions_of(
    (
        "(?:增长|下降)?(?<=[一-龥])%",
        "(?:由|从)[^，]{0,3}年",
        "[\n。]年(?=，)",
        r"(?:\A|\n)[5，]{0,2}增长",
        r"\A[^\n]{0,2}下降",
    )
)


def test_an_expression_of_the_beginning_alone_needs_no_literal() -> None:
    beginning = expressions_of((r"\A[ \n]{0,6}年(?=，)",))
    assert beginning.literals == ()
    assert [match.span() for match in beginning.matches("\n年，年，")] == [(0, 2)]


def test_an_expression_without_a_literal_leaves_none_to_look_for() -> None:
    assert expressions_of(("[一-龥]{2}", "增长")).literals == ()


@settings(max_examples=60)
@given(st.text(alphabet="增长下降%由从年，。\n5", max_size=40))
def test_the_places_of_the_literals_lead_to_the_same_matches_as_the_whole_text(text: str) -> None:
    hits = Hits({literal: starts for literal in EXPRESSIONS.literals if (starts := _places(literal, text))})
    everywhere = [match.span() for match in EXPRESSIONS.matches(text)]
    assert [match.span() for match in EXPRESSIONS.matches(text, hits)] == (everywhere if hits else [])
    assert hits or not everywhere


def _places(literal: str, text: str) -> list[int]:
    return [start for start in range(len(text)) if text.startswith(literal, start)]
