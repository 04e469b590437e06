"""The kind `foreign-script`: simplified characters in a traditional draft, and the other way round."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from linter.checks.excuse import check_expressions, excused
from linter.checks.kind import kind
from linter.checks.scripts import converted, is_in_gb2312, is_only_simplified, is_regional_form
from linter.model import Document, Edit, Finding, Span


@dataclass(frozen=True, slots=True)
class ForeignScript:
    """Parameters of `foreign-script`.

    `draft` is the script of the drafts that are looked at. `names` are characters that keep their old form in
    names; a run that overlaps a match of `unless` is right as it is.
    """

    draft: Literal["simplified", "traditional"]
    names: str = ""
    unless: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_expressions(self.unless)


@kind("foreign-script", ForeignScript, values=("expected",))
def foreign_script(document: Document, params: ForeignScript) -> Iterator[Finding]:
    """Yield each run of characters that belong to the other script, and what they are in the draft's own."""
    if document.script != params.draft:
        return
    text = document.text
    if params.draft == "simplified":
        expected, foreign = document.folded, _traditional(document)
    else:
        expected, foreign = _simplified(text)
    foreign -= set(params.names)
    if not foreign:
        return
    for match in re.finditer(f"[{''.join(foreign)}]{{1,40}}", text):
        span = Span(*match.span())
        if not excused(params.unless, text, span):
            right = span.of(expected)
            yield Finding(span, {"expected": right}, edits=(Edit(span, right),))


def _traditional(document: Document) -> set[str]:
    """The ordinary traditional characters of a text; what folds to a rare one is the name of a place."""
    beyond = (c for c in document.respelt if not is_in_gb2312(c))
    return {c for c in beyond if is_in_gb2312(document.folded[document.text.index(c)])}


def _simplified(text: str) -> tuple[str, set[str]]:
    """The text in traditional characters, and those of its characters that only simplified text has."""
    traditional = converted(text, "s2t")
    if len(traditional) != len(text):
        return text, set()
    return traditional, {
        written
        for written, right in set(zip(text, traditional, strict=True))
        if written != right and is_only_simplified(written) and not is_regional_form(written, right)
    }
