"""The files of a repository that change whenever git would tell something else of its history."""

from __future__ import annotations

import os
from collections.abc import Iterator

# What names commits, and what says which objects are there (gitrepository-layout(5)).
_NAMES = ("HEAD", "packed-refs", "shallow", "config", "config.worktree", "commondir", "info/grafts", "index")
_OBJECTS = ("objects", "objects/pack", "objects/info/alternates", "refs/replace")
_OF_USER = ("~/.gitconfig", "~/.config/git/config", "/etc/gitconfig")


def history_files(root: str) -> Iterator[str]:
    """Absolute paths, there or not, that `git` in `root` depends on, apart from the working tree."""
    yield from map(os.path.expanduser, _OF_USER)
    own = _git_folder(root)
    if not own:
        return
    common = os.path.normpath(f"{own}/{_text(f'{own}/commondir') or '.'}")
    for folder in {own, common}:
        yield from (f"{folder}/{name}" for name in (*_NAMES, *_OBJECTS))
    yield from (f"{common}/objects/{number:02x}" for number in range(256))
    branch = _text(f"{own}/HEAD").removeprefix("ref:").strip()
    if branch.startswith("refs/"):
        yield f"{common}/{branch}"


def _git_folder(root: str) -> str:
    """The folder `.git` of the repository that holds `root`, or where the file of that name leads; or ""."""
    folder = root
    while True:
        git = f"{folder.rstrip('/')}/.git"
        if os.path.isdir(git):
            return git
        if os.path.isfile(git):
            return os.path.join(folder, _text(git).removeprefix("gitdir:").strip())
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above


def _text(path: str) -> str:
    """A short text of git, without the line end; "" where it can not be read."""
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            return file.read().strip()
    except OSError:
        return ""
