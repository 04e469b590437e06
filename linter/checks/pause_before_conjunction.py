"""The kind `pause-before-conjunction`: A、B、和C, where the conjunction already joins the items."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.attested import attested
from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Span
from linter.model.vocabulary import vocabulary

PAUSE = "、"
QUOTES = ("“", "《")


class PauseBeforeConjunction(NamedTuple):
    """Parameters of `pause-before-conjunction`: conjunctions, and those that begin names (和兴公司) too."""

    conjunctions: tuple[str, ...]
    in_names: tuple[str, ...] = ()


@kind(
    "pause-before-conjunction",
    PauseBeforeConjunction,
    values=("conjunction",),
    anchors=lambda params: tuple(PAUSE + word for word in params.conjunctions),
)
def pause_before_conjunction(
    document: Document, params: PauseBeforeConjunction, hits: Hits
) -> Iterator[Finding]:
    """Yield each pause mark before a conjunction that a word of reports or a quotation follows, unless
    the conjunction begins a word itself (和谐, 及时).
    """
    text = document.folded
    for hit in hits:
        conjunction = hit.of(text)[1:]
        if text.startswith(QUOTES, hit.end) or _joins(text, hit.end, conjunction in params.in_names):
            yield Finding(Span(hit.start, hit.start + 1), {"conjunction": conjunction})


def _joins(text: str, end: int, begins_names: bool) -> bool:
    """Whether a word of its own follows the conjunction that ends at `end`."""
    words = vocabulary()
    if words.beginning(text, end - 1) or not words.beginning(text, end):
        return False
    return not begins_names or attested().phrase(text[end - 1 : end + 2]) > 0
