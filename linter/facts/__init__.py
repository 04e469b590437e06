"""facts: Section tree -> Document: the years, numbers, figures and counts that a draft states."""

from linter.facts.bound import bind
from linter.facts.counts import read_counts
from linter.facts.dating import date
from linter.facts.figures import read_figures
from linter.facts.phrases import read_phrases
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
    """The frozen facts of a draft; `dating` and `phrases` are stated only when `needs` names them.

    `folded` is the source's text in one spelling, `given_year` the year of the report as told by hand,
    `previous` last year's document.
    """
    report, years = read_years(folded, outline, given_year)
    quantities, figures = read_figures(folded, outline, report, years, lexicon)
    phrases = bind(folded, read_phrases(folded, lexicon), years) if needs & {"dating", "phrases"} else ()
    return Document(
        source=source,
        folded=folded,
        outline=outline,
        years=years,
        report=report,
        phrases=phrases,
        dating=date(folded, report, phrases) if "dating" in needs else Dating(),
        quantities=quantities,
        figures=figures,
        counts=read_counts(folded, outline),
        previous=previous,
    )
