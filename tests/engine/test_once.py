"""A fault is told once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.engine.lint import check
from linter.engine.once import told_once
from linter.model import Diagnostic, Rule, Span
from tests.drafts import document, shipped


def rule(name: str, *stronger: str) -> Rule:
    return shipped().rules[0]._replace(family="r", id=name, yields_to=stronger)


def found(name: str, *places: tuple[int, int]) -> Diagnostic:
    first, *also = (Span(*place) for place in places)
    return Diagnostic(f"r/{name}", "r", "error", "", first, tuple(also))


RULES = {made.name: made for made in (rule("sure"), rule("guess", "r/sure"))}


def test_a_rule_is_silent_where_a_stronger_one_speaks() -> None:
    assert told_once([found("guess", (3, 5)), found("sure", (4, 8))], RULES) == [found("sure", (4, 8))]


def test_it_speaks_everywhere_else() -> None:
    both = [found("guess", (0, 4)), found("sure", (4, 8))]
    assert told_once(both, RULES) == both


def test_a_gathering_rule_loses_only_the_places_that_are_taken() -> None:
    gathered = found("guess", (3, 5), (9, 11), (20, 22))
    assert told_once([gathered, found("sure", (3, 5))], RULES) == [
        found("guess", (9, 11), (20, 22)),
        found("sure", (3, 5)),
    ]


PLACES = st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda place: (place[0], sum(place)))


@given(st.lists(PLACES, min_size=1, max_size=6), st.lists(PLACES, min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_what_is_left_of_a_rule_is_what_no_stronger_one_overlaps(
    guessed: list[tuple[int, int]], sure: list[tuple[int, int]]
) -> None:
    left = [place for place in guessed if not any(Span(*place).overlaps(Span(*other)) for other in sure)]
    told = told_once([found("guess", *guessed), found("sure", *sure)], RULES)
    assert told == [*([found("guess", *left)] if left else []), found("sure", *sure)]


PROSE = "一年来，全镇上下抓项目、兴产业，各项工作都有新进展，大家都说好。群众出行更加方便，粮食生产稳中有增"


@pytest.mark.parametrize(
    ("draft", "fault", "rule"),
    [
        ("一年来，全镇工作平稳。抓项目、兴产业，新增高标准农\n田五百亩。", "农\n", "residue/broken-word"),
        (f"{PROSE}，各村都通了公路。‘\n抓好春耕备耕。", "‘", "punctuation/unclosed-quote"),
        (f"{PROSE}，新建桥梁三座。、\n抓好春耕备耕。", "、\n", "punctuation/clashing-marks"),
        (f"{PROSE}。2024-01-09 09:12:19\n抓好春耕备耕。", ":19", "residue/web-page"),
        ("（一)稳粮食\n种足种好。\n（二）稳就业\n办好培训。", ")", "structure/marker-brackets"),
        ("青溪镇工作总结（三篇）\n一年来，全镇工作平稳。", "（三篇）", "residue/download-site"),
    ],
)
def test_the_shipped_rules_tell_one_fault_once(draft: str, fault: str, rule: str) -> None:
    at = draft.index(fault)
    told = check(document(draft), shipped()).diagnostics
    assert [found.rule for found in told if found.span.overlaps(Span(at, at + 1))] == [rule]
