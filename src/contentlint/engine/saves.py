"""What people save in a project, told by the operating system."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import NamedTuple

from contentlint.config import ConfigError
from contentlint.engine.discover import UNLISTED
from contentlint.engine.standing import Standing

# Editors write a file in several steps; what comes within so many milliseconds is one save.
_STEP = 20
_WAIT = 200
_TIMEOUT = 500


class Saves(NamedTuple):
    """What happened at once: pages with another text, and whether files came, went or decide about others."""

    pages: tuple[str, ...]
    is_wide: bool


def saves(standing: Standing, stop: Event | None = None) -> Iterator[Saves]:
    """Wait for saves, until `stop` is set or the user interrupts. Raises ConfigError without the extra."""
    try:
        from watchfiles import watch
    except ImportError as error:
        raise ConfigError("--watch needs an extra: `pip install 'contentlint[watch]'`") from error
    root = standing.project.root
    told = watch(
        root,
        watch_filter=lambda _, path: UNLISTED.isdisjoint(Path(path).relative_to(root).parts),
        step=_STEP,
        debounce=_WAIT,
        stop_event=stop,
        raise_interrupt=True,
        rust_timeout=_TIMEOUT,
        yield_on_timeout=True,
    )
    is_first = True
    for events in told:
        found = _read(standing, {Path(path).relative_to(root).as_posix() for _, path in events})
        if is_first:  # what was saved before the operating system was asked to tell
            found = found._replace(pages=tuple(sorted({*found.pages, *standing.missed()})))
            is_first = False
        if found.pages or found.is_wide:
            yield found


def _read(standing: Standing, paths: set[str]) -> Saves:
    """Which of the changed paths are pages, and whether anything else counts."""
    project = standing.project
    pages = {path for path in paths if path in standing.results and (project.root / path).is_file()}
    known = frozenset((*project.tree.files, *project.tree.pages)) if paths - pages else frozenset()
    # A file that editors make and take away again was never seen, and is gone.
    others = {path for path in paths - pages if path in known or (project.root / path).exists()}
    return Saves(tuple(sorted(pages)), bool(others))
