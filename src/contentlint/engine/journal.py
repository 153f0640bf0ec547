"""What a fix run is about to overwrite, kept so that it can be undone, even after a crash.

One file a run, `NUMBER.STATE`: a line that describes the run, a line for each
file with its old bytes and the digest of the new ones, and at the end a line
that names the files that were really written. The state is in the name,
because a rename happens completely or not at all:

- `part`: being written, no page has been touched yet; worth nothing
- `open`: pages are being replaced, or the run crashed while they were
- `done`: the run came to its end
- `undone`: taken back; kept until it is old
"""

from __future__ import annotations

import json
import os
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from contentlint.engine.disk import WriteError, remove, sync_folder, told_plainly, write_fully, write_new
from contentlint.engine.state import STATE_FOLDER, state_folder

JOURNAL = f"{STATE_FOLDER}/journal"
_VERSION = 1
_KEPT_RUNS = 10
_STATES = (".part", ".open", ".done", ".undone")


class Change(NamedTuple):
    """New bytes for the file at `path` (relative to the root, with `/`), which holds `old`."""

    path: str
    old: bytes
    new: bytes


class Saved(NamedTuple):
    """One file of a run: its bytes before, and the SHA-256 digest of those after."""

    path: str
    old: bytes
    new_digest: str


class Run(NamedTuple):
    """A run as its journal tells it. `mark` is in the names of its temporary files.

    `time` is UTC, ISO 8601. `saved` are the files it wrote; those it meant to
    write where it crashed.
    """

    title: str
    time: str
    mark: str
    saved: tuple[Saved, ...]


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal digits."""
    return sha256(data).hexdigest()


def begin(root: Path, changes: Sequence[Change], title: str, mark: str, time: str) -> Path:
    """Keep what `changes` will overwrite; it is on the disk when this returns. Raises WriteError."""
    with told_plainly(JOURNAL):
        folder = state_folder(root, "journal")
        runs = _files(folder)
        number = int(runs[-1].stem) + 1 if runs else 1
        header = {"version": _VERSION, "title": title, "time": time, "mark": mark, "files": len(changes)}
        part = folder / f"{number:06}.part"
        write_new(part, _lines([header, *map(_entry, changes)]))
        try:
            return _renamed(part, ".open")
        except OSError:
            remove(part.with_suffix(".open"))
            raise


def finish(file: Path, written: Sequence[str]) -> None:
    """Note the end of a run and forget the oldest ones; a run that wrote nothing is forgotten.

    What fails here costs nothing: without its last line a run is undone as
    one that crashed, by looking at each file.
    """
    if not written:
        remove(file)
        return
    with suppress(OSError):
        handle = os.open(file, os.O_WRONLY | os.O_APPEND)
        try:
            write_fully(handle, _lines([{"written": written}]))
        finally:
            os.close(handle)
        close(file)
        runs = _files(file.parent)
        for old in (run for run in runs if run.suffix == ".part" or run in runs[:-_KEPT_RUNS]):
            remove(old)


def close(file: Path) -> None:
    """Mark a run as ended. Raises OSError."""
    _renamed(file, ".done")


def reopen(file: Path) -> Path:
    """Mark a run as being undone, so that a crash is noticed. Raises OSError."""
    return _renamed(file, ".open")


def retire(file: Path) -> None:
    """Mark a run as undone. Where that fails, the next undo finds nothing left to restore in it."""
    with suppress(OSError):
        _renamed(file, ".undone")


def last_run(root: Path) -> Path | None:
    """The journal of the newest run that was not undone. Raises WriteError."""
    with told_plainly(JOURNAL):
        runs = [run for run in _files(root / JOURNAL) if run.suffix in (".open", ".done")]
    return runs[-1] if runs else None


def read_run(file: Path) -> Run:
    """Read a journal. Raises WriteError where it can not be trusted."""
    with told_plainly(JOURNAL):
        lines = file.read_bytes().splitlines()
    try:
        header = json.loads(lines[0])
        saved = tuple(_saved(json.loads(line)) for line in lines[1 : header["files"] + 1])
        if header["version"] != _VERSION or len(saved) != header["files"]:
            raise ValueError
        written = _written(lines[len(saved) + 1 :])
        kept = saved if written is None else tuple(one for one in saved if one.path in written)
        return Run(header["title"], header["time"], header["mark"], kept)
    except (ValueError, KeyError, TypeError, IndexError, zlib.error) as error:
        raise WriteError(f"{JOURNAL}/{file.name}", "it is damaged, so this run can not be undone") from error


def _files(folder: Path) -> list[Path]:
    """All journals, oldest first."""
    if not folder.is_dir():
        return []
    runs = (file for file in folder.iterdir() if file.suffix in _STATES and file.stem.isdecimal())
    return sorted(runs, key=lambda file: int(file.stem))


def _renamed(file: Path, state: str) -> Path:
    renamed = file.rename(file.with_suffix(state))
    sync_folder(file.parent)
    return renamed


def _entry(change: Change) -> dict[str, str]:
    return {
        "path": change.path,
        "old": digest(change.old),
        "new": digest(change.new),
        "bytes": b64encode(zlib.compress(change.old, 1)).decode("ascii"),
    }


def _saved(entry: Any) -> Saved:
    old = zlib.decompress(b64decode(entry["bytes"]))
    if digest(old) != entry["old"]:
        raise ValueError
    return Saved(entry["path"], old, entry["new"])


def _written(lines: Sequence[bytes]) -> frozenset[str] | None:
    """The files that were written, or None where the run did not come to tell."""
    try:
        return frozenset(json.loads(lines[0])["written"])
    except (IndexError, ValueError):
        return None


def _lines(values: Iterable[object]) -> bytes:
    # ASCII escapes keep lone surrogates, which stand for stray bytes in file names.
    return "".join(json.dumps(value) + "\n" for value in values).encode("ascii")
