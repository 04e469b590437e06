"""The rules test themselves: every example of a rule, its exact spans and its fixed text."""

from collections.abc import Iterator
from typing import NamedTuple

from linter import sources
from linter.engine.document import Given, document_of
from linter.engine.fix import fixed_text
from linter.engine.lint import lint
from linter.model import Example, FileReport, Rule, Span
from linter.ruleset import RuleBook


class Failure(NamedTuple):
    """An example that its rule does not keep, and what happened instead."""

    rule: Rule
    example: Example
    complaint: str


def failures(book: RuleBook) -> Iterator[Failure]:
    """Yield each example of the book that fails."""
    for rule in book.rules:
        only = book.select([rule.name], [])
        for example in (*rule.good, *rule.bad):
            complaint = _complaint(example, only)
            if complaint:
                yield Failure(rule, example, complaint)


def _complaint(example: Example, book: RuleBook) -> str:
    text, expected = unmarked(example.text)
    report = _report(text, example, book)
    if report.faults:
        return report.faults[0].message
    found = sorted(span for item in report.diagnostics for span in (item.span, *item.also))
    if found != expected:
        return f"应报{_quoted(expected, text)}，报了{_quoted(found, text)}"
    if example.fixed is None:
        return ""
    fixed = fixed_text(report, unsafe=True)
    if fixed != example.fixed:
        return f"应改成“{example.fixed}”，改成了“{fixed}”"
    again = _report(fixed, example, book)
    return f"改过以后仍报：{again.diagnostics[0].message}" if again.diagnostics else ""


def unmarked(text: str) -> tuple[str, list[Span]]:
    """The text of an example without its «», and the spans that they enclosed, in order."""
    spans: list[Span] = []
    opened: list[int] = []
    kept: list[str] = []
    for character in text:
        if character == "«":
            opened.append(len(kept))
        elif character == "»":
            spans.append(Span(opened.pop(), len(kept)))
        else:
            kept.append(character)
    return "".join(kept), sorted(spans)


def _report(text: str, example: Example, book: RuleBook) -> FileReport:
    previous = None
    if example.previous is not None:
        earlier = sources.decode(example.previous.encode(), f"上年-{example.path}")
        previous = document_of(earlier, book)
    source = sources.decode(text.encode(), example.path)
    return lint(source, book, Given(example.year, previous))


def _quoted(spans: list[Span], text: str) -> str:
    return "、".join(f"“{span.of(text)}”({span.start}–{span.end})" for span in spans) or "无"
