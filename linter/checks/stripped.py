"""The kind `stripped`: places that lost their number, told by a draft in which surer ones did."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from linter.checks.excuse import check_expressions, compiled
from linter.checks.kind import kind
from linter.model import Document, Finding, Span, apart


@dataclass(frozen=True, slots=True)
class Stripped:
    """Parameters of `stripped`.

    A match of `likely` may be right by itself (亿元的项目); in a draft where `sure` matches at least
    `least` times it is not.
    """

    likely: tuple[str, ...]
    sure: tuple[str, ...]
    least: int = 3

    def __post_init__(self) -> None:
        check_expressions((*self.likely, *self.sure))


@kind("stripped", Stripped)
def stripped(document: Document, params: Stripped) -> Iterator[Finding]:
    """Yield each likely place that is not among the sure ones, if the draft has enough of these."""
    likely = tuple(apart(_places(document.folded, params.likely)))
    if not likely:
        return
    sure = tuple(apart(_places(document.folded, params.sure)))
    if len(sure) < params.least:
        return
    taken = iter((*sure, Span(len(document.folded), len(document.folded) + 1)))
    beside = next(taken)
    for span in likely:
        while beside.end <= span.start:
            beside = next(taken)
        if not span.overlaps(beside):
            yield Finding(span)


def _places(text: str, expressions: Iterable[str]) -> Iterator[Span]:
    for expression in expressions:
        for match in compiled(expression).finditer(text):
            yield Span(*match.span("span" if "span" in match.re.groupindex else 0))
