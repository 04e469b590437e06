"""Every example of every shipped rule."""

import pytest

from linter.engine.examples import failures, unmarked
from linter.model import Span
from tests.drafts import shipped


@pytest.mark.parametrize("name", [rule.name for rule in shipped().rules])
def test_every_rule_keeps_its_own_examples(name: str) -> None:
    broken = [(failure.example.text, failure.complaint) for failure in failures(shipped().select([name], []))]
    assert broken == []


def test_marks_enclose_the_spans_that_must_be_reported() -> None:
    assert unmarked("扎实«推进推进»«的的»工作") == ("扎实推进推进的的工作", [Span(2, 6), Span(6, 8)])
