"""Keep what a command printed, with everything that its run read."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from contentlint.engine.cache.answer import Answer
from contentlint.engine.cache.files import CACHE_FOLDER, ENDS, RUNS, TREES, evict, save
from contentlint.engine.cache.inputs import Course, record_of
from contentlint.engine.cache.kept import kept_of
from contentlint.engine.cache.pages import PageStore
from contentlint.engine.cache.replay import STARTED, Record, chosen_folder, file_name, key_of, last_look
from contentlint.engine.cache.stats import NUMBERS, is_settled, names_in, numbers_of
from contentlint.engine.cache.trace import end_trace, start_trace
from contentlint.engine.cache.trees import Listing, file_of, listing
from contentlint.engine.cache.trees import keep as keep_listing
from contentlint.engine.changed import deciding
from contentlint.engine.check import Checked
from contentlint.engine.discover import Progress
from contentlint.engine.project import Project
from contentlint.engine.state import cache_folder
from contentlint.engine.tree import Tree

# Reading what is known of pages costs about as much as checking so many.
LEAST_PAGES = 50


class Recorder:
    """One command from its start to its answer."""

    def __init__(self, arguments: Sequence[str]) -> None:
        """Begin to watch what is read."""
        self.arguments = arguments
        self.key = key_of(arguments)
        self.chosen = chosen_folder(arguments)
        self.look = next((look for look in last_look if look.record.key == self.key), None)
        self.listing: Listing | None = None
        self.project: Project | None = None
        self.checked: Checked | None = None
        self.has_baseline = False
        self.known: PageStore | None = None
        self.listed = ""
        self.names: tuple[str, ...] | None = None
        start_trace()

    def walk(
        self,
        root: Path,
        exclude: Sequence[str],
        named: Sequence[str],
        progress: Progress | None = None,
    ) -> Tree:
        """List the tree, or take the listing of an earlier run where it still holds."""
        self.names = names_in(str(root)) if is_settled(numbers_of((str(root),)), STARTED) else None
        numbers = self.look.numbers[-NUMBERS * self.look.record.folders.count("\0") :] if self.look else None
        found = self.listing = listing(root, exclude, named, self._cache(root), numbers, progress)
        self.listed = file_of(root, exclude, self._cache(root))
        with suppress(OSError):
            cache_folder(root, self.chosen, TREES)
            keep_listing(found, root, exclude, STARTED)
        return found.tree

    def store(self, project: Project) -> PageStore | None:
        """What is known of the pages; None where the run is too small to gain from it."""
        if len(project.pages) < LEAST_PAGES:
            return None
        self.known = PageStore(project.root, project.planner.selection, self.chosen)
        return self.known

    def saw(self, project: Project, checked: Checked | None, *, has_baseline: bool = False) -> None:
        """Take down which pages the run has read, and what it found; None where nothing was to be checked.

        `has_baseline` says that it is held against a baseline, if there is one.
        """
        self.project, self.checked, self.has_baseline = project, checked, has_baseline

    def keep(self, answer: Answer) -> bool:
        """Write the record, unless something is too young to be told from what comes after it."""
        project, checked = self.project, self.checked
        record = self._record(answer) if checked else None
        if project is None or checked is None or record is None:
            return False
        kept = kept_of(
            project, checked, self.known, self.listed, answer.telling, has_baseline=self.has_baseline
        )
        if kept:
            with suppress(OSError):
                ends = cache_folder(project.root, self.chosen, ENDS)
                save(f"{ends}/{file_name(self.key)}", kept.plain(record))
        return self._save(project, record.plain())

    def keep_idle(self, answer: Answer) -> bool:
        """Write the record of a run that had nothing to check, as nothing differs from the last commit."""
        project = self.project
        record = self._record(answer) if project and not project.config.packs else None
        if project is None or record is None or self.checked:
            return False
        needed = "".join(f"{path}\0" for path in sorted(deciding(project)))
        return self._save(project, (record.plain(), str(project.root), needed))

    def _record(self, answer: Answer) -> Record | None:
        trace, project = end_trace(), self.project
        if answer.status > 1 or self.listing is None or project is None:
            return None
        words = tuple(os.path.abspath(word) for word in self.arguments[1:] if word[:1] != "-")
        cache = self._cache(project.root)
        course = Course(self.key, words, cache, STARTED, self.names, self.listing, trace)
        return record_of(course, project, self.checked.site if self.checked else None, answer)

    def _save(self, project: Project, record: tuple[object, ...]) -> bool:
        try:
            runs = cache_folder(project.root, self.chosen, RUNS)
        except OSError:
            return False
        done = save(f"{runs}/{file_name(self.key)}", record)
        evict(self._cache(project.root))
        return done

    def _cache(self, root: Path) -> str:
        return os.path.abspath(self.chosen) if self.chosen else f"{root}/{CACHE_FOLDER}"
