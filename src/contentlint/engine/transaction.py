"""A fix run on the disk: locked, journalled, written file by file; and the same run taken back."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from contentlint.engine import journal
from contentlint.engine.disk import WriteError, remove, told_plainly
from contentlint.engine.journal import Change, Saved
from contentlint.engine.lock import tree_lock
from contentlint.engine.write import TEMPORARY_PREFIX, read_file, resolve, write_file
from contentlint.text.pattern import Pattern

_MARK = Pattern(r"[0-9a-f]{16}")


class Note(NamedTuple):
    """What is to be said about the file at `path` (relative to the root), in plain words."""

    path: str
    text: str


class WriteReport(NamedTuple):
    """Paths that were written, files left as they were and why, and remarks on written ones."""

    written: tuple[str, ...]
    refused: tuple[Note, ...]
    remarks: tuple[Note, ...]


class UndoReport(NamedTuple):
    """The run that was taken back (`time` is UTC, ISO 8601), what was restored, what not and why."""

    title: str
    time: str
    restored: tuple[str, ...]
    left: tuple[Note, ...]


def write_all(root: Path, changes: Sequence[Change], title: str, wait: float = 5.0) -> WriteReport:
    """Write all changes of a fix run, so that `undo` can take them back.

    `title` says in the journal what was done. A file that can not be written,
    or no longer holds `old`, is left as it is and reported. Raises WriteError
    before any file is touched when another process writes in the tree for more
    than `wait` seconds, or the journal can not be kept.
    """
    changes = [change for change in changes if change.old != change.new]
    if not changes:
        return WriteReport((), (), ())
    with tree_lock(root, wait), told_plainly(journal.JOURNAL):
        _clean_after_crash(root)
        mark = secrets.token_hex(8)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        run = journal.begin(root, changes, title, mark, now)
        report = _write_each(root, changes, mark)
        journal.finish(run, report.written)
        return report


def undo(root: Path, wait: float = 5.0) -> UndoReport | None:
    """Restore the files of the newest run that was not yet undone; None where there is no such run.

    Works after a run that crashed as well. A file that changed since the run
    is left and named. As long as a file could not be restored for another
    reason (a full disk, say), the run stays the newest and undo can be
    repeated. Raises WriteError when another process writes in the tree for
    more than `wait` seconds, or the journal is damaged (the next undo goes on
    with the run before).
    """
    if not journal.last_run(root):
        return None
    with tree_lock(root, wait), told_plainly(journal.JOURNAL):
        _clean_after_crash(root)
        file = journal.last_run(root)
        if not file:
            return None
        file = journal.reopen(file)
        try:
            run = journal.read_run(file)
        except WriteError:
            journal.retire(file)
            raise
        restored, left = _restore_each(root, run.saved, run.mark)
        if not any(_is_written(root, one) for one in run.saved):
            journal.retire(file)
        return UndoReport(run.title, run.time, restored, left)


def _write_each(root: Path, changes: Iterable[Change], mark: str) -> WriteReport:
    written, refused, remarks = [], [], []
    for change in changes:
        try:
            names = write_file(root, change.path, change.old, change.new, mark)
        except WriteError as error:
            refused.append(Note(error.path, error.reason))
            continue
        written.append(change.path)
        if names:
            remarks.append(Note(change.path, f"its further names (hard links: {names}) keep the old text"))
    return WriteReport(tuple(written), tuple(refused), tuple(remarks))


def _restore_each(root: Path, saved: Iterable[Saved], mark: str) -> tuple[tuple[str, ...], tuple[Note, ...]]:
    restored, left = [], []
    for one in saved:
        try:
            if _restore(root, one, mark):
                restored.append(one.path)
        except WriteError as error:
            left.append(Note(error.path, error.reason))
    return tuple(restored), tuple(left)


def _restore(root: Path, saved: Saved, mark: str) -> bool:
    """Whether the file had to be restored: after a crash it may still hold the old bytes."""
    now = read_file(root, saved.path)
    if now == saved.old:
        return False
    if journal.digest(now) != saved.new_digest:
        raise WriteError(saved.path, "it changed since it was fixed")
    write_file(root, saved.path, now, saved.old, mark)
    return True


def _is_written(root: Path, saved: Saved) -> bool:
    """Whether the file still holds what the run wrote."""
    with suppress(WriteError):
        return journal.digest(read_file(root, saved.path)) == saved.new_digest
    return False


def _clean_after_crash(root: Path) -> None:
    """Remove the temporary files of a last run that never ended; the lock says it is not running.

    A journal that can not be read must not stand in the way of every later run.
    """
    file = journal.last_run(root)
    if not file or file.suffix != ".open":
        return
    with suppress(WriteError):
        run = journal.read_run(file)
        if _MARK.fullmatch(run.mark):
            _remove_temporary(root, run.saved, f"{TEMPORARY_PREFIX}{run.mark}-")
    with told_plainly(journal.JOURNAL):
        journal.close(file)


def _remove_temporary(root: Path, saved: Iterable[Saved], prefix: str) -> None:
    for folder in {resolve(root, one.path).parent for one in saved}:
        for file in folder.glob(f"{prefix}*"):
            remove(file)
