"""Replace one file by new bytes: completely, or not at all.

A file is never opened for writing. The new bytes go into a temporary file
beside it, reach the disk, and take the old one's name in one step, so a full
disk, a crash or a power cut leaves the old file or the new one, never a part.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path

from contentlint.engine.disk import WriteError, remove, sync_folder, told_plainly, write_fully
from contentlint.model import Phrase

# The dot hides the file from page discovery, and the ending makes it no page.
TEMPORARY_PREFIX = ".contentlint-"
TEMPORARY_SUFFIX = ".tmp"
# FAT, some network and container file systems, or a file with too many names already.
_NO_HARD_LINKS = {
    errno.EPERM,
    errno.EACCES,
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
    errno.ENOSYS,
    errno.EMLINK,
    errno.EXDEV,
}
_CHANGED = Phrase("it changed since it was checked")


def write_file(root: Path, path: str, old: bytes, new: bytes, mark: str) -> int:
    """Replace the file at `path` (relative to `root`) if it still holds `old`.

    Keeps mode, and owner and extended attributes where permitted. A link that
    stays in the root is followed and kept. `mark` goes into the names of
    temporary files, so that those of a crashed run can be told from others.
    Returns how many further names (hard links) the file had; those keep the
    old bytes. Raises WriteError and leaves the file as it was.
    """
    with told_plainly(path), ExitStack() as leftovers:
        target = resolve(root, path)
        info = _writable(path, target)
        _expect(path, target, old)
        fresh = _prepare(target, info, new, mark, leftovers)
        _swap(path, fresh, target, old, leftovers)
        return info.st_nlink - 1


def resolve(root: Path, path: str) -> Path:
    """The real file behind `path`. Raises WriteError where links lead out of `root`."""
    target = Path(os.path.realpath(root / path))
    if not target.is_relative_to(os.path.realpath(root)):
        raise WriteError(path, Phrase("it leads out of the project"))
    return target


def read_file(root: Path, path: str) -> bytes:
    """The bytes of the file that `write_file` would replace. Raises WriteError."""
    with told_plainly(path):
        target = resolve(root, path)
        _regular(path, target)
        return target.read_bytes()


def _regular(path: str, target: Path) -> os.stat_result:
    """Looked at before anything is opened: opening a pipe would wait for a writer."""
    info = target.lstat()
    if not stat.S_ISREG(info.st_mode):
        raise WriteError(path, Phrase("it is not a regular file"))
    return info


def _writable(path: str, target: Path) -> os.stat_result:
    info = _regular(path, target)
    # Renaming would get around the read-only bit, and around it for root even writing would.
    if not info.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise WriteError(path, Phrase("it is read-only"))
    return info


def _expect(path: str, file: Path, old: bytes) -> None:
    if file.read_bytes() != old:
        raise WriteError(path, _CHANGED)


def _prepare(target: Path, info: os.stat_result, new: bytes, mark: str, leftovers: ExitStack) -> Path:
    """Write the new bytes beside the target; all of them are on the disk when this returns."""
    handle, name = tempfile.mkstemp(TEMPORARY_SUFFIX, f"{TEMPORARY_PREFIX}{mark}-", target.parent)
    fresh = Path(name)
    leftovers.callback(remove, fresh)
    try:
        _copy_owner_and_attributes(target, info, handle)
        fresh.chmod(stat.S_IMODE(info.st_mode))
        write_fully(handle, new)
    finally:
        os.close(handle)
    return fresh


def _copy_owner_and_attributes(target: Path, info: os.stat_result, handle: int) -> None:
    """As far as permitted: only a privileged user may give a file away."""
    if sys.platform == "win32":
        return
    made = os.fstat(handle)
    if (made.st_uid, made.st_gid) != (info.st_uid, info.st_gid):
        with suppress(OSError):
            os.fchown(handle, info.st_uid, info.st_gid)
    if sys.platform == "linux":
        with suppress(OSError):
            for attribute in os.listxattr(target):
                os.setxattr(handle, attribute, os.getxattr(target, attribute))


def _swap(path: str, fresh: Path, target: Path, old: bytes, leftovers: ExitStack) -> None:
    """Give the new file the old one's name, unless somebody else wrote to it meanwhile.

    A second name keeps the old file reachable: if another program wrote to it
    between the last look and the rename, or the disk does not confirm the
    rename, the old file gets its name back, with that program's bytes. Where
    the file system has no hard links, the last look has to do.
    """
    kept = fresh.with_suffix(".old")
    try:
        kept.hardlink_to(target)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        _expect(path, target, old)
        fresh.replace(target)
        return
    leftovers.callback(remove, kept)
    _expect(path, kept, old)
    if not kept.samefile(target):
        raise WriteError(path, _CHANGED)
    fresh.replace(target)
    with ExitStack() as way_back:
        way_back.callback(kept.replace, target)
        _expect(path, kept, old)
        sync_folder(target.parent)
        way_back.pop_all()
