"""The kind `dating`: the year that a text's phrases tell, against the year that the draft states."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Claim, Document, Evidence, Finding, Related, Span

_EXAMPLES = 4


class DatingParams(NamedTuple):
    """Parameters of `dating`.

    `contradicted`: the draft states a year that its phrases contradict. `masked`: it masks its years (20xx年)
    and its phrases tell when it was written.
    """

    stated: Literal["contradicted", "masked"]


@kind("dating", DatingParams, values=("estimate", "year", "examples", "years"), needs=("dating", "phrases"))
def dating(document: Document, params: DatingParams) -> Iterator[Finding]:
    """Yield one finding at the first place that states (or masks) the year, with the evidence related."""
    found = document.dating
    claim = _contradicted(document) if params.stated == "contradicted" else _masked(document)
    if found.year is None or claim is None or not found.evidence:
        return
    ordered = _strongest_first(document, found.evidence)
    related = tuple(Related(item.span, values={"years": years_of(item)}) for item in ordered)
    values = {"estimate": str(found.year), "year": str(claim.year), "examples": _examples(document, ordered)}
    yield Finding(claim.span, values, related)


def _contradicted(document: Document) -> Claim | None:
    if not document.dating.verdict:
        return None
    planned = document.report.planned
    stating = (claim for claim in document.report.claims if claim.year == planned)
    basis = document.report.basis or (Span(0, min(1, len(document.text))),)
    return next(stating, Claim(basis[0], planned, "planned", "title"))


def _masked(document: Document) -> Claim | None:
    report = document.report
    if report.planned is not None or not any(item.last is not None for item in document.dating.evidence):
        return None
    return next((claim for claim in report.claims if claim.year is None), None)


def _strongest_first(document: Document, evidence: tuple[Evidence, ...]) -> list[Evidence]:
    """The narrowest evidence first, and what repeats a phrase last."""
    seen: set[str] = set()
    repeated: dict[Evidence, bool] = {}
    for item in evidence:
        quote = item.span.of(document.text)
        repeated[item] = quote in seen
        seen.add(quote)
    return sorted(evidence, key=lambda item: (repeated[item], _width(item), item.span))


def _examples(document: Document, ordered: list[Evidence]) -> str:
    """The strongest evidence in words, with its years."""
    chosen = ordered[:_EXAMPLES]
    return "、".join(f"{item.span.of(document.text)}（{years_of(item)}）" for item in chosen)


def _width(item: Evidence) -> int:
    return (item.last or 2100) - (item.first or 1900)


def years_of(item: Evidence) -> str:
    """The years of a piece of evidence as a person writes them."""
    if item.first is None:
        return f"{item.last}年以前"
    if item.last is None:
        return f"{item.first}年以后"
    return f"{item.first}年" if item.first == item.last else f"{item.first}—{item.last}年"
