"""Only one process at a time writes in a tree.

The lock is the operating system's (`flock`, or `msvcrt.locking` on Windows) on
a file in the state folder. The system gives it back when the process ends,
however it ends, so there are no stale locks to detect and no clock or process
id to trust. The file stays: removing a lock file lets two processes hold locks
on two files of one name. What stands in the file only tells who holds it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from contentlint.engine.disk import WriteError, told_plainly
from contentlint.engine.state import STATE_FOLDER, state_folder
from contentlint.model import Phrase

_PAUSE = 0.05
# Windows locks are mandatory: lock a byte behind the text, so that others can read the text.
_LOCKED_BYTE = 1 << 20


@contextmanager
def tree_lock(root: Path, wait: float = 5.0) -> Iterator[None]:
    """Hold the tree under `root` for the body; wait at most `wait` seconds for it.

    Raises WriteError that says who holds it, or why there can be no lock.
    """
    name = f"{STATE_FOLDER}/lock"
    with told_plainly(name):
        file = state_folder(root) / "lock"
        handle = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        with told_plainly(name):
            _wait_for(handle, name, time.monotonic() + wait)
        try:
            with told_plainly(name):
                _sign(handle)
            yield
        finally:
            # A child forked meanwhile has the handle too: closing alone would not unlock.
            _unlock(handle)
    finally:
        with suppress(OSError):  # nothing in the file matters to anybody, and the handle is gone anyway
            os.close(handle)


def _wait_for(handle: int, name: str, deadline: float) -> None:
    while not _try_lock(handle):
        if time.monotonic() >= deadline:
            raise WriteError(name, Phrase("{handle} is writing in this folder", handle=_holder(handle)))
        time.sleep(_PAUSE)


def _sign(handle: int) -> None:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps({"process": os.getpid(), "since": now}).encode())


def _holder(handle: int) -> str:
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        signed = json.loads(os.read(handle, 1000))
        return Phrase(
            "another contentlint (process {process}, since {since})",
            process=signed["process"],
            since=signed["since"],
        )
    except (ValueError, TypeError, KeyError):
        return Phrase("another contentlint")


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
