"""Findings -> diagnostics: the rule gives the words, the level and the mending."""

from collections.abc import Iterable, Mapping
from functools import cache
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
    if rule.gather:
        return [_gathered(ordered, rule, document)]
    return [_diagnostic(finding, rule, document, count=1) for finding in ordered]


def _gathered(ordered: list[Finding], rule: Rule, document: Document) -> Diagnostic:
    """One diagnostic at the first place, that of all others in `also`."""
    count, others = len(ordered), ordered[1:]
    first = _diagnostic(ordered[0], rule, document, count)
    related = (_related(place, rule, document) for finding in others for place in finding.related)
    fixes = [first.fix]
    if rule.fix:
        fixes += (_fix(finding, rule.fix, _values(finding, document, count), document) for finding in others)
    return first._replace(
        also=tuple(finding.span for finding in others),
        related=(*first.related, *related),
        fix=_joined([fix for fix in fixes if fix]),
    )


def _diagnostic(finding: Finding, rule: Rule, document: Document, count: int) -> Diagnostic:
    values = _values(finding, document, count)
    return Diagnostic(
        rule=rule.name,
        family=rule.family,
        level=rule.level,
        message=rule.message.format_map(values),
        span=finding.span,
        related=tuple(_related(place, rule, document) for place in finding.related),
        fix=_fix(finding, rule.fix, values, document) if rule.fix else None,
    )


def _values(finding: Finding, document: Document, count: int) -> dict[str, str]:
    return {**finding.values, "text": finding.span.of(document.text), "count": str(count)}


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
    title = repair.title.format_map(values) if repair.title else title_of(edits, finding.span, document.text)
    return Fix(title, edits, repair.safe)


def _replacement(
    span: Span, template: str, values: Mapping[str, str], document: Document
) -> tuple[Edit, ...]:
    # A value that the kind could not fill in means that it does not know what would be right.
    if not all(map(values.get, _names(template))):
        return ()
    text, written = template.format_map(values), values["text"]
    if text == written or (document.script == "traditional" and _adds_ideographs(text, written)):
        return ()
    return (Edit(span, text),)


def _adds_ideographs(text: str, written: str) -> bool:
    """Whether a text has ideographs that stand nowhere in what was written: they are simplified ones."""
    return any(c >= "\u4e00" and c not in written for c in text)


@cache
def _names(template: str) -> tuple[str, ...]:
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name)


def _joined(fixes: list[Fix]) -> Fix | None:
    if not fixes:
        return None
    title = fixes[0].title if len({fix.title for fix in fixes}) == 1 else "逐处改正"
    return Fix(title, tuple(edit for fix in fixes for edit in fix.edits), all(fix.safe for fix in fixes))


class _Blank(dict[str, str]):
    """A related place may lack a value that the template names."""

    def __missing__(self, key: str) -> str:
        return ""
