"""How long an editor waits for its problems after a letter was typed, by a real client over stdio.

    python benchmarks/editor.py FOLDER [--kilobytes 50] [--letters 60]

The server opens a copy of FOLDER. A page of the wanted size, made of pages of the folder, is opened in it
and one letter typed after another. Measured are the time until the problems of the page are told, and the
CPU that the server took for it (Linux), once for letters in a paragraph and once in a heading, which can
change what other pages see. At most 50 ms are asked for a page of 50 KB.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

NAME = "typed-by-the-benchmark.md"


class Typist:
    """A client that types into one page, and waits for what is said about it."""

    def __init__(self, folder: Path) -> None:
        self.client = LanguageClient("benchmark", "1")
        self.uri = (folder / NAME).as_uri()
        self.version = 1
        self.told = asyncio.Event()
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: self._hear(params))

    def _hear(self, params: types.PublishDiagnosticsParams) -> None:
        if params.uri == self.uri:
            self.told.set()

    async def start(self, folder: Path) -> None:
        """Start the server on the folder."""
        await self.client.start_io(sys.executable, "-m", "contentlint", "lsp")
        params = types.InitializeParams(capabilities=types.ClientCapabilities(), root_uri=folder.as_uri())
        await self.client.initialize_async(params)
        self.client.initialized(types.InitializedParams())

    async def show(self, text: str) -> float:
        """Make `text` the text of the page; seconds until its problems are told."""
        self.told.clear()
        start = time.perf_counter()
        if self.version == 1:
            document = types.TextDocumentItem(self.uri, "markdown", 1, text)
            self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
        else:
            named = types.VersionedTextDocumentIdentifier(self.version, self.uri)
            whole = types.TextDocumentContentChangeWholeDocument(text)
            self.client.text_document_did_change(types.DidChangeTextDocumentParams(named, [whole]))
        self.version += 1
        await self.told.wait()
        return time.perf_counter() - start

    async def end(self) -> None:
        """Say goodbye."""
        await self.client.shutdown_async(None)
        self.client.exit(None)
        stop: Callable[[], Coroutine[Any, Any, None]] = self.client.stop
        await stop()


def long_page(folder: Path, size: int) -> str:
    """A page of `size` bytes, made of pages of the folder without their front matter."""
    text = "# Typed\n\nA sentence.\n"
    for file in sorted(folder.rglob("*.md")):
        page = file.read_text("utf-8", "replace")
        text += "\n" + page.partition("\n---\n")[2] if page.startswith("---") else "\n" + page
        if len(text.encode()) >= size:
            break
    return text.encode()[:size].decode("utf-8", "ignore")


def _cpu() -> float:
    """Seconds of CPU that the server, the only child, took until now; 0 where the system does not tell."""
    own = os.getpid()
    try:
        (child,) = Path(f"/proc/{own}/task/{own}/children").read_text("ascii").split()
        fields = Path(f"/proc/{child}/stat").read_text("ascii").rpartition(")")[2].split()
    except (OSError, ValueError):
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def measure(folder: Path, text: str, letters: int) -> None:
    """Print a row for each kind of edit."""
    typist = Typist(folder)
    await typist.start(folder)
    await typist.show(text)
    for place in ("A sentence", "# Typed"):
        before = _cpu()
        typed = (text.replace(place, place + "a" * number, 1) for number in range(1, letters + 1))
        times = [await typist.show(page) for page in typed]
        cpu = (_cpu() - before) / letters
        row = (statistics.median(times), statistics.quantiles(times, n=20)[-1], cpu)
        print(f"| {place} | " + " | ".join(f"{seconds * 1000:.0f}" for seconds in row) + " |", flush=True)
    await typist.end()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kilobytes", type=int, default=50)
    parser.add_argument("--letters", type=int, default=60)
    given = parser.parse_args()
    if not given.folder.is_dir():
        print(f"{given.folder} is not there: nothing was measured")
        return
    with tempfile.TemporaryDirectory() as copies:
        folder = Path(copies) / "site"
        shutil.copytree(given.folder, folder)
        text = long_page(folder, given.kilobytes * 1000)
        (folder / NAME).write_text(text, encoding="utf-8")
        print("| letters typed after | median ms | 95 of 100 below, ms | CPU ms |\n|---|---|---|---|")
        asyncio.run(measure(folder, text, given.letters))


if __name__ == "__main__":
    main()
