"""The folder in a project's root where contentlint keeps what it must remember between runs."""

from __future__ import annotations

import errno
import stat
from contextlib import suppress
from pathlib import Path

from contentlint.engine.disk import sync_folder, write_new

STATE_FOLDER = ".contentlint_cache"


def state_folder(root: Path, *parts: str) -> Path:
    """The state folder of a root, or a folder in it; made when missing, ignored by git.

    Raises OSError, also where a link or a file has the folder's name: a link
    that came with a repository must not lead writing out of the root.
    """
    folder = root / STATE_FOLDER
    _make(folder)
    with suppress(FileExistsError):
        write_new(folder / ".gitignore", b"*\n")
    for part in parts:
        folder /= part
        _make(folder)
    return folder


def _make(folder: Path) -> None:
    with suppress(FileExistsError):
        folder.mkdir()
        sync_folder(folder.parent)
    if not stat.S_ISDIR(folder.lstat().st_mode):
        raise NotADirectoryError(errno.ENOTDIR, "not a folder of its own", str(folder))
