"""The words that facts are read with: each field is filled from the file of its name in rules/lexicon/."""

from decimal import Decimal
from typing import Literal, NamedTuple

from linter.model.calendar import Anniversary, Congress, Era, Plan, Term, Turn


class Unit(NamedTuple):
    """A unit of figures; `factor` units of the dimension's first make one of it."""

    name: str
    dimension: str
    factor: Decimal = Decimal(1)


class Indicator(NamedTuple):
    """An indicator of the reports: `aliases` mean the same, `variants` are kin to it but not the same.

    `growth` tells how a printed growth rate relates to the values: real (constant prices), comparable (a
    base that moves), nominal (value by value, `tolerance` percentage points of revisions apart) or plain.
    """

    name: str
    growth: Literal["real", "comparable", "nominal", "plain"]
    aliases: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    tolerance: Decimal = Decimal(0)

    @property
    def names(self) -> tuple[str, ...]:
        """The name and what means the same."""
        return (self.name, *self.aliases)


class Lexicon(NamedTuple):
    """All lexicons that the facts need; a field `units` holds the entries of rules/lexicon/units.yaml."""

    units: tuple[Unit, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    plans: tuple[Plan, ...] = ()
    congresses: tuple[Congress, ...] = ()
    turns: tuple[Turn, ...] = ()
    eras: tuple[Era, ...] = ()
    anniversaries: tuple[Anniversary, ...] = ()
    terms: tuple[Term, ...] = ()

    # Equal to itself only, as a document is: what is made of its thousands of words is found again at once.
    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __hash__(self) -> int:
        return id(self)
