"""The figures that a draft states: statements with their year and role."""

from collections.abc import Sequence

from linter.facts.bases import base_lead
from linter.facts.naming import namer
from linter.facts.numbers import read_quantities
from linter.facts.statement import Statement
from linter.facts.statements import read_statements
from linter.facts.thread import Thread, thread
from linter.facts.timing import Timing, When
from linter.model import Figure, Growth, Outline, Quantity, Report, Span, YearMention
from linter.model.lexicon import Lexicon


def read_figures(
    folded: str, outline: Outline, report: Report, years: Sequence[YearMention], lexicon: Lexicon
) -> tuple[tuple[Quantity, ...], tuple[Figure, ...]]:
    """All numbers of the draft and all its figures, each in order, read over page breaks that cut them."""
    running = thread(folded, outline.intrusions)
    quantities = read_quantities(running.text, lexicon)
    names = namer(running.text, lexicon)
    timing = Timing(folded, report, tuple(years))
    figures = (_figure(told, running, timing) for told in read_statements(running.text, quantities, names))
    home = quantities if running.unbroken else tuple(_quantity_home(q, running) for q in quantities)
    return home, tuple(figures)


def _figure(statement: Statement, running: Thread, timing: Timing) -> Figure:
    span = running.origin(statement.span)
    when = _when(statement, span.start, running, timing)
    name = statement.name
    return Figure(
        span=_after_break(span, running),
        indicator=name.text,
        key=name.key,
        scope=name.scope,
        period=when.period,
        year=when.year,
        role=when.role,
        value=statement.value and _quantity_home(statement.value, running),
        growth=statement.growth and _growth_home(statement.growth, running),
        before=statement.before and _quantity_home(statement.before, running),
        comparison=statement.comparison,
    )


def _when(statement: Statement, start: int, running: Thread, timing: Timing) -> When:
    value, growth = statement.value, statement.growth
    last = value.whole if value else growth.span if growth else statement.span
    base = None if statement.before or (value and growth) else base_lead(timing.folded, running.origin(last))
    if base is not None:
        return timing.starting(base)
    number = running.origin(value.span if value else last)
    return timing.when(start, number.start)


def _after_break(span: Span, running: Thread) -> Span:
    """The span from the last page break on that it runs over."""
    if running.unbroken:
        return span
    cuts = [origin for origin in running.origins[1:] if span.start < origin < span.end]
    return Span(cuts[-1], span.end) if cuts else span


def _quantity_home(quantity: Quantity, running: Thread) -> Quantity:
    if running.unbroken:
        return quantity
    return quantity._replace(span=running.origin(quantity.span), whole=running.origin(quantity.whole))


def _growth_home(growth: Growth, running: Thread) -> Growth:
    return growth if running.unbroken else growth._replace(span=running.origin(growth.span))
