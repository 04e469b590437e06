"""Numbers told together of as many subjects: 税收收入、非税收入分别完成8亿元和2亿元."""

from collections.abc import Sequence
from typing import NamedTuple

from linter.facts.dimensions import NO_FIGURES, RATES
from linter.facts.enumerated import subjects_before
from linter.facts.growths import growth, growth_verb, increase, only_a_kind, results, sign
from linter.facts.naming import Namer
from linter.facts.sentences import RESPECTIVELY, Sentence
from linter.facts.statement import Statement
from linter.model import Quantity


class Together(NamedTuple):
    """Statements made at once, the first `known` of them of values that were told before."""

    statements: list[Statement]
    known: int = 0


def told_together(sentence: Sentence, index: int, made: Sequence[Statement], namer: Namer) -> Together | None:
    """What the list of numbers that begins at `index` tells of as many subjects, None where of no such.

    `made` are the statements of the sentence so far.
    """
    group = _of_one_unit(sentence.numbers[index : index + sentence.list_length(index)])
    if len(group) < 2 or group[-1].dimension in NO_FIGURES:
        return None
    lead = sentence.lead(index)
    direction = sign(lead) if group[-1].dimension in RATES and not results(lead) else 0
    grown = _grown(made[-len(group) :], group, direction, lead) if direction else None
    if grown is not None:
        return Together(grown, len(group))
    if RESPECTIVELY not in lead:
        return None
    at = sentence.lead_start(index) + lead.rfind(RESPECTIVELY)
    names = subjects_before(namer, sentence.after(index), at)
    if len(names) != len(group):
        return None
    by = "" if direction else increase(lead)
    return Together(
        [
            Statement(name, growth=growth(quantity, direction, lead))
            if direction
            else Statement(name, quantity, comparison=by)
            for name, quantity in zip(names, group, strict=True)
        ]
    )


def _of_one_unit(group: Sequence[Quantity]) -> list[Quantity]:
    """The numbers of a list, those without a unit in that of the last."""
    last = group[-1]
    return [
        one if one.dimension else one._replace(unit=last.unit, dimension=last.dimension, factor=last.factor)
        for one in group
    ]


def _grown(
    told: Sequence[Statement], rates: Sequence[Quantity], direction: int, lead: str
) -> list[Statement] | None:
    """The values just before with a list of as many rates (25155元和9296元，增长9%和10%)."""
    verb = growth_verb(lead)
    bare = all(one.value is not None and one.growth is None for one in told)
    if verb is None or not bare or len(told) < len(rates) or not only_a_kind(lead[: verb.start()]):
        return None
    return [one._replace(growth=growth(rate, direction, lead)) for one, rate in zip(told, rates, strict=True)]
