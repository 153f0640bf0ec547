"""Files of the cache: whole or not there, checked before they are believed, never in anybody's way.

Each is written under a name of its own and renamed, so that two processes, or
one that is killed, leave whole files. None is waited for: what is lost with the
power is made again, and what arrived damaged is seen by its check sum. A cache
that can not be written costs time, never a run.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from zlib import crc32

TYPE_CHECKING = False  # a warm start does not import `typing`
if TYPE_CHECKING:
    from typing import Any

CACHE_FOLDER = ".contentlint_cache"
RUNS, PAGES, TREES, ENDS = "runs", "pages", "trees", "ends"
# Of everything that one cache folder holds; what was used longest ago goes first.
MAX_BYTES = 256 * 1024 * 1024
_MAGIC = b"contentlint cache 1\n"
_HEAD = len(_MAGIC) + 4
_ABANDONED = 3600  # seconds after which an unfinished file belongs to nobody
_UNFINISHED = ".tmp"


def load(path: str) -> Any:
    """What `save` wrote to `path`; None where there is nothing. A damaged file is removed and said."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None
    body = memoryview(data)[_HEAD:]
    if data.startswith(_MAGIC) and int.from_bytes(data[len(_MAGIC) : _HEAD], "little") == crc32(body):
        return marshal.loads(body)
    sys.stderr.write("contentlint: a damaged file of the cache was thrown away and is made anew\n")
    discard(path)
    return None


def save(path: str, value: Any) -> bool:
    """Put plain values (numbers, texts, bytes, tuples, lists, dicts) into a file; False where that failed."""
    body = marshal.dumps(value)
    unfinished = f"{path}.{os.getpid()}.{time.monotonic_ns()}{_UNFINISHED}"
    try:
        with open(unfinished, "xb") as file:
            file.write(_MAGIC + crc32(body).to_bytes(4, "little"))
            file.write(body)
        os.replace(unfinished, path)
    except OSError:
        discard(unfinished)
        return False
    return True


def mark_used(path: str) -> None:
    """Remember that a file was of use now, so that others are thrown away first."""
    try:
        os.utime(path)
    except OSError:
        pass


def discard(path: str) -> None:
    """Remove a file of the cache, where that is possible."""
    try:
        os.unlink(path)
    except OSError:
        pass


def evict(folder: str, bound: int = MAX_BYTES) -> None:
    """Throw away what was used longest ago until the cache in `folder` has at most `bound` bytes."""
    held = sorted(_held(folder), reverse=True)
    total = 0
    for used, size, path in held:
        total += size
        if total > bound or (path.endswith(_UNFINISHED) and used < time.time() - _ABANDONED):
            discard(path)


def clean(folder: str) -> int:
    """Remove every file of the cache in `folder`, not what `undo` needs; how many there were."""
    held = _held(folder)
    for _, _, path in held:
        discard(path)
    return len(held)


def _held(folder: str) -> list[tuple[float, int, str]]:
    """(last use in seconds since 1970, bytes, path) of every file of a cache."""
    found = []
    for part in (RUNS, PAGES, TREES, ENDS):
        try:
            with os.scandir(f"{folder}/{part}") as entries:
                found += [(entry.stat().st_mtime, entry.stat().st_size, entry.path) for entry in entries]
        except OSError:
            continue
    return found
