"""Lint one draft: every check over one document, and nothing that goes wrong is silent."""

from pathlib import Path

from linter import sources
from linter.engine.document import NOTHING_GIVEN, Given, document_of
from linter.engine.dress import dress
from linter.engine.once import told_once
from linter.engine.scan import scan
from linter.model import LEVELS, NO_HITS, Diagnostic, Document, Fault, FileReport, Source
from linter.ruleset import RuleBook


def lint_file(path: Path, book: RuleBook, given: Given = NOTHING_GIVEN) -> FileReport:
    """The report on a file; one that cannot be read is a fault that names it."""
    try:
        source = sources.read(path)
    except (sources.SourceError, OSError) as error:
        return FileReport(str(path), faults=(Fault(str(path), _reason(error)),))
    return lint(source, book, given)


def lint_bytes(data: bytes, path: str, book: RuleBook, given: Given = NOTHING_GIVEN) -> FileReport:
    """The report on bytes that are named `path`: standard input, an editor's buffer."""
    try:
        source = sources.decode(data, path)
    except sources.SourceError as error:
        return FileReport(path, faults=(Fault(path, str(error)),))
    return lint(source, book, given)


def lint(source: Source, book: RuleBook, given: Given = NOTHING_GIVEN) -> FileReport:
    """The report on a source: all rules of the book over its document."""
    try:
        document = document_of(source, book, given, book.needs)
    except Exception as error:  # noqa: BLE001 - errors are caught here and nowhere else: a fault, not a traceback
        fault = Fault(source.path, f"这份稿子没有读懂，请告诉我们：{type(error).__name__}: {error}")
        return FileReport(source.path, source, faults=(fault,))
    return check(document, book)


def check(document: Document, book: RuleBook) -> FileReport:
    """The report on a document; a check that raises is a fault, and the others still run."""
    diagnostics: list[Diagnostic] = []
    faults: list[Fault] = []
    hits = scan(document, book)
    for index, (rule, kind) in enumerate(zip(book.rules, book.kinds, strict=True)):
        if index in book.anchored and index not in hits:
            continue
        places = () if kind.anchors is None else (hits.get(index, NO_HITS),)
        try:
            diagnostics += dress(kind.check(document, rule.params, *places), rule, document)
        except Exception as error:  # noqa: BLE001 - as above
            message = f"规则 {rule.name} 出错，请告诉我们：{type(error).__name__}: {error}"
            faults.append(Fault(document.source.path, message, rule.name))
    ordered = sorted(
        told_once(diagnostics, book.by_name),
        key=lambda item: (item.span, LEVELS.index(item.level), item.rule),
    )
    return FileReport(document.source.path, document.source, tuple(ordered), faults=tuple(faults))


def _reason(error: Exception) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
