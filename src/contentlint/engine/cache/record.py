"""Keep what a command printed, with everything that its run read."""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import contentlint
from contentlint.engine.cache.files import CACHE_FOLDER, RUNS, evict, save
from contentlint.engine.cache.history import history_files
from contentlint.engine.cache.pages import PageStore
from contentlint.engine.cache.replay import STARTED, Record, chosen_folder, file_name, key_of, packages_in
from contentlint.engine.cache.stats import is_link, is_settled, kind_of, names_in, numbers_of
from contentlint.engine.cache.trace import Trace, end_trace, start_trace
from contentlint.engine.parallel import MIN_PAGES
from contentlint.engine.project import Project
from contentlint.engine.state import cache_folder
from contentlint.site import Site

_PROGRAM = os.path.dirname(contentlint.__file__)
_LIBRARIES = tuple(sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib"))
# Looked for in each folder from the paths upwards, and read where found.
_WAYSIDE = ("contentlint.toml", "pyproject.toml", ".gitignore")

# Reading what is known of pages costs about as much as checking so many.
LEAST_PAGES = 50


class Answer(NamedTuple):
    """What a command printed, where (absolute path; "" for standard output), and its exit status."""

    output: bytes
    output_file: str
    status: int


class Recorder:
    """One command from its start to its answer."""

    def __init__(self, arguments: Sequence[str]) -> None:
        """Begin to watch what is read."""
        self.arguments = arguments
        self.key = key_of(arguments)
        self.run: tuple[Project, Site] | None = None
        self.names: tuple[str, ...] | None = None
        start_trace()

    def store(self, project: Project) -> PageStore | None:
        """What is known of the pages; None where the run is too small to gain from it.

        Called when the tree has been listed, before the folder of the cache is made in the root.
        """
        root = str(project.root)
        self.names = names_in(root) if is_settled(numbers_of((root,)), STARTED) else None
        if len(project.pages) < LEAST_PAGES:
            return None
        return PageStore(project.root, project.planner.selection, chosen_folder(self.arguments))

    def saw(self, project: Project, site: Site) -> None:
        """Take down which pages the run has read."""
        self.run = (project, site)

    def keep(self, answer: Answer) -> bool:
        """Write the record, unless something is too young to be told from what comes after it."""
        trace = end_trace()
        if self.run is None or answer.status > 1:
            return False
        project, site = self.run
        chosen = chosen_folder(self.arguments)
        folder = os.path.abspath(chosen) if chosen else f"{project.root}/{CACHE_FOLDER}"
        record = _record(self, folder, project, site, trace, answer)
        if record is None:
            return False
        try:
            runs = cache_folder(project.root, chosen, RUNS)
        except OSError:
            return False
        done = save(f"{runs}/{file_name(self.key)}", record.plain())
        evict(folder)
        return done


def _record(
    recorder: Recorder, cache: str, project: Project, site: Site, trace: Trace, answer: Answer
) -> Record | None:
    """Everything the run read, as it is now; None where that may not be what the run saw."""
    root = str(project.root)
    words = [os.path.abspath(word) for word in recorder.arguments[1:] if word[:1] != "-"]
    ways = sorted({way for start in (root, os.getcwd(), *words) for way in _upwards(start)})
    # Folders are opened too, to wait until the names in them are on the disk.
    read = {path for path in trace.files if _is_input(path, cache)}.difference(ways)
    if not _is_telling(project, trace, answer, cache) or any(map(is_link, (*read, *words))):
        return None
    pages = {f"{root}/{path}" for path in _pages(project, site)}
    history = set(history_files(root)) if trace.asked_git else set()
    listed = {path for path in trace.folders if _is_input(path, cache)} - {root}
    packs = {folder for folder in map(os.path.dirname, read) if folder not in ways} - {root}
    wayside = {f"{way.rstrip('/')}/{name}" for way in ways for name in _WAYSIDE}
    own = tuple(_program())
    files = sorted(
        {*read, *history, *pages, *listed, *packs, *wayside, *(f for _, found in own for f in found)}
    )
    numbers = numbers_of(files)
    # The root's own times change when the folder of the cache is made in it.
    if recorder.names is None or names_in(root) != recorder.names or not is_settled(numbers, STARTED):
        return None
    return Record(
        key=recorder.key,
        files="".join(f"{path}\0" for path in files),
        numbers=numbers.tobytes(),
        kinds=tuple((path, kind_of(path)) for path in (*words, *(f"{way.rstrip('/')}/.git" for way in ways))),
        listed=((root, recorder.names), *((folder, names_in(folder)) for folder, _ in own)),
        packages=tuple((path, packages_in(path)) for path in sys.path if path and os.path.isdir(path)),
        output_file=answer.output_file,
        output=answer.output,
        status=answer.status,
    )


def _pages(project: Project, site: Site) -> Iterable[str]:
    """The pages that may have been read: where further processes were started, any of the tree."""
    read = {*project.pages, *site.pages}
    return read if len(read) < MIN_PAGES else read.union(project.tree.pages)


def _is_telling(project: Project, trace: Trace, answer: Answer, cache: str) -> bool:
    """Whether files alone decided what the run said, and it wrote nothing but its answer."""
    told_by_files = not (trace.asked_others or project.tree.unread or project.overlay or project.ask)
    written = {path for path in trace.written if not path.startswith(f"{cache}/")}
    return told_by_files and written <= {answer.output_file}


def _is_input(path: str, cache: str) -> bool:
    """Whether a file or folder is of the project, and not of the program, its libraries or the cache."""
    if path.endswith(".pyc"):
        return False
    others = (_PROGRAM, cache, "/proc", *_LIBRARIES)
    return not any(path == other or path.startswith(f"{other}/") for other in others)


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
    for folder, inner, files in os.walk(_PROGRAM):
        inner[:] = [name for name in inner if name != "__pycache__"]
        yield folder, [f"{folder}/{name}" for name in files]
