"""The folder in a project's root where contentlint keeps what it must remember between runs."""

from __future__ import annotations

import errno
import stat
from contextlib import suppress
from pathlib import Path

from contentlint.engine.cache.files import CACHE_FOLDER
from contentlint.engine.disk import sync_folder, write_new

STATE_FOLDER = CACHE_FOLDER
# Tells backup programs that nothing here is worth keeping (bford.info/cachedir).
_TAG = (
    b"Signature: 8a477f597d28d172789f06886806bc55\n# Made by contentlint; see https://bford.info/cachedir/\n"
)


def state_folder(root: Path, *parts: str) -> Path:
    """The state folder of a root, or a folder in it; made when missing, ignored by git.

    Raises OSError, also where a link or a file has the folder's name: a link
    that came with a repository must not lead writing out of the root.
    """
    folder = root / STATE_FOLDER
    _make(folder)
    _write_once(folder / ".gitignore", b"*\n")
    for part in parts:
        folder /= part
        _make(folder)
    return folder


def cache_folder(root: Path, chosen: str, part: str) -> Path:
    """The folder for one part of the cache: under `chosen` if that is not "", else in the state folder.

    Raises OSError.
    """
    if not chosen:
        _write_once(state_folder(root) / "CACHEDIR.TAG", _TAG)
        return state_folder(root, part)
    folder = Path(chosen).absolute() / part
    folder.mkdir(parents=True, exist_ok=True)
    _write_once(folder.parent / ".gitignore", b"*\n")
    _write_once(folder.parent / "CACHEDIR.TAG", _TAG)
    return folder


def _write_once(file: Path, data: bytes) -> None:
    with suppress(FileExistsError):
        write_new(file, data)


def _make(folder: Path) -> None:
    with suppress(FileExistsError):
        folder.mkdir()
        sync_folder(folder.parent)
    if not stat.S_ISDIR(folder.lstat().st_mode):
        raise NotADirectoryError(errno.ENOTDIR, "not a folder of its own", str(folder))
