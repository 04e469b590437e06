"""facts: Section tree -> Document: the years, numbers, figures and counts that a draft states."""

from linter.facts.almanac import almanac_of
from linter.facts.bound import bind
from linter.facts.counts import read_counts
from linter.facts.dating import date, judge
from linter.facts.figures import read_figures
from linter.facts.phrases import read_phrases
from linter.facts.years import read_years
from linter.model import Dating, Document, Outline, Phrase, Report, Source, YearMention
from linter.model.lexicon import Lexicon

__all__ = ["state"]

_BY_WORDS = frozenset(("phrases", "dating", "evidence"))


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
    """The frozen facts of a draft; `dating` and `phrases` are stated only when `needs` names them.

    What a dating that contradicts nothing rests on is stated when they name its `evidence`.

    `folded` is the source's text in one spelling, `given_year` the year of the report as told by hand,
    `previous` last year's document.
    """
    report, years = read_years(folded, outline, given_year)
    quantities, figures = read_figures(folded, outline, report, years, lexicon)
    phrases, dating = _by_words(folded, report, years, lexicon, needs)
    return Document(
        source=source,
        folded=folded,
        outline=outline,
        years=years,
        report=report,
        phrases=phrases,
        dating=dating,
        quantities=quantities,
        figures=figures,
        counts=read_counts(folded, outline),
        previous=previous,
    )


def _by_words(
    folded: str, report: Report, years: tuple[YearMention, ...], lexicon: Lexicon, needs: frozenset[str]
) -> tuple[tuple[Phrase, ...], Dating]:
    """The phrases and the dating, as far as they are needed."""
    if not needs & _BY_WORDS:
        return (), Dating()
    almanac = almanac_of(lexicon)
    said = almanac.said(folded)
    phrases = bind(folded, read_phrases(folded, almanac.calendar, said.words), years)
    if "evidence" in needs:
        return phrases, date(said.terms, report, phrases, almanac.table)
    return phrases, judge(said.terms, report, phrases, almanac.table) if "dating" in needs else Dating()
