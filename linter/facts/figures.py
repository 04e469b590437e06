"""The figures that a draft states: statements with their year and role."""

from collections.abc import Sequence

from linter.facts.bases import base_lead
from linter.facts.home import home_of
from linter.facts.naming import namer
from linter.facts.numbers import read_quantities
from linter.facts.statement import Statement
from linter.facts.statements import read_statements
from linter.facts.thread import thread
from linter.facts.timing import Timing, When
from linter.model import Figure, Outline, Quantity, Report, Span, YearMention
from linter.model.lexicon import Lexicon


def read_figures(
    folded: str, outline: Outline, report: Report, years: Sequence[YearMention], lexicon: Lexicon
) -> tuple[tuple[Quantity, ...], tuple[Figure, ...]]:
    """All numbers of the draft and all its figures, each in order, read over page breaks that cut them."""
    running = thread(folded, outline.intrusions)
    quantities = read_quantities(running.text, lexicon)
    statements = read_statements(running.text, quantities, namer(running.text, lexicon))
    timing = Timing(folded, report, tuple(years))
    if running.unbroken:
        return quantities, tuple(_figure(told, told.span, timing) for told in statements)
    home = home_of(running, quantities)
    figures = (_figure(home.statement(told), running.origin(told.span), timing) for told in statements)
    return tuple(map(home.quantity, quantities)), tuple(map(home.from_last_break, figures))


def _figure(told: Statement, span: Span, timing: Timing) -> Figure:
    """The figure that a statement from `span.start` to `span.end` tells."""
    name, value, growth, before, comparison = told
    when = _when(told, span, timing)
    return Figure(
        span=span,
        indicator=name.text,
        key=name.key,
        scope=name.scope,
        period=when.period,
        year=when.year,
        role=when.role,
        value=value,
        growth=growth,
        before=before,
        comparison=comparison,
    )


def _when(told: Statement, span: Span, timing: Timing) -> When:
    value, growth = told.value, told.growth
    last = value.whole if value else growth.span if growth else span
    base = None if told.before or (value and growth) else base_lead(timing.folded, last)
    if base is not None:
        return timing.starting(base)
    return timing.when(span.start, value.span.start if value else last.start)
