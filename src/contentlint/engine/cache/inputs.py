"""Everything that a finished run read, and what the file system says of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from contentlint.engine.cache.answer import Answer
from contentlint.engine.cache.history import history_files
from contentlint.engine.cache.outside import PROGRAM, is_input
from contentlint.engine.cache.replay import Record, packages_in
from contentlint.engine.cache.stats import is_link, is_settled, kind_of, names_in, numbers_of
from contentlint.engine.cache.trace import Trace
from contentlint.engine.cache.trees import Listing, cache_tags, folders_below, ignoring
from contentlint.engine.parallel import MIN_PAGES
from contentlint.engine.project import Project
from contentlint.site import Site

# Looked for in each folder from the paths upwards, and read where found.
_WAYSIDE = ("contentlint.toml", "pyproject.toml", ".gitignore")


class Course(NamedTuple):
    """A run from its start (nanoseconds since 1970) to its end.

    `key` and `words` are those of the command, the words its paths. `cache` is the folder of the cache,
    `names` are those in the root at the start, None where they may not be what the run saw.
    """

    key: tuple[object, ...]
    words: tuple[str, ...]
    cache: str
    started: int
    names: tuple[str, ...] | None
    listing: Listing
    trace: Trace


def record_of(course: Course, project: Project, site: Site | None, answer: Answer) -> Record | None:
    """Everything the run read, as it is now; None where that may not be what the run saw.

    Without a `site` no page was read, and git is asked anew whenever the record is.
    """
    root, trace, cache, words = str(project.root), course.trace, course.cache, course.words
    ways = sorted({way for start in (root, os.getcwd(), *words) for way in _upwards(start)})
    # Folders are opened too, to wait until the names in them are on the disk.
    read = _read(trace, cache).difference(ways)
    if not _is_telling(project, trace, answer, cache) or any(map(is_link, (*read, *words))):
        return None
    folders = tuple(folders_below(project.root, project.tree))
    pages = {f"{root}/{path}" for path in _pages(project, site)} if site else set()
    history = set(history_files(root)) if trace.asked_git and site else set()
    caches = {f"{root}/{folder}"[:-1] for folder in project.tree.caches}
    elsewhere = trace.folders.difference(folders, caches, (root,))
    listed = {path for path in elsewhere if is_input(path, cache)}
    packs = {folder for folder in map(os.path.dirname, read) if folder not in ways} - {root}
    wayside = {f"{way.rstrip('/')}/{name}" for way in ways for name in _WAYSIDE}
    tags = cache_tags(project.root, project.tree)
    kinds = (*words, *(f"{way.rstrip('/')}/.git" for way in ways), *tags)
    own = tuple(_program())
    told = {*wayside, *ignoring(project.root, project.tree), *(file for _, found in own for file in found)}
    files = sorted({*read, *history, *pages, *listed, *packs.difference(folders), *told})
    numbers = numbers_of(files) + course.listing.numbers
    # The root's own times change when the folder of the cache is made in it.
    if course.names is None or names_in(root) != course.names or not is_settled(numbers, course.started):
        return None
    return Record(
        key=course.key,
        files="".join(f"{path}\0" for path in files),
        folders="".join(f"{path}\0" for path in folders),
        numbers=numbers.tobytes(),
        kinds=tuple((path, kind_of(path)) for path in kinds),
        listed=((root, course.names), *((folder, names_in(folder)) for folder, _ in own)),
        packages=tuple((path, packages_in(path)) for path in sys.path if path and os.path.isdir(path)),
        output_file=answer.output_file,
        output=answer.output,
        status=answer.status,
    )


def _read(trace: Trace, cache: str) -> set[str]:
    return {path for path in trace.files if is_input(path, cache)}


def _pages(project: Project, site: Site) -> Iterable[str]:
    """The pages that may have been read: where further processes were started, any of the tree."""
    read = {*project.pages, *site.pages}
    return read if len(read) < MIN_PAGES else read.union(project.tree.pages)


def _is_telling(project: Project, trace: Trace, answer: Answer, cache: str) -> bool:
    """Whether files alone decided what the run said, and it wrote nothing but its answer."""
    told_by_files = not (trace.asked_others or project.tree.unread or project.overlay or project.ask)
    written = {path for path in trace.written if not path.startswith(f"{cache}/")}
    return told_by_files and written <= {answer.output_file}


def _upwards(start: str) -> Iterator[str]:
    """A folder and all above it."""
    while True:
        yield start
        above = os.path.dirname(start)
        if above == start:
            return
        start = above


def _program() -> Iterator[tuple[str, list[str]]]:
    """Each folder of this program with the files in it."""
    for folder, inner, files in os.walk(PROGRAM):
        inner[:] = [name for name in inner if name != "__pycache__"]
        yield folder, [f"{folder}/{name}" for name in files]
