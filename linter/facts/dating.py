# ruff: noqa: ARG001
"""The year a text was written in, from its phrases alone."""

from linter.model import Dating, Report, YearMention


def date(folded: str, report: Report, years: tuple[YearMention, ...]) -> Dating:
    """The dating of a text."""
    return Dating()
