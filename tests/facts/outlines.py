"""Outlines made by hand, for facts that read the report's parts."""

from linter import sources
from linter.facts.years import read_years
from linter.model import Form, Front, Outline, Report, Section, Span, YearMention


def years_of(
    text: str, headings: tuple[str, ...] = (), title: str = "", year: int | None = None
) -> tuple[Report, tuple[YearMention, ...]]:
    """The report and the mentions of a text whose top headings and title are told by hand."""
    folded = sources.fold(text)
    starts = [text.index(heading) for heading in headings]
    sections = tuple(
        _section(text, heading, start, end)
        for heading, start, end in zip(headings, starts, [*starts, len(text)][1:], strict=True)
    )
    whole = Span(0, len(text))
    root = Section(0, "", "", None, "", "report", whole, Span(0, 0), (), sections)
    titles = (Span(text.index(title), text.index(title) + len(title)),) if title else ()
    return read_years(folded, Outline(root, Front(title=titles)), year)


def _section(text: str, heading: str, start: int, end: int) -> Section:
    form: Form = "alone"
    span = Span(start, start + len(heading))
    return Section(1, heading[:2], "一、", 1, heading[2:], form, Span(start, end), span, (), ())
