"""The kind `outer-single-quotes`."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from linter.checks.outer_single_quotes import OuterSingleQuotes, outer_single_quotes
from tests.drafts import document, findings, quoted

PARAMS = OuterSingleQuotes()


def test_single_quotes_outside_of_double_ones_are_found() -> None:
    text = "推进‘放管服’改革，落实“四早”要求，开展‘大走访’活动。"
    assert quoted(outer_single_quotes, PARAMS, document(text)) == ["‘放管服’", "‘大走访’"]


def test_single_quotes_inside_of_double_ones_are_right() -> None:
    text = "开展“深化‘放管服’改革、落实‘四早’要求”活动，外面的“四早”不算。"
    assert quoted(outer_single_quotes, PARAMS, document(text)) == []


def test_where_a_double_quote_is_lost_nothing_is_said() -> None:
    assert quoted(outer_single_quotes, PARAMS, document("开展“深化‘放管服’改革活动。")) == []


@settings(max_examples=50)
@given(st.lists(st.sampled_from("“”‘’改革，。\n"), max_size=25))
@example(list("‘‘\n’’"))
@example(list("‘，‘’‘，’’"))
def test_the_edits_leave_nothing_to_report(characters: list[str]) -> None:
    draft = document("".join(characters))
    text = draft.text
    for finding in findings(outer_single_quotes, PARAMS, draft):
        for edit in finding.edits:
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert quoted(outer_single_quotes, PARAMS, document(text)) == []
