"""The kind `missing-section`: a reference to a part of the text that it does not have."""

from collections.abc import Iterator
from dataclasses import dataclass

from linter.checks.excuse import check_expressions
from linter.checks.factors import factor
from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Section, Span
from linter.model.expression import compiled
from linter.model.numeral import read_numeral


@dataclass(frozen=True, slots=True)
class MissingSection:
    """Parameters of `missing-section`.

    `match` finds a reference, with its numeral in the group `number`; `series` are the ways of numbering of
    which one must count so far.
    """

    match: str
    series: tuple[str, ...]

    def __post_init__(self) -> None:
        check_expressions((self.match,))


def _anchors(params: MissingSection) -> tuple[str, ...]:
    found = factor(params.match)
    return tuple(found.literals) if found else ()


@kind("missing-section", MissingSection, values=("last",), anchors=_anchors)
def missing_section(document: Document, params: MissingSection, _: Hits) -> Iterator[Finding]:
    """Yield each reference to a number beyond the last one of all sections it may mean."""
    counted = [section for section in document.sections if section.series in params.series]
    if not counted:
        return
    last = max(counted, key=_number)
    for match in compiled(params.match).finditer(document.folded):
        number = read_numeral(match["number"])
        if number is not None and number > _number(last):
            yield Finding(Span(*match.span()), {"last": last.marker})


def _number(section: Section) -> int:
    return section.number or 0
