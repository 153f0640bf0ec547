"""The language server: what an editor asks, answered from a checked folder that stays in memory."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from contentlint import __version__
from contentlint.config import ConfigError
from contentlint.lsp.actions import actions, diagnostic
from contentlint.lsp.links import completions, definition
from contentlint.lsp.places import offset
from contentlint.lsp.workspace import Found, Workspace
from contentlint.manual.pages import rule_page
from contentlint.registry import all_rules


class Server(LanguageServer):
    """A language server for one folder; `pages` is None until the editor has named it."""

    pages: Workspace | None = None

    def tell(self, found: Found) -> None:
        """Publish the findings of pages."""
        if self.pages is None:
            return
        for path, findings in found.items():
            lines = self.pages.lines(path)
            shown = [diagnostic(finding, lines) for finding in findings]
            uri = self.pages.uri_of(path)
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=shown))

    def open_folder(self, folder: Path) -> None:
        """Check a folder, and tell what is found; what is wrong with its configuration becomes a message."""
        try:
            self.pages = Workspace(folder)
        except ConfigError as error:
            self.window_show_message(
                types.ShowMessageParams(types.MessageType.Error, f"contentlint: {error}")
            )
            return
        self.tell({path: findings for path, findings in self.pages.findings.items() if findings})


def make_server() -> Server:
    """A server with all that it can do; `start_io` runs it."""
    server = Server("contentlint", __version__)
    _documents(server)
    _questions(server)
    return server


def _documents(server: Server) -> None:
    """What happens to files and buffers."""

    @server.feature(types.INITIALIZED)
    def _initialized(_params: types.InitializedParams) -> None:
        folders = list(server.workspace.folders)
        uri = folders[0] if folders else server.workspace.root_uri
        if uri:
            server.open_folder(Path(url2pathname(unquote(urlsplit(uri).path))))

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def _opened(params: types.DidOpenTextDocumentParams) -> None:
        _change(server, params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def _changed(params: types.DidChangeTextDocumentParams) -> None:
        _change(server, params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def _closed(params: types.DidCloseTextDocumentParams) -> None:
        path = _page(server, params.text_document.uri)
        if path and server.pages:
            server.tell(server.pages.close(path))

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def _saved(params: types.DidSaveTextDocumentParams) -> None:
        path = _page(server, params.text_document.uri)
        if server.pages:
            server.tell(server.pages.reopen({path} if path else set()))

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def _watched(params: types.DidChangeWatchedFilesParams) -> None:
        if server.pages:
            paths = (_page(server, change.uri) for change in params.changes)
            server.tell(server.pages.reopen({path for path in paths if path}))


def _questions(server: Server) -> None:
    """What an editor asks about a place."""

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions([types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]),
    )
    def _actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        path = _page(server, uri)
        if not path or not server.pages:
            return []
        lines = server.pages.lines(path)
        return list(actions(uri, server.pages.findings[path], params.range, lines))

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def _hover(params: types.HoverParams) -> types.Hover | None:
        path = _page(server, params.text_document.uri)
        if not path or not server.pages:
            return None
        at = offset(params.position, server.pages.lines(path))
        here = [found for found in server.pages.findings[path] if found.span.start <= at <= found.span.end]
        rule = next((known for found in here if (known := all_rules().get(found.rule))), None)
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, rule_page(rule))) if rule else None

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def _definition(params: types.DefinitionParams) -> types.Location | None:
        path = _page(server, params.text_document.uri)
        return definition(server.pages, path, params.position) if path and server.pages else None

    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=["(", "/", "#"])
    )
    def _completion(params: types.CompletionParams) -> list[types.CompletionItem]:
        path = _page(server, params.text_document.uri)
        return completions(server.pages, path, params.position) if path and server.pages else []


def _change(server: Server, uri: str) -> None:
    path = _page(server, uri)
    if path and server.pages:
        server.tell(server.pages.change(path, server.workspace.get_text_document(uri).source))


def _page(server: Server, uri: str) -> str | None:
    return server.pages.path_of(uri) if server.pages else None
