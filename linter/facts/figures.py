# ruff: noqa: ARG001
"""The figures that a draft states."""

from linter.model import Figure, Outline, Report, YearMention
from linter.model.lexicon import Lexicon


def read_figures(
    folded: str, outline: Outline, report: Report, years: tuple[YearMention, ...], lexicon: Lexicon
) -> tuple[Figure, ...]:
    """Every figure of the draft."""
    return ()
