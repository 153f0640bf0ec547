"""The language server: what an editor asks, answered from a checked folder that stays in memory."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from contentlint import __version__
from contentlint.config import ConfigError
from contentlint.lsp.actions import actions, diagnostic, wanted_kinds
from contentlint.lsp.fields import field_completions
from contentlint.lsp.headings import renamable, rename
from contentlint.lsp.links import definition, link_completions
from contentlint.lsp.workspace import Found, Workspace
from contentlint.manual.pages import rule_page
from contentlint.messages import ENGLISH, known, language_of_environment, translate
from contentlint.registry import all_rules

# Pages, the images that they show, and what decides about them.
_WATCHED = (
    "**/*.{md,mdx,markdown,png,jpg,jpeg,gif,svg,webp,avif}",
    "**/{contentlint.toml,pack.yaml,schema.yaml}",
)


class Server(LanguageServer):
    """A language server for one folder; `pages` is None until the editor has named it."""

    pages: Workspace | None = None
    # The language of the editor's user, else that of the system; what a project asks for wins.
    reader: str = ENGLISH

    @property
    def language(self) -> str:
        """In which language the server speaks."""
        return (self.pages.language if self.pages else "") or self.reader

    def tell(self, found: Found) -> None:
        """Publish the findings of pages."""
        if self.pages is None:
            return
        for path, findings in found.items():
            places = self.pages.places(path)
            shown = [diagnostic(finding, places, self.language) for finding in findings]
            uri = self.pages.uri_of(path)
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=shown))

    def open_folder(self, folder: Path) -> None:
        """Check a folder, and tell what is found; what is wrong with its configuration becomes a message."""
        try:
            encoding = str(
                getattr(self.workspace.position_encoding, "value", self.workspace.position_encoding)
            )
            self.pages = Workspace(folder, encoding)
        except ConfigError as error:
            told = f"contentlint: {error.place}{translate(error.message, self.language)}"
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, told))
            return
        self.tell({path: findings for path, findings in self.pages.findings.items() if findings})


def make_server() -> Server:
    """A server with all that it can do; `start_io` runs it."""
    server = Server("contentlint", __version__)
    _documents(server)
    _questions(server)
    _renaming(server)
    return server


def _documents(server: Server) -> None:
    """What happens to files and buffers."""

    @server.feature(types.INITIALIZE)
    def _initialize(params: types.InitializeParams) -> None:
        server.reader = known(params.locale or "") or language_of_environment(os.environ)

    @server.feature(types.INITIALIZED)
    def _initialized(_params: types.InitializedParams) -> None:
        folders = list(server.workspace.folders)
        uri = folders[0] if folders else server.workspace.root_uri
        if uri:
            server.open_folder(Path(url2pathname(unquote(urlsplit(uri).path))))
            _watch_files(server)

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
            server.tell(server.pages.saved(path) if path else server.pages.reopen(set()))

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
        found = actions(
            uri, server.pages.findings[path], params.range, server.pages.places(path), server.language
        )
        return wanted_kinds(found, params.context.only)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def _hover(params: types.HoverParams) -> types.Hover | None:
        path = _page(server, params.text_document.uri)
        if not path or not server.pages:
            return None
        at = server.pages.places(path).offset(params.position)
        here = [found for found in server.pages.findings[path] if found.span.start <= at <= found.span.end]
        rule = next((known for found in here if (known := all_rules().get(found.rule))), None)
        page = rule_page(rule, server.language) if rule else ""
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, page)) if page else None

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def _definition(params: types.DefinitionParams) -> types.Location | None:
        path = _page(server, params.text_document.uri)
        return definition(server.pages, path, params.position) if path and server.pages else None

    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=["(", "/", "#", ":", "-"])
    )
    def _completion(params: types.CompletionParams) -> list[types.CompletionItem]:
        path = _page(server, params.text_document.uri)
        if not path or not server.pages:
            return []
        places = server.pages.places(path)
        at = places.offset(params.position)
        found = field_completions(server.pages.schema(path), places, at, server.language)
        return link_completions(server.pages, path, at) if found is None else found


def _renaming(server: Server) -> None:
    """A heading and the links to it."""

    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    def _renamable(params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
        path = _page(server, params.text_document.uri)
        return renamable(server.pages, path, params.position) if path and server.pages else None

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    def _rename(params: types.RenameParams) -> types.WorkspaceEdit | None:
        path, pages = _page(server, params.text_document.uri), server.pages
        if not path or not pages:
            return None
        found = rename(pages, path, params.position, params.new_name)
        changes = {pages.uri_of(page): pages.places(page).edits(edits) for page, edits in found.items()}
        return types.WorkspaceEdit(changes=changes) if changes else None


def _watch_files(server: Server) -> None:
    """Ask the editor, where it can, to tell of files that come, go or change outside of it."""
    workspace = server.client_capabilities.workspace
    watched = workspace.did_change_watched_files if workspace else None
    if watched and watched.dynamic_registration:
        options = types.DidChangeWatchedFilesRegistrationOptions(
            [types.FileSystemWatcher(glob) for glob in _WATCHED]
        )
        wish = types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        server.client_register_capability(types.RegistrationParams([wish]))


def _change(server: Server, uri: str) -> None:
    path = _page(server, uri)
    if path and server.pages:
        server.tell(server.pages.change(path, server.workspace.get_text_document(uri).source))


def _page(server: Server, uri: str) -> str | None:
    return server.pages.path_of(uri) if server.pages else None
