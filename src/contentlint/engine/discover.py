"""Which files a run looks at: the pages asked for, and every file that links may point to."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from contentlint.config import is_pattern, matches
from contentlint.engine.tree import PAGE_SUFFIXES, Tree
from contentlint.model import Phrase

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAMED_SUFFIXES = (*PAGE_SUFFIXES, ".txt")
# Folders that hold other people's files or a tool's state, whatever .gitignore says.
VENDORED = frozenset({"node_modules", "bower_components", "vendor", "site-packages", "__pycache__", "venv"})
# Pages link into .github, and a guide to vendors may well be called so: such
# folders hold no pages, but their files are there. Of these not even that.
UNLISTED = VENDORED - {"vendor"} | {".git", ".hg", ".svn", ".venv", ".tox", ".nox", ".contentlint_cache"}


# Is told what share of a check is done, 0 to 1.
Progress = Callable[[float], None]

# Marks a folder whose content is made again by whoever made it (bford.info/cachedir).
CACHE_TAG = "CACHEDIR.TAG"


class Chosen(NamedTuple):
    """The pages that the arguments of a command stand for, and sentences about what was left out."""

    pages: tuple[str, ...]
    notes: tuple[str, ...]


class _Ignored(NamedTuple):
    """A .gitignore: the folder it stands in, seen from the root, and its patterns.

    The folder is "" or ends in "/". For a file above the root, `above` is the
    way from there to the root, in the same form.
    """

    folder: str
    spec: GitIgnoreSpec
    above: str = ""

    def says(self, path: str) -> bool | None:
        """Whether the patterns take in `path`, relative to the root; None where none speaks of it."""
        return self.spec.check_file(self.above + path[len(self.folder) :]).include


class _Folder(NamedTuple):
    """A folder to look into: its path ("" or ending in "/"), and what holds in it."""

    path: str
    ignored: tuple[_Ignored, ...]
    has_pages: bool = True


def walk(
    root: Path, exclude: Sequence[str] = (), named: Iterable[str] = (), progress: Progress | None = None
) -> Tree:
    """List everything under `root`. Links to folders are not followed, so no loop is possible.

    Hidden, vendored and ignored folders are skipped, and caches of other programs. What is in `named` (files
    and folders, relative to the root) is looked for all the same: the folders
    on the way count as files of the site, so that links between them resolve. `progress` is
    told at each folder that nothing is checked yet.
    """
    pages: list[str] = []
    files: list[str] = []
    unread: list[str] = []
    folders: list[str] = []
    caches: list[str] = []
    wanted = frozenset(named)
    patterns = tuple(exclude)
    ways = {str(way) for path in wanted for way in (PurePosixPath(path), *PurePosixPath(path).parents)}
    stack = [_Folder("", ignored_above(root))]
    while stack:
        folder = stack.pop()
        if progress:
            progress(0.0)
        try:
            with os.scandir(f"{root}/{folder.path}") as found:
                entries = list(found)
        except OSError:
            unread.append(folder.path)
            continue
        if folder.path and folder.path[:-1] not in ways and any(e.name == CACHE_TAG for e in entries):
            caches.append(folder.path)
            continue
        folders.append(folder.path)
        ignored = _with_gitignore(root, folder, entries)
        for entry in entries:
            path = folder.path + entry.name
            if not entry.is_dir(follow_symlinks=False):
                is_page = folder.has_pages and _is_page(entry, path, ignored, patterns)
                (pages if is_page else files).append(path)
            elif path in ways or _is_listed(entry.name, path, ignored):
                has_pages = path in wanted or (folder.has_pages and _may_have_pages(entry.name))
                stack.append(_Folder(path + "/", ignored, has_pages))
    return Tree(*(tuple(sorted(paths)) for paths in (pages, files, unread, folders, caches)))


def is_plainly_in(tree: Tree, named: Iterable[str]) -> bool:
    """Whether `walk` finds the same where `named` is given and where nothing is.

    `tree` is what it finds without. So it is where each file stands in a folder
    that is listed anyway, and each folder may have pages anyway.
    """
    folders = tree.folders
    for path in named:
        way = f"{path}/" if _holds(folders, f"{path}/") else f"{path[: path.rfind('/') + 1]}"
        if not _holds(folders, way) or not all(map(_may_have_pages, way.split("/")[:-1])):
            return False
    return True


def _holds(paths: Sequence[str], path: str) -> bool:
    """Whether `path` is one of sorted `paths`."""
    at = bisect_left(paths, path)
    return at < len(paths) and paths[at] == path


def ignored_above(root: Path) -> tuple[_Ignored, ...]:
    """The .gitignore files above `root` in its repository, the outermost first; they hold below it too.

    None holds where they ignore the root itself: who works there wants it checked.
    """
    found: list[_Ignored] = []
    way = ""
    for inner, folder in pairwise((root, *root.parents)):
        if (inner / ".git").exists():
            above = tuple(reversed(found))
            return () if _is_ignored("", above) else above
        way = f"{inner.name}/{way}"
        spec = _gitignore(folder)
        if spec:
            found.append(_Ignored("", spec, way))
    return ()


def _with_gitignore(root: Path, folder: _Folder, entries: Iterable[os.DirEntry[str]]) -> tuple[_Ignored, ...]:
    """Add the folder's own .gitignore to those that hold above it."""
    if not any(entry.name == ".gitignore" for entry in entries):
        return folder.ignored
    spec = _gitignore(root / folder.path)
    return (*folder.ignored, _Ignored(folder.path, spec)) if spec else folder.ignored


def _gitignore(folder: Path) -> GitIgnoreSpec | None:
    """The patterns of the .gitignore in a folder, if there is one, without those that have no meaning."""
    file = folder / ".gitignore"
    if not file.is_file():
        return None
    from pathspec import GitIgnoreSpec

    try:
        lines = file.read_text(encoding="utf-8", errors="surrogateescape").split("\n")
    except OSError:
        return None
    return GitIgnoreSpec.from_lines(line for line in lines if is_pattern(line))


def _is_ignored(path: str, ignored: tuple[_Ignored, ...]) -> bool:
    """Whether git ignores `path` (folders end in "/"): the nearest .gitignore that speaks of it decides."""
    said = (rules.says(path) for rules in reversed(ignored))
    return next((word for word in said if word is not None), False)


def _is_listed(name: str, path: str, ignored: tuple[_Ignored, ...]) -> bool:
    """Whether the files of a folder count as files of the site."""
    return name not in UNLISTED and not name.endswith(".egg-info") and not _is_ignored(path + "/", ignored)


def _may_have_pages(name: str) -> bool:
    return name not in VENDORED and not name.startswith(".")


def _is_page(
    entry: os.DirEntry[str], path: str, ignored: tuple[_Ignored, ...], exclude: tuple[str, ...]
) -> bool:
    if not entry.name.lower().endswith(PAGE_SUFFIXES) or entry.name.startswith("."):
        return False
    if not entry.is_file(follow_symlinks=False):
        return False
    return not _is_ignored(path, ignored) and not (exclude and matches(exclude, path))


def choose(root: Path, paths: Sequence[Path], tree: Tree, exclude: Sequence[str]) -> Chosen:
    """The pages among `tree` that `paths` (absolute, existing) name: folders, or single files.

    A file that is named is checked even where .gitignore names it too.
    """
    chosen: dict[str, None] = {}
    notes: list[str] = []
    for path in paths:
        relative = relative_to(root, path)
        if _leads_out(root, path):
            notes.append(
                Phrase("`{relative}` was not checked: a link leads out of the project", relative=relative)
            )
        elif path.is_dir():
            prefix = "" if relative == "." else relative + "/"
            inside = [page for page in tree.pages if page.startswith(prefix)]
            chosen.update(dict.fromkeys(inside))
            notes += [
                Phrase("`{lost}` could not be looked into", lost=lost)
                for lost in tree.unread
                if lost.startswith(prefix)
            ]
            if not inside:
                notes.append(
                    Phrase("`{relative}` holds no Markdown page that is not ignored", relative=relative)
                )
        elif reason := _refuse(path, relative, tuple(exclude)):
            notes.append(Phrase("`{relative}` was not checked: {reason}", relative=relative, reason=reason))
        else:
            chosen[relative] = None
    return Chosen(tuple(sorted(chosen)), tuple(notes))


def _refuse(path: Path, relative: str, exclude: tuple[str, ...]) -> str:
    """Why a file that was named is not a page, or ""."""
    if exclude and matches(exclude, relative):
        return Phrase("the configuration excludes it")
    if not path.name.lower().endswith(NAMED_SUFFIXES):
        return Phrase("expected a file that ends in {suffixes}", suffixes=", ".join(NAMED_SUFFIXES))
    if not path.is_file():
        return Phrase("expected a regular file")
    return ""


def _leads_out(root: Path, path: Path) -> bool:
    return not path.resolve().is_relative_to(root.resolve())


def relative_to(root: Path, path: Path) -> str:
    """`path` relative to `root`, with `/`. Raises ValueError for a path outside."""
    return path.relative_to(root).as_posix()
