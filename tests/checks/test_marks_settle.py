"""The safe fixes of punctuation, numerals and repetition together settle in one pass."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.engine.fix import fixed_text
from linter.engine.lint import lint_bytes
from linter.ruleset import RuleBook
from tests.drafts import shipped

PARTS = [
    *'，,。.、；;：:！!？?“”"（）()《》%x',
    "推进",
    "产业",
    "2025年",
    "3",
    "\n",
    "　",
    "...",
    "--",
    "——",
    "一是",
]


@cache
def book() -> RuleBook:
    return shipped().select(["punctuation", "numerals", "repetition"], [])


def fixed(text: str) -> str:
    report = lint_bytes(text.encode(), "稿.txt", book())
    assert report.faults == ()
    return fixed_text(report, unsafe=False)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_a_second_pass_changes_nothing(text: str) -> None:
    once = fixed(text)
    assert fixed(once) == once
