"""Which edits are applied together."""

from linter.engine.fix import chosen_edits
from linter.model import Diagnostic, Edit, Fix, Span


def found(*edits: Edit, safe: bool = True) -> Diagnostic:
    return Diagnostic("r/r", "r", "error", "", edits[0].span, fix=Fix("改", edits, safe))


def test_of_two_fixes_that_overlap_the_earlier_is_kept() -> None:
    first, second = Edit(Span(0, 3), "甲"), Edit(Span(2, 4), "乙")
    assert chosen_edits([found(first), found(second)], unsafe=False) == (first,)


def test_the_edits_of_a_fix_are_kept_together_or_not_at_all() -> None:
    first = Edit(Span(5, 6), "甲")
    pair = (Edit(Span(0, 1), "“"), Edit(Span(5, 6), "”"))
    assert chosen_edits([found(first), found(*pair)], unsafe=False) == (first,)


def test_a_place_that_clashes_leaves_the_other_places_of_its_rule() -> None:
    gathered = found(Edit(Span(2, 4), "甲"), Edit(Span(9, 10), "乙"))._replace(also=(Span(9, 10),))
    kept = chosen_edits([found(Edit(Span(0, 3), "丙")), gathered], unsafe=False)
    assert kept == (Edit(Span(0, 3), "丙"), Edit(Span(9, 10), "乙"))


def test_two_insertions_at_one_place_do_not_pile_up() -> None:
    first, second = Edit(Span(3, 3), "。"), Edit(Span(3, 3), "；")
    assert chosen_edits([found(first), found(second)], unsafe=False) == (first,)


def test_unsafe_fixes_wait_to_be_asked_for() -> None:
    edit = Edit(Span(0, 1), "甲")
    assert chosen_edits([found(edit, safe=False)], unsafe=False) == ()
    assert chosen_edits([found(edit, safe=False)], unsafe=True) == (edit,)
