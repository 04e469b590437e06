"""The language server, spoken to over standard input and output by a real client."""

import sys
from collections.abc import AsyncIterator

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

URI = "file:///%E7%A8%BF%E5%AD%90/%E9%9D%92%E6%BA%AA%E9%95%87.txt"
COMMAND = [sys.executable, "-m", "linter", "lsp", "--select", "placeholders"]

pytestmark = pytest.mark.slow


@pytest_lsp.fixture(config=ClientServerConfig(server_command=COMMAND))  # type: ignore[untyped-decorator]
async def client(lsp_client: LanguageClient) -> AsyncIterator[None]:
    await lsp_client.initialize_session(types.InitializeParams(capabilities=types.ClientCapabilities()))
    yield
    await lsp_client.shutdown_session()


async def published(client: LanguageClient) -> list[types.Diagnostic]:
    await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return list(client.diagnostics[URI])


def open_draft(client: LanguageClient, text: str) -> None:
    item = types.TextDocumentItem(URI, "plaintext", 1, text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))


def replace_draft(client: LanguageClient, text: str, version: int) -> None:
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(version, URI),
            [types.TextDocumentContentChangeWholeDocument(text)],
        )
    )


async def test_an_opened_draft_is_underlined_in_utf_16_columns(client: LanguageClient) -> None:
    open_draft(client, "青溪镇。\r\n𠮷林路完成投资xx万元。")
    (found,) = await published(client)
    assert (found.range.start, found.range.end) == (types.Position(1, 8), types.Position(1, 10))
    assert (found.severity, found.source) == (types.DiagnosticSeverity.Error, "hegao")
    assert str(found.code).startswith("placeholders/")


async def test_a_mended_draft_is_clean_and_a_closed_one_forgotten(client: LanguageClient) -> None:
    open_draft(client, "完成投资xx万元，新建道路xx公里。")
    assert len(await published(client)) == 2
    replace_draft(client, "完成投资12万元，新建道路xx公里。", 2)
    assert len(await published(client)) == 1
    replace_draft(client, "完成投资12万元，新建道路3公里。", 3)
    assert await published(client) == []
    replace_draft(client, "完成投资xx万元。", 4)
    assert len(await published(client)) == 1
    client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(URI)))
    assert await published(client) == []


async def test_a_line_separator_of_other_worlds_is_no_line_break(client: LanguageClient) -> None:
    open_draft(client, "青溪镇\u2028完成投资xx万元。")
    (found,) = await published(client)
    assert found.range.start == types.Position(0, 8)
