"""A real git repository for a test, with commits at times that the test names."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_IDENTITY = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str, at: int = 1_700_000_000) -> str:
    """Run the real git in a folder; `at` is the time of a commit, in seconds since 1970."""
    dates = {"GIT_AUTHOR_DATE": f"@{at} +0000", "GIT_COMMITTER_DATE": f"@{at} +0000"}
    command = ["git", *_IDENTITY, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True, env={**os.environ, **dates})
    return done.stdout.decode().strip()


def commit(folder: Path, at: int, **pages: str) -> str:
    """Write pages, named without `.md` and with `__` for `/`, and commit them; gives the commit's id."""
    if not (folder / ".git").exists():
        git(folder, "init", "-q")
    for name, text in pages.items():
        path = folder / f"{name.replace('__', '/')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "a change", at=at)
    return git(folder, "rev-parse", "HEAD")
