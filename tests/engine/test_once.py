"""A fault is told once."""

from dataclasses import replace

from linter.engine.once import told_once
from linter.model import Diagnostic, Rule, Span
from tests.drafts import shipped


def rule(name: str, *stronger: str) -> Rule:
    return replace(shipped().rules[0], family="r", id=name, yields_to=stronger)


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
