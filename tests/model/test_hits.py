"""The places of a rule's literals."""

from linter.model import NO_HITS, Hits, Span


def test_hits_run_through_are_spans_in_the_order_of_the_text() -> None:
    hits = Hits({"增长": [0, 6], "长": [1, 7], "%": [4]})
    assert list(hits) == [Span(0, 2), Span(1, 2), Span(4, 5), Span(6, 8), Span(7, 8)]


def test_no_hits_are_false() -> None:
    assert not NO_HITS
    assert Hits({"增长": [0]})
