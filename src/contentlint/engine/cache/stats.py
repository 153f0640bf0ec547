"""Whether files and folders are what they were, asked of the file system instead of read again.

Four numbers stand for a file: times of last modification and of last change of
the inode (nanoseconds), size (bytes) and inode. Nobody can set the second time,
so a file whose old time was put back is seen all the same. A file that changed
within one tick of the clock after it was looked at would keep its numbers, so
numbers count only when they are older than the look (git calls younger ones
racy). A folder's numbers change with every name that is added or removed.
"""

from __future__ import annotations

import os
import sys
from array import array
from stat import S_ISDIR, S_ISLNK

from contentlint.engine.cache.files import CACHE_FOLDER

TYPE_CHECKING = False  # a warm start does not import `typing`
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

NUMBERS = 4
_ABSENT = (-1, -1, -1, -1)
# The coarsest tick of a clock that stamps files: jiffies on Linux, two seconds on FAT.
_TICK = 50_000_000
_COARSE_TICK = 2_000_000_000
_OWN = ("__pycache__", CACHE_FOLDER)
# From so many paths on, asking takes longer than copying a small process.
_MANY = 2000
# `st_ctime` is the time of creation on Windows.
_HAS_CHANGE_TIME = os.name != "nt"


def numbers_of(paths: Iterable[str]) -> array[int]:
    """The numbers of each path, one after another; -1 for what is not there. Links are not followed."""
    found = array("q")
    extend, lstat = found.extend, os.lstat
    for path in paths:
        try:
            info = lstat(path)
        except (OSError, ValueError):
            extend(_ABSENT)
            continue
        extend((info.st_mtime_ns, info.st_ctime_ns, info.st_size, info.st_ino & 0x7FFF_FFFF_FFFF_FFFF))
    return found


def numbers_beside(paths: Sequence[str]) -> Callable[[], array[int]]:
    """Begin to ask for the numbers of many paths in processes of their own; calling the result gives them.

    Where that would not pay, or can not be, it is the call that asks.
    """
    # Where this was never imported there is one thread only, so that the process can be copied.
    has_threads = "threading" in sys.modules
    if len(paths) < _MANY or has_threads or not hasattr(os, "fork") or (os.cpu_count() or 1) == 1:
        return lambda: numbers_of(paths)
    middle = len(paths) // 2
    asked = [(half, _ask_beside(half)) for half in (paths[:middle], paths[middle:])]

    def gathered() -> array[int]:
        found = array("q")
        for half, process in asked:
            found.extend(_told(half, *process))
        return found

    return gathered


def _ask_beside(paths: Sequence[str]) -> tuple[int, int]:
    """Copy this process to ask for numbers; the copy, 0 for none, and the end of a pipe that gives them."""
    reading, writing = os.pipe()
    try:
        process = os.fork()
    except OSError:
        process = -1
    if process:
        os.close(writing)
        return max(process, 0), reading
    try:
        left = memoryview(numbers_of(paths)).cast("B")
        while left:
            left = left[os.write(writing, left) :]
    finally:
        os._exit(0)  # whatever happened: what is missing is seen at the other end


def _told(paths: Sequence[str], process: int, reading: int) -> array[int]:
    """The numbers that a copy of this process found; asked for here where it did not."""
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    if process:
        os.waitpid(process, 0)
    found = array("q")
    if len(said) != len(paths) * NUMBERS * found.itemsize:
        return numbers_of(paths)
    found.frombytes(said)
    return found


def rows_apart(before: Sequence[int], now: Sequence[int]) -> list[int]:
    """Which of the same paths, counted from 0, have other numbers now."""
    if before == now:
        return []
    return list(_apart(before, now, 0, len(before) // NUMBERS))


def _apart(before: Sequence[int], now: Sequence[int], first: int, last: int) -> Iterator[int]:
    """The rows from `first` to `last` that differ: halves that are equal are compared at once."""
    start, stop = first * NUMBERS, last * NUMBERS
    if before[start:stop] == now[start:stop]:
        return
    if last - first == 1:
        yield first
        return
    middle = (first + last) // 2
    yield from _apart(before, now, first, middle)
    yield from _apart(before, now, middle, last)


def is_settled(numbers: Sequence[int], looked: int) -> bool:
    """Whether nothing in `numbers` is as young as `looked` (nanoseconds since 1970)."""
    times = numbers[1::NUMBERS] if _HAS_CHANGE_TIME else numbers[::NUMBERS]
    if max(times, default=0) + _COARSE_TICK < looked:
        return True
    return all(map(looked.__gt__, map(_when_settled, times)))


def _when_settled(time: int) -> int:
    """The time from which on a further change would be stamped differently."""
    return time + (_TICK if time % 1_000_000_000 else _COARSE_TICK)


def kind_of(path: str) -> int:
    """What is at `path`, links followed: 0 nothing, 1 a folder, 2 anything else."""
    try:
        return 1 if S_ISDIR(os.stat(path).st_mode) else 2
    except (OSError, ValueError):
        return 0


def is_link(path: str) -> bool:
    """Whether a link is at `path`."""
    try:
        return S_ISLNK(os.lstat(path).st_mode)
    except (OSError, ValueError):
        return False


def names_in(folder: str) -> tuple[str, ...]:
    """The names in a folder, sorted; () if unread. Folders have `/` at their end, links `@`, devices `|`.

    Folders that only programs write to while they run are left out.
    """
    try:
        with os.scandir(folder) as entries:
            return tuple(sorted(entry.name + _mark(entry) for entry in entries if entry.name not in _OWN))
    except OSError:
        return ()


def _mark(entry: os.DirEntry[str]) -> str:
    if entry.is_file(follow_symlinks=False):
        return ""
    return "@" if entry.is_symlink() else "/" if entry.is_dir(follow_symlinks=False) else "|"
