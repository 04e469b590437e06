"""Findings -> diagnostics: the rule gives the words, the level and the mending."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from string import Formatter

from linter.engine.title import title_of
from linter.model import Diagnostic, Document, Edit, Finding, Fix, Related, Repair, Rule, Span

RELATED = "相关内容在这里"


def dress(findings: Iterable[Finding], rule: Rule, document: Document) -> list[Diagnostic]:
    """The diagnostics of a rule, in the order of the text; a gathering rule makes one of them all.

    Two findings of one rule at the same span are one.
    """
    found = list(findings)
    if not found:
        return []
    unique = {finding.span: finding for finding in reversed(found)}
    ordered = [unique[span] for span in sorted(unique)]
    if not rule.gather:
        return [_diagnostic(finding, rule, document, count=1) for finding in ordered]
    dressed = [_diagnostic(finding, rule, document, count=len(ordered)) for finding in ordered]
    related = tuple(place for diagnostic in dressed for place in diagnostic.related)
    also = tuple(diagnostic.span for diagnostic in dressed[1:])
    return [replace(dressed[0], also=also, related=related, fix=_gathered(dressed))]


def _diagnostic(finding: Finding, rule: Rule, document: Document, count: int) -> Diagnostic:
    values = {**finding.values, "text": finding.span.of(document.text), "count": str(count)}
    return Diagnostic(
        rule=rule.name,
        family=rule.family,
        level=rule.level,
        message=rule.message.format_map(values),
        span=finding.span,
        related=tuple(_related(place, rule, document) for place in finding.related),
        fix=_fix(finding, rule.fix, values, document) if rule.fix else None,
    )


def _related(place: Related, rule: Rule, document: Document) -> Related:
    values = {"text": place.span.of(document.text), **place.values}
    template = place.message or rule.related or RELATED
    return Related(place.span, template.format_map(_Blank(values)))


def _fix(finding: Finding, repair: Repair, values: Mapping[str, str], document: Document) -> Fix | None:
    edits = finding.edits
    if repair.replace is not None:
        edits = _replacement(finding.span, repair.replace, values, document)
    if not edits:
        return None
    ours = title_of(edits, finding.span, document.text)
    return Fix(repair.title.format_map(values) if repair.title else ours, edits, repair.safe)


def _replacement(
    span: Span, template: str, values: Mapping[str, str], document: Document
) -> tuple[Edit, ...]:
    names = (name for _, name, _, _ in Formatter().parse(template) if name)
    # A value that the kind could not fill in means that it does not know what would be right.
    if not all(values.get(name) for name in names):
        return ()
    written = span.of(document.text)
    text = template.format_map(values)
    foreign = document.script == "traditional" and any(c >= "\u4e00" and c not in written for c in text)
    return () if text == written or foreign else (Edit(span, text),)


def _gathered(dressed: list[Diagnostic]) -> Fix | None:
    fixes = [diagnostic.fix for diagnostic in dressed if diagnostic.fix]
    if not fixes:
        return None
    title = fixes[0].title if len({fix.title for fix in fixes}) == 1 else "逐处改正"
    return Fix(title, tuple(edit for fix in fixes for edit in fix.edits), all(fix.safe for fix in fixes))


class _Blank(dict[str, str]):
    """A related place may lack a value that the template names."""

    def __missing__(self, key: str) -> str:
        return ""
