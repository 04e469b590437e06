"""The kind `previous-copy`: figures or whole paragraphs that stand in last year's report word for word."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Span


class PreviousCopy(NamedTuple):
    """Parameters of `previous-copy`.

    `of` is `figure` for a result of the same indicator with the same value of at least `least` significant
    digits, or with the same value and growth that together have more; `paragraph` for a paragraph of at least
    `least` characters.
    """

    of: Literal["figure", "paragraph"]
    least: int


@kind("previous-copy", PreviousCopy, values=("indicator", "stated"))
def previous_copy(document: Document, params: PreviousCopy) -> Iterator[Finding]:
    """Yield what is repeated unchanged from last year's report."""
    if document.previous is None:
        return
    if params.of == "paragraph":
        yield from _paragraphs(document, document.previous, params.least)
        return
    previous = document.previous
    told = {
        told
        for figure in previous.figures
        if _is_result(previous, figure)
        for told in _telling(figure, params.least)
    }
    for figure in document.figures:
        if (
            figure.value
            and _is_result(document, figure)
            and not told.isdisjoint(_telling(figure, params.least))
        ):
            stated = figure.value.whole
            yield Finding(stated, {"indicator": figure.indicator, "stated": stated.of(document.text)})


def _is_result(document: Document, figure: Figure) -> bool:
    """Whether a figure is a result of the year that its draft reviews."""
    value = figure.value
    if value is None or value.spoken or figure.comparison or figure.before is not None:
        return False
    this_year = figure.year is None or figure.year == document.report.reviewed
    return bool(figure.key) and figure.role == "summary" and this_year and not figure.period


def _telling(figure: Figure, least: int) -> Iterator[tuple[str, ...]]:
    """Yield what of a figure has so many digits that it does not come twice by chance."""
    if figure.value is None:
        return
    same = (figure.key, str(figure.value.number), figure.value.unit)
    if figure.value.digits >= least:
        yield same
    if figure.growth and figure.value.digits + len(figure.growth.rate.as_tuple().digits) > least:
        yield (*same, str(figure.growth.rate))


def _paragraphs(document: Document, previous: Document, least: int) -> Iterator[Finding]:
    told = {line.strip() for line in previous.folded.split("\n")}
    start = 0
    for line in document.folded.split("\n"):
        text = line.strip()
        if len(text) >= least and text in told:
            begin = start + len(line) - len(line.lstrip())
            span = Span(begin, begin + len(text))
            yield Finding(span, {"indicator": "", "stated": document.text[begin : begin + 20]})
        start += len(line) + 1
