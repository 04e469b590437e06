"""The kind `script-of-draft`: a draft that is written in one script throughout."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Span


class ScriptOfDraft(NamedTuple):
    """Parameters of `script-of-draft`: the script that is looked for."""

    script: Literal["simplified", "traditional"]


@kind("script-of-draft", ScriptOfDraft)
def script_of_draft(document: Document, params: ScriptOfDraft) -> Iterator[Finding]:
    """Yield the first line with words of a draft in the script."""
    text = document.text
    start = len(text) - len(text.lstrip())
    if start < len(text) and document.script == params.script:
        yield Finding(Span(start, document.line_at(start).end))
