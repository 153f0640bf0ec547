"""Which files a run looks at: the pages asked for, and every file that links may point to."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from contentlint.config import matches

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

PAGE_SUFFIXES = (".md", ".markdown", ".mdx")
NAMED_SUFFIXES = (*PAGE_SUFFIXES, ".txt")
# Folders that hold other people's files or a tool's state, whatever .gitignore says.
VENDORED = frozenset({"node_modules", "bower_components", "vendor", "site-packages", "__pycache__", "venv"})
# Hidden folders are no pages, but pages link into .github; state of tools is not even listed.
UNLISTED = frozenset({".git", ".hg", ".svn", ".venv", ".tox", ".nox", ".contentlint_cache"})


class Tree(NamedTuple):
    """All under a root, as sorted paths relative to it: pages to check, and all other files."""

    pages: tuple[str, ...]
    files: tuple[str, ...]


class Chosen(NamedTuple):
    """The pages that the arguments of a command stand for, and sentences about what was left out."""

    pages: tuple[str, ...]
    notes: tuple[str, ...]


class _Ignored(NamedTuple):
    """A .gitignore: the folder it stands in ("" or ending in "/") and its patterns."""

    folder: str
    spec: GitIgnoreSpec

    def takes(self, path: str) -> bool:
        """Whether the patterns name `path`, relative to the root; folders end in "/"."""
        return self.spec.match_file(path[len(self.folder) :])


def walk(root: Path, exclude: Sequence[str] = ()) -> Tree:
    """List everything under `root`. Links to folders are not followed, so no loop is possible."""
    pages: list[str] = []
    files: list[str] = []
    stack: list[tuple[str, tuple[_Ignored, ...], bool]] = [("", (), True)]
    patterns = tuple(exclude)
    while stack:
        folder, ignored, visible = stack.pop()
        entries = _entries(root / folder)
        ignored = _with_gitignore(root, folder, entries, ignored)
        for entry in entries:
            path = folder + entry.name
            if entry.is_dir(follow_symlinks=False):
                if _enters(path, entry.name, ignored):
                    stack.append((path + "/", ignored, visible and not entry.name.startswith(".")))
            elif visible and _is_page(entry, path, ignored, patterns):
                pages.append(path)
            else:
                files.append(path)
    return Tree(tuple(sorted(pages)), tuple(sorted(files)))


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """The entries of a folder; none where it can not be read or vanished meanwhile."""
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:
        return []


def _with_gitignore(
    root: Path, folder: str, entries: Iterable[os.DirEntry[str]], ignored: tuple[_Ignored, ...]
) -> tuple[_Ignored, ...]:
    """Add the folder's own .gitignore to those that hold above it."""
    if not any(entry.name == ".gitignore" for entry in entries):
        return ignored
    from pathspec import GitIgnoreSpec

    text = (root / folder / ".gitignore").read_text(encoding="utf-8", errors="replace")
    return (*ignored, _Ignored(folder, GitIgnoreSpec.from_lines(text.splitlines())))


def _enters(path: str, name: str, ignored: tuple[_Ignored, ...]) -> bool:
    if name in VENDORED or name in UNLISTED or name.endswith(".egg-info"):
        return False
    return not any(rules.takes(path + "/") for rules in ignored)


def _is_page(
    entry: os.DirEntry[str], path: str, ignored: tuple[_Ignored, ...], exclude: tuple[str, ...]
) -> bool:
    if not entry.name.lower().endswith(PAGE_SUFFIXES) or entry.name.startswith("."):
        return False
    if not entry.is_file(follow_symlinks=False):
        return False
    return not any(rules.takes(path) for rules in ignored) and not (exclude and matches(exclude, path))


def choose(root: Path, paths: Sequence[Path], tree: Tree, exclude: Sequence[str]) -> Chosen:
    """The pages among `tree` that `paths` (absolute, existing) name: folders, or single files.

    A file that is named is checked even where .gitignore names it too.
    """
    chosen: dict[str, None] = {}
    notes: list[str] = []
    for path in paths:
        relative = relative_to(root, path)
        if path.is_dir():
            prefix = "" if relative == "." else relative + "/"
            inside = [page for page in tree.pages if page.startswith(prefix)]
            chosen.update(dict.fromkeys(inside))
            if not inside:
                notes.append(f"`{relative}` holds no Markdown page")
        elif reason := _refuse(root, path, relative, tuple(exclude)):
            notes.append(f"`{relative}` was not checked: {reason}")
        else:
            chosen[relative] = None
    return Chosen(tuple(sorted(chosen)), tuple(notes))


def _refuse(root: Path, path: Path, relative: str, exclude: tuple[str, ...]) -> str:
    """Why a file that was named is not a page, or ""."""
    if exclude and matches(exclude, relative):
        return "the configuration excludes it"
    if not path.name.lower().endswith(NAMED_SUFFIXES):
        return f"expected a file that ends in {', '.join(NAMED_SUFFIXES)}"
    if not path.is_file():
        return "expected a regular file"
    if not path.resolve().is_relative_to(root.resolve()):
        return "it leads out of the project"
    return ""


def relative_to(root: Path, path: Path) -> str:
    """`path` relative to `root`, with `/`. Raises ValueError for a path outside."""
    return path.relative_to(root).as_posix()
