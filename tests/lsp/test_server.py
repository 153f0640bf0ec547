"""The language server as a process, asked by a real client over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.support.shell import QUOTE, QUOTE_FIXED, make

Session = Callable[["Editor"], Awaitable[None]]


class Editor:
    """A small editor: it opens a folder, keeps the problems it is told, and asks about places."""

    def __init__(self, folder: Path, client: LanguageClient) -> None:
        self.folder = folder
        self.client = client
        self.problems: dict[str, list[types.Diagnostic]] = {}
        self._told = asyncio.Event()

        client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: self._publish(params))

    def _publish(self, params: types.PublishDiagnosticsParams) -> None:
        self.problems[params.uri] = list(params.diagnostics)
        self._told.set()

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    async def told(self, name: str, rules: list[str]) -> None:
        """Wait until the problems of a page are those of these rules."""
        while sorted(str(problem.code) for problem in self.problems.get(self.uri(name), [])) != sorted(rules):
            self._told.clear()
            await asyncio.wait_for(self._told.wait(), 60)

    def open(self, name: str, text: str) -> None:
        document = types.TextDocumentItem(self.uri(name), "markdown", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))

    def change(self, name: str, text: str, version: int = 2) -> None:
        document = types.VersionedTextDocumentIdentifier(version, self.uri(name))
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    def at(self, name: str) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri(name))


def edit(folder: Path, session: Session) -> None:
    """Start the server, shake hands, run a session, and say goodbye."""

    async def run() -> None:
        client = LanguageClient("test", "1")
        editor = Editor(folder, client)
        await client.start_io(sys.executable, "-m", "contentlint", "lsp")
        params = types.InitializeParams(capabilities=types.ClientCapabilities(), root_uri=folder.as_uri())
        await client.initialize_async(params)
        client.initialized(types.InitializedParams())
        await session(editor)
        await client.shutdown_async(None)
        client.exit(None)
        stop: Callable[[], Awaitable[None]] = client.stop
        await stop()

    asyncio.run(run())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    other = "# Other\n\n## Prices 🎉 today\n"
    return make(tmp_path / "site", {"page.md": QUOTE, "b/other.md": other, "links.md": "[x](b/oth.md)\n"})


def test_problems_of_the_folder_show_at_once_and_follow_what_is_typed(folder: Path) -> None:
    async def session(editor: Editor) -> None:
        await editor.told("page.md", ["empty-blockquote"])
        await editor.told("links.md", ["broken-link"])
        editor.open("page.md", QUOTE)
        editor.change("page.md", QUOTE_FIXED)
        await editor.told("page.md", [])
        editor.change("page.md", "🎉 [y](nowhere.md)\n", 3)
        await editor.told("page.md", ["broken-link"])
        (problem,) = editor.problems[editor.uri("page.md")]
        assert problem.range.start == types.Position(0, 7)
        assert problem.severity == types.DiagnosticSeverity.Error

    edit(folder, session)


def test_fixes_are_quick_fixes(folder: Path) -> None:
    async def session(editor: Editor) -> None:
        twice = QUOTE + "\n>\n\nMore.\n"
        editor.open("page.md", twice)
        await editor.told("page.md", ["empty-blockquote", "empty-blockquote"])
        place = types.Range(types.Position(2, 0), types.Position(2, 1))
        params = types.CodeActionParams(editor.at("page.md"), place, types.CodeActionContext([]))
        found = await editor.client.text_document_code_action_async(params)
        titles = {action.title: action for action in found or [] if isinstance(action, types.CodeAction)}
        assert list(titles) == [
            "Delete the empty quote",
            "Fix 2 problems of empty-blockquote in this page",
            "Apply all exact fixes",
        ]
        assert titles["Apply all exact fixes"].kind == types.CodeActionKind.SourceFixAll
        changes = titles["Delete the empty quote"].edit
        assert changes is not None
        assert changes.changes is not None
        (one,) = changes.changes[editor.uri("page.md")]
        assert (one.range.start, one.new_text) == (types.Position(2, 0), "")

    edit(folder, session)


def test_links_lead_to_their_heading_and_complete(folder: Path) -> None:
    async def session(editor: Editor) -> None:
        text = "[x](b/other.md#prices--today) [y](b/\n"
        editor.open("links.md", text)
        await editor.told("links.md", [])
        asked = types.DefinitionParams(editor.at("links.md"), types.Position(0, 6))
        place = await editor.client.text_document_definition_async(asked)
        assert isinstance(place, types.Location)
        assert place.uri == editor.uri("b/other.md")
        assert place.range.start.line == 2
        at_end = types.CompletionParams(editor.at("links.md"), types.Position(0, 36))
        items = await editor.client.text_document_completion_async(at_end)
        assert isinstance(items, list)
        assert [item.label for item in items] == ["b/other.md"]

    edit(folder, session)


def test_hover_shows_the_page_of_the_rule(folder: Path) -> None:
    async def session(editor: Editor) -> None:
        await editor.told("page.md", ["empty-blockquote"])
        asked = types.HoverParams(editor.at("page.md"), types.Position(2, 0))
        hover = await editor.client.text_document_hover_async(asked)
        assert hover is not None
        assert isinstance(hover.contents, types.MarkupContent)
        assert hover.contents.value.startswith("# empty-blockquote")

    edit(folder, session)


def test_a_page_that_comes_mends_the_links_to_it(folder: Path) -> None:
    async def session(editor: Editor) -> None:
        await editor.told("links.md", ["broken-link"])
        (folder / "b" / "oth.md").write_text("# Here\n", encoding="utf-8")
        event = types.FileEvent(editor.uri("b/oth.md"), types.FileChangeType.Created)
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        await editor.told("links.md", [])

    edit(folder, session)
