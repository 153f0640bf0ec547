"""Answer a command that asks for what changed, where nothing did that pages know of.

A hook that always runs asks so at every commit. Its last answer said that nothing was to be checked;
that stands as long as no folder and no setting changed, git knows every page, and none of them is among
the files that differ from the last commit. Git is asked while the folders are looked at.
"""

from __future__ import annotations

import os

from contentlint.engine.cache.replay import Record
from contentlint.engine.cache.stats import numbers_of
from contentlint.history.questions import CHANGED, GIT, KNOWN, QUIET

TYPE_CHECKING = False  # a warm start does not import `typing`
if TYPE_CHECKING:
    from collections.abc import Sequence

# The commit that `--changed` compares with unless it is told another.
LAST = "HEAD"
SETTINGS = ("contentlint.toml", "pyproject.toml", ".gitignore")


def is_still_idle(record: Record, root: str, needed: str) -> bool:
    """Whether the answer of a command that had nothing to check stands.

    `needed` are the pages of the tree at `root` and the files that decide about them, each
    with NUL at its end.
    """
    if not hasattr(os, "posix_spawnp"):
        return False
    asked = [_ask(root, (*CHANGED[0], LAST, *CHANGED[1])), _ask(root, KNOWN)]
    numbers = numbers_of((record.files + record.folders).split("\0")[:-1]).tobytes()
    changed, known = (_told(*each) for each in asked)
    if numbers != record.numbers or changed is None or known is None:
        return False
    paths = frozenset(needed.split("\0")[:-1])
    return known >= paths and not any(
        path in paths or path.rpartition("/")[2] in SETTINGS or not os.path.exists(f"{root}/{path}")
        for path in changed
    )


def _ask(root: str, words: Sequence[str]) -> tuple[int, int]:
    """Start git; its process, and the end of a pipe that gives what it says."""
    reading, writing = os.pipe()
    nothing = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, nothing, 0), (os.POSIX_SPAWN_DUP2, writing, 1)]
    actions.append((os.POSIX_SPAWN_DUP2, nothing, 2))
    try:
        git = os.posix_spawnp(
            "git", (*GIT, "-C", root, *words), {**os.environ, **QUIET}, file_actions=actions
        )
    except OSError:
        git = 0
    finally:
        os.close(writing)
        os.close(nothing)
    return git, reading


def _told(git: int, reading: int) -> frozenset[str] | None:
    """The names that git gave; None where it failed."""
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    if not git or os.waitstatus_to_exitcode(os.waitpid(git, 0)[1]):
        return None
    return frozenset(said.decode("utf-8", "replace").split("\0")[:-1])
