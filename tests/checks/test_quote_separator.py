"""The kind `quote-separator`."""

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.quote_separator import QuoteSeparator, quote_separator
from tests.drafts import document, findings, quoted

PARAMS = QuoteSeparator()
PAUSED = "开展“大走访”、“大排查”。"
BARE = "开展“大走访”“大排查”。"


def test_the_rarer_way_is_found() -> None:
    assert quoted(quote_separator, PARAMS, document(PAUSED + BARE * 3)) == ["”、“"]
    assert quoted(quote_separator, PARAMS, document(BARE + PAUSED * 3)) == ["”“"]


def test_without_a_clear_habit_neither_way_is_wrong() -> None:
    assert quoted(quote_separator, PARAMS, document(PAUSED * 2 + BARE * 3)) == []


def test_a_pair_of_characters_and_quoted_sentences_are_no_list() -> None:
    text = PAUSED * 3 + "构建“亲”“清”关系，群众说：“修路好。”“架桥也好。”"
    assert quoted(quote_separator, PARAMS, document(text)) == []


def test_one_way_throughout_is_right() -> None:
    assert quoted(quote_separator, PARAMS, document(PAUSED * 4)) == []


@settings(max_examples=40)
@given(st.lists(st.sampled_from([PAUSED, BARE, "《宪法》《民法典》", "，", "”“", "》、"]), max_size=12))
def test_only_one_way_is_ever_reported(pieces: list[str]) -> None:
    draft = document("".join(pieces))
    found = findings(quote_separator, PARAMS, draft)
    assert len({"、" in finding.span.of(draft.text) for finding in found}) <= 1
