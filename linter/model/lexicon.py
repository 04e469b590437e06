"""The words that facts are read with: each field is filled from the file of its name in rules/lexicon/."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lexicons that the facts need; a field `units` holds the entries of rules/lexicon/units.yaml."""
