"""The first map over many files: in this process, or in several where that pays.

Starting a process costs more than checking a few hundred pages, so small runs
stay in one process. Results come back in the order of the paths, so nothing
depends on the number of processes.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Protocol

from contentlint.engine.read import read_bytes
from contentlint.engine.run import PageResult, check_page
from contentlint.registry import PagePlan

# Below this many pages one process is faster: starting workers costs about as
# much as checking 300 pages (docs/measurements.md).
MIN_PAGES = 400
_CHUNK = 100


class Plans(Protocol):
    """Whatever knows what is done with a page. Travels to other processes."""

    def plan(self, path: str) -> PagePlan:
        """The plan for the page at `path`, relative to the root."""
        ...


def check_pages(root: Path, paths: Sequence[str], plans: Plans, jobs: int = 0) -> Iterator[PageResult]:
    """Check every page, in order. `jobs` 0 means as many processes as there are processors."""
    jobs = jobs or os.cpu_count() or 1
    if jobs == 1 or len(paths) < MIN_PAGES:
        yield from (_check(root, path, plans) for path in paths)
        return
    chunks = [paths[at : at + _CHUNK] for at in range(0, len(paths), _CHUNK)]
    # Fork shares the loaded rules; where it is missing, workers import them anew.
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else None
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(jobs, context, _start, (root, plans)) as pool:
        for results in pool.map(_check_chunk, chunks):
            yield from results


def _check(root: Path, path: str, plans: Plans) -> PageResult:
    return check_page(path, read_bytes(root, path), plans.plan(path))


_worker: list[tuple[Path, Plans]] = []


def _start(root: Path, plans: Plans) -> None:
    """Set a worker up once. Pages make no cycles worth collecting, so the collector stays off."""
    gc.disable()
    _worker[:] = [(root, plans)]


def _check_chunk(paths: Sequence[str]) -> list[PageResult]:
    root, plans = _worker[0]
    return [_check(root, path, plans) for path in paths]
