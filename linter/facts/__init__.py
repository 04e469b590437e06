"""facts: Section tree -> Document: the years, numbers, figures and counts that a draft states."""

from linter.facts.counts import read_counts
from linter.facts.dating import date
from linter.facts.figures import read_figures
from linter.facts.years import read_years
from linter.model import Dating, Document, Outline, Source
from linter.model.lexicon import Lexicon

__all__ = ["state"]


def state(  # noqa: PLR0913 - the six things that the facts of a draft depend on
    source: Source,
    folded: str,
    outline: Outline,
    lexicon: Lexicon,
    *,
    needs: frozenset[str] = frozenset(),
    given_year: int | None = None,
    previous: Document | None = None,
) -> Document:
    """The frozen facts of a draft; `dating` is stated only when `needs` names it.

    `folded` is the source's text in one spelling, `given_year` the year of the report as told by hand,
    `previous` last year's document.
    """
    report, years = read_years(folded, outline, given_year)
    quantities, figures = read_figures(folded, outline, report, years, lexicon)
    return Document(
        source=source,
        folded=folded,
        outline=outline,
        years=years,
        report=report,
        dating=date(folded, report, years) if "dating" in needs else Dating(),
        quantities=quantities,
        figures=figures,
        counts=read_counts(folded, outline),
        previous=previous,
    )
