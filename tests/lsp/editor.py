"""A small editor: a real client that runs the server as a process, and speaks with it over stdio."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient

_Answer = TypeVar("_Answer")

# Seconds after which something that has not come will not come, on however busy a machine.
PATIENCE = 300
# The whole protocol of an editor that lets the server ask for what it wants.
_CAPABILITIES = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
    )
)


class Editor:
    """It opens a folder, keeps the problems it is told, and asks about places."""

    def __init__(self, folder: Path, client: LanguageClient, runner: asyncio.Runner) -> None:
        self.folder = folder
        self.client = client
        self.problems: dict[str, list[types.Diagnostic]] = {}
        self.registered: list[str] = []
        self.messages: list[str] = []
        self._runner = runner
        self._told = asyncio.Event()
        self._version = 1
        client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: self._publish(params))
        client.feature(types.WINDOW_SHOW_MESSAGE)(lambda params: self._hear(params))
        client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda params: self._register(params))

    def _publish(self, params: types.PublishDiagnosticsParams) -> None:
        self.problems[params.uri] = list(params.diagnostics)
        self._told.set()

    def _register(self, params: types.RegistrationParams) -> None:
        self.registered += [wish.method for wish in params.registrations]
        self._told.set()

    def _hear(self, params: types.ShowMessageParams) -> None:
        self.messages.append(params.message)
        self._told.set()

    def wait(self, doing: Coroutine[Any, Any, _Answer]) -> _Answer:
        """Do something, and wait for its end."""
        return self._runner.run(asyncio.wait_for(doing, PATIENCE))

    async def _until(self, is_so: Callable[[], bool]) -> None:
        while not is_so():
            assert not self.messages
            self._told.clear()
            await self._told.wait()

    def told(self, name: str, *rules: str) -> Sequence[types.Diagnostic]:
        """Wait until the problems of a page are those of these rules."""
        uri = self.uri(name)
        self.wait(
            self._until(lambda: sorted(str(one.code) for one in self.problems.get(uri, [])) == sorted(rules))
        )
        return self.problems.get(uri, [])

    def asked_for(self, method: str) -> None:
        """Wait until the server asked to be told of something."""
        self.wait(self._until(lambda: method in self.registered))

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def at(self, name: str) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri(name))

    def open(self, name: str, text: str) -> None:
        document = types.TextDocumentItem(self.uri(name), "markdown", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))

    def change(self, name: str, text: str) -> None:
        self._version += 1
        document = types.VersionedTextDocumentIdentifier(self._version, self.uri(name))
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    def close(self, name: str) -> None:
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(self.at(name)))

    def completed(self, name: str, text: str, at: types.Position) -> list[str]:
        """What a page of this text becomes with each of the completions at a place."""
        self.change(name, text)
        params = types.CompletionParams(self.at(name), at)
        items = self.wait(self.client.text_document_completion_async(params))
        assert isinstance(items, list)
        edits = [item.text_edit for item in items]
        return [applied(text, [edit]) for edit in edits if isinstance(edit, types.TextEdit)]


def applied(text: str, edits: Sequence[types.TextEdit | Any]) -> str:
    """A text with edits of the protocol in it, as an editor that counts UTF-16 units applies them."""
    lines = [line.encode("utf-16-le") for line in text.split("\n")]
    ordered = sorted(edits, key=lambda edit: (edit.range.start.line, edit.range.start.character))
    for edit in reversed(ordered):
        start, end = edit.range.start, edit.range.end
        head, tail = lines[start.line][: 2 * start.character], lines[end.line][2 * end.character :]
        lines[start.line : end.line + 1] = [head + edit.new_text.encode("utf-16-le") + tail]
    return b"\n\0".join(lines).decode("utf-16-le")


@contextmanager
def editing(folder: Path) -> Iterator[Editor]:
    """Start the server, shake hands, and say goodbye at the end."""
    with asyncio.Runner() as runner:
        client = LanguageClient("test", "1")
        editor = Editor(folder, client, runner)
        editor.wait(client.start_io(sys.executable, "-m", "contentlint", "lsp"))
        params = types.InitializeParams(capabilities=_CAPABILITIES, root_uri=folder.as_uri())
        editor.wait(client.initialize_async(params))
        client.initialized(types.InitializedParams())
        yield editor
        editor.wait(client.shutdown_async(None))
        client.exit(None)
        stop: Callable[[], Coroutine[Any, Any, None]] = client.stop
        editor.wait(stop())
