"""The few things asked of a disk, so that they either happen or leave no trace."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from contentlint.model import Phrase

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_DENIED = {errno.EACCES, errno.EPERM}
_GONE = {errno.ENOENT, errno.ENOTDIR}
# Network and container file systems that can not sync a folder say so with one of these.
_NOT_OFFERED = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}


class WriteError(Exception):
    """A file that is left as it was: its path as the user knows it, and why, in plain words."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


@contextmanager
def told_plainly(path: str) -> Iterator[None]:
    """Turn an OSError of the body into a WriteError about `path`."""
    try:
        yield
    except OSError as error:
        raise WriteError(path, _reason(error)) from error


def write_new(path: Path, data: bytes) -> None:
    """Make a file that is not there yet, with its bytes on the disk. Raises OSError and leaves no file."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with ExitStack() as failed:
        failed.callback(remove, path)
        try:
            write_fully(handle, data)
        finally:
            os.close(handle)
        failed.pop_all()  # the file is whole: nothing is left to be removed


def write_fully(handle: int, data: bytes) -> None:
    """Write all bytes and wait until the disk has them. Raises OSError."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]
    os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk. Raises OSError.

    Without it a rename may be lost with the power although the bytes are
    safe. Windows has no such call and some file systems refuse it.
    """
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NOT_OFFERED:
            raise
    finally:
        os.close(handle)


def remove(path: Path) -> None:
    """Remove a file of our own that nobody needs; what can not be removed is found by the next run."""
    with suppress(OSError):
        path.unlink()


def _reason(error: OSError) -> str:
    if error.errno in _FULL:
        return Phrase("the disk is full")
    if error.errno == errno.EROFS:
        return Phrase("the file system is read-only")
    if error.errno in _DENIED:
        return Phrase("permission to write here is missing")
    if error.errno in _GONE:
        return Phrase("it no longer exists")
    return Phrase("the disk reports: {value}", value=error.strerror or str(error))
