"""facts: Section tree -> Document: the years, numbers, figures and counts that a draft states."""

from linter.facts.bound import bind
from linter.facts.counts import read_counts
from linter.facts.dating import date, judge
from linter.facts.figures import read_figures
from linter.facts.phrases import read_phrases
from linter.facts.years import read_years
from linter.model import Dating, Document, Outline, Phrase, Report, Source
from linter.model.lexicon import Lexicon

__all__ = ["state"]

_OF_PHRASES = frozenset(("phrases", "dating", "evidence"))


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
    phrases = bind(folded, read_phrases(folded, lexicon), years) if needs & _OF_PHRASES else ()
    return Document(
        source=source,
        folded=folded,
        outline=outline,
        years=years,
        report=report,
        phrases=phrases,
        dating=_dating(folded, report, phrases, needs),
        quantities=quantities,
        figures=figures,
        counts=read_counts(folded, outline),
        previous=previous,
    )


def _dating(folded: str, report: Report, phrases: tuple[Phrase, ...], needs: frozenset[str]) -> Dating:
    if "evidence" in needs:
        return date(folded, report, phrases)
    return judge(folded, report, phrases) if "dating" in needs else Dating()
