"""`hegao lsp`: the language server, over the very engine that the command line calls."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from linter import __version__
from linter.engine.lint import lint_bytes
from linter.model import Diagnostic, FileReport, Level, Source, Span
from linter.ruleset import RuleBook

SEVERITY: dict[Level, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
UNTITLED = "未命名.txt"


def serve(book: RuleBook) -> None:
    """Speak the language server protocol on standard input and output until the client leaves."""
    server(book).start_io()


def server(book: RuleBook) -> LanguageServer:
    """A server that publishes what the rules of `book` find in every open draft."""
    # Whole texts, not ranges: a range would be cut at line breaks that editors do not count as such.
    made = LanguageServer("hegao", __version__, types.TextDocumentSyncKind.Full)

    def publish(uri: str) -> None:
        document = made.workspace.get_text_document(uri)
        # A lone surrogate, half of a character being typed, keeps its place as one question mark.
        report = lint_bytes(document.source.encode("utf-8", "replace"), _name(uri), book)
        made.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, _Columns(made, report, uri).diagnostics(), document.version)
        )
        for fault in report.faults:
            made.window_show_message(types.ShowMessageParams(types.MessageType.Error, fault.message))

    @made.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        publish(params.text_document.uri)

    @made.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        publish(params.text_document.uri)

    @made.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        made.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))

    return made


class _Columns:
    """The diagnostics of a report with columns in the units that the client counts in (UTF-16, unless agreed
    otherwise).
    """

    def __init__(self, made: LanguageServer, report: FileReport, uri: str) -> None:
        self.codec = made.workspace.position_codec
        self.report = report
        self.uri = uri

    def diagnostics(self) -> list[types.Diagnostic]:
        """One diagnostic for every place, those that a rule gathered included."""
        source = self.report.source
        if source is None:
            return []
        return [
            self._diagnostic(found, span, source)
            for found in self.report.diagnostics
            for span in (found.span, *found.also)
        ]

    def _diagnostic(self, found: Diagnostic, span: Span, source: Source) -> types.Diagnostic:
        return types.Diagnostic(
            range=self._range(span, source),
            message=found.message,
            severity=SEVERITY[found.level],
            code=found.rule,
            source="hegao",
            related_information=[
                types.DiagnosticRelatedInformation(
                    types.Location(self.uri, self._range(place.span, source)), place.message
                )
                for place in found.related
            ],
        )

    def _range(self, span: Span, source: Source) -> types.Range:
        start, end = source.original_span(span)
        return types.Range(self._position(start, source), self._position(end, source))

    def _position(self, offset: int, source: Source) -> types.Position:
        place = source.original_position(offset)
        before = source.original[offset - place.column + 1 : offset]
        return types.Position(place.line - 1, self.codec.client_num_units(before))


def _name(uri: str) -> str:
    """A file name for a document, so that its suffix tells its format; one without counts as text."""
    path = Path(unquote(urlsplit(uri).path))
    return str(path) if path.suffix else UNTITLED
