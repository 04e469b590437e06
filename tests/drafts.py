"""What tests are made of: a document of a text, and what a kind finds in it."""

from functools import lru_cache
from typing import Any

from linter import sources
from linter.checks.kind import Kind
from linter.engine.document import Given, document_of
from linter.engine.scan import scan
from linter.model import NO_HITS, Document, Finding
from linter.ruleset import RuleBook, load_book


@lru_cache(maxsize=1)
def shipped() -> RuleBook:
    """The book of the shipped rules."""
    return load_book()


def document(
    text: str, path: str = "稿.txt", year: int | None = None, previous: str | None = None
) -> Document:
    """The document of a text, all facts stated."""
    earlier = document(previous) if previous is not None else None
    source = sources.decode(text.encode("utf-8", "surrogatepass"), path)
    return document_of(source, shipped(), Given(year, earlier), frozenset({"evidence"}))


def findings(kind: Kind[Any], params: Any, draft: Document) -> list[Finding]:
    """What a kind finds in a document, called as the engine calls it."""
    if kind.anchors is None:
        return list(kind.check(draft, params))
    literals = frozenset(kind.anchors(params))
    if not literals:
        return list(kind.check(draft, params, NO_HITS))
    where = {kind.anchors_in(params): dict.fromkeys(literals, (0,))}
    book = RuleBook((), shipped().lexicon, where.get("folded", {}), where.get("text", {}))
    hits = scan(draft, book).get(0, NO_HITS)
    return list(kind.check(draft, params, hits)) if hits else []


def quoted(kind: Kind[Any], params: Any, draft: Document) -> list[str]:
    """The characters that a kind reports."""
    return [finding.span.of(draft.text) for finding in findings(kind, params, draft)]
