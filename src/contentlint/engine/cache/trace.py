"""What this process opens and lists from a moment on, told by the interpreter itself (PEP 578).

So a part of the program that one day reads one more file can not be forgotten.
Processes made by it are not seen: they only read pages, which the engine knows.
"""

from __future__ import annotations

import os
import sys
from typing import Any, NamedTuple

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
# What a program of somebody else or a server says can not be seen by looking at files.
_OUTSIDE = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "socket.connect")


class Trace(NamedTuple):
    """Absolute paths of the files read and written and the folders listed.

    `asked_git` says that git had a part in it, `asked_others` that another
    program or a server had.
    """

    files: frozenset[str]
    folders: frozenset[str]
    written: frozenset[str]
    asked_git: bool
    asked_others: bool


_READ, _WRITTEN, _LISTED, _GIT, _OTHERS = "read", "written", "listed", "git", "others"
_LISTING = ("os.scandir", "os.listdir")
_seen: list[tuple[str, str]] = []
_is_on: list[bool] = []


def start_trace() -> None:
    """Begin to take down what is read, and forget what was taken down before."""
    _seen.clear()
    if not _is_on:
        _is_on.append(True)
        sys.addaudithook(_hear)  # it stays for as long as the process lives
    _is_on[0] = True


def end_trace() -> Trace:
    """Stop, and say what was read."""
    _is_on[0] = False
    found: dict[str, set[str]] = {kind: set() for kind in (_READ, _WRITTEN, _LISTED, _GIT, _OTHERS)}
    for kind, path in _seen:
        found[kind].add(path)
    files, folders, written = (frozenset(map(_absolute, found[kind])) for kind in (_READ, _LISTED, _WRITTEN))
    written = frozenset(filter(_is_no_byte_code, written))
    trace = Trace(files, folders, written, bool(found[_GIT]), bool(found[_OTHERS]))
    _seen.clear()
    return trace


def _hear(event: str, given: tuple[Any, ...]) -> None:
    if not _is_on[0]:
        return
    if event == "open":
        if not isinstance(given[0], int):  # else it was opened before
            _seen.append((_WRITTEN if (given[2] or 0) & _WRITING else _READ, os.fsdecode(given[0])))
    elif event in _LISTING:
        if not isinstance(given[0], int):
            _seen.append((_LISTED, os.fsdecode(given[0] or ".")))
    elif event in _OUTSIDE:
        is_git = event == "subprocess.Popen" and given[0] == "git"
        _seen.append((_GIT if is_git else _OTHERS, ""))


def _absolute(path: str) -> str:
    return os.path.abspath(path)


def _is_no_byte_code(path: str) -> bool:
    return "__pycache__" not in path and path != os.devnull
