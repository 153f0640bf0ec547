"""The history of one working tree, read with the `git` that is installed.

Nothing is written and no remote is asked: objects that a partial clone lacks
stay unknown. Where git is missing or refuses, there is no history.
"""

from __future__ import annotations

import os
import subprocess
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from contentlint.document.decode import UTF8, decode
from contentlint.history.objects import Objects
from contentlint.history.questions import GIT, QUIET
from contentlint.text.pattern import Pattern

_SECONDS = 120
_REVISION = Pattern(r"[0-9a-fA-F]{7,40}")


class Change(NamedTuple):
    """A commit that changed a file: its id, its time (seconds since 1970), lines added and removed."""

    commit: str
    time: int
    added: int
    removed: int


class Repository:
    """The git repository that holds `root`; all paths are relative to `root`, with `/`."""

    def __init__(self, root: Path, prefix: str) -> None:
        self.root = root
        self._prefix = prefix
        self._objects = Objects(root, {**os.environ, **QUIET})

    def git(self, *arguments: str) -> str | None:
        """What a git command prints, None where it fails."""
        printed = self._printed(*arguments)
        return None if printed is None else printed.decode("utf-8", "replace")

    def _printed(self, *arguments: str) -> bytes | None:
        command = (*GIT, *arguments)
        try:
            done = subprocess.run(
                command,
                cwd=self.root,
                env={**os.environ, **QUIET},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        return done.stdout if done.returncode == 0 else None

    def text_at(self, revision: str, path: str) -> str | None:
        """The text of a file in a revision, None where it is not known."""
        if revision.startswith("-"):
            return None
        data = self._objects.read(f"{revision}:{self._prefix}{path}")
        if data is None:
            return None
        found = decode(data)
        return data.decode("utf-8", "replace") if found.codec == UTF8 else found.text

    def is_commit(self, name: str) -> bool:
        """Whether a full or shortened id names a commit that is here."""
        if not _REVISION.fullmatch(name):
            return False
        return self.git("cat-file", "-e", f"{name}^{{commit}}") is not None

    def changed_since(self, revision: str) -> frozenset[str] | None:
        """The files that differ from where this branch left `revision`; None for an unknown revision."""
        if revision.startswith("-"):
            return None
        told = self.git(
            "diff", "--name-only", "--relative", "--no-ext-diff", "-z", f"{revision}...HEAD", "--", "."
        )
        here = self.git("diff", "--name-only", "--relative", "--no-ext-diff", "-z", "HEAD", "--", ".")
        if told is None:
            return None
        return frozenset(path for path in (told + (here or "")).split("\0") if path)

    @cached_property
    def changes(self) -> Mapping[str, Sequence[Change]]:
        """The commits that changed each file that is a page, newest first; merges are left out."""
        told = self.git(
            "log", "--no-merges", "--no-renames", "--numstat", "--relative", "--no-ext-diff",
            "--format=%x00%H %ct", "--", "*.md", "*.mdx",
        )  # fmt: skip
        found: dict[str, list[Change]] = defaultdict(list)
        for block in (told or "").split("\0")[1:]:
            head, _, lines = block.partition("\n")
            commit, _, time = head.partition(" ")
            for line in lines.splitlines():
                added, _, rest = line.partition("\t")
                removed, _, path = rest.partition("\t")
                if added.isdigit() and removed.isdigit():
                    found[path].append(Change(commit, int(time), int(added), int(removed)))
        return found

    @cached_property
    def renames(self) -> Mapping[str, str]:
        """The former names of pages -> what each was renamed to, as git finds it by likeness, at last."""
        told = self.git(
            "log", "--no-merges", "--find-renames", "--diff-filter=R", "--name-status", "--relative",
            "--no-ext-diff", "--format=", "-z", "--", "*.md", "*.mdx",
        )  # fmt: skip
        fields = [field for field in (told or "").split("\0") if field]
        found: dict[str, str] = {}
        for old, new in zip(fields[1::3], fields[2::3], strict=False):  # after each a sign and a likeness
            found.setdefault(old, new)
        return found

    def later_name(self, path: str) -> str:
        """What a page is called now that was once called `path`; `path` where it was not renamed."""
        seen = {path}
        while (path := self.renames.get(path, path)) not in seen:
            seen.add(path)
        return path

    def former_names(self, path: str) -> tuple[str, ...]:
        """All names that a page had before, newest first."""
        found = [path]
        while former := [old for old, new in self.renames.items() if new == found[-1] and old not in found]:
            found.append(former[0])
        return tuple(found[1:])


def open_repository(root: Path) -> Repository | None:
    """The repository that holds a folder; None without one, or without git."""
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return None
    told = Repository(root, "").git("rev-parse", "--show-prefix")
    return None if told is None else Repository(root, told.strip("\n"))
