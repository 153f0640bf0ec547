"""A map over many pages: in this process, or in several where that pays.

Starting processes costs more than checking a few hundred pages, so small runs
stay in one. Results come back in the order of the items, so nothing depends on
the number of processes.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

from contentlint.engine.read import read_bytes
from contentlint.engine.run import PageResult, check_page
from contentlint.registry import PagePlan

# Below this many pages one process is faster: starting workers costs about as
# much as checking 300 pages (docs/measurements.md).
MIN_PAGES = 400
_CHUNK = 100

_Result = TypeVar("_Result")


class Plans(Protocol):
    """Whatever knows what is done with a page. Travels to other processes."""

    def plan(self, path: str) -> PagePlan:
        """The plan for the page at `path`, relative to the root."""
        ...


def check_pages(root: Path, paths: Sequence[str], plans: Plans, jobs: int = 0) -> Iterator[PageResult]:
    """Check every page, in order. `jobs` 0 means as many processes as there are processors."""
    return spread(partial(_check, root, plans), paths, jobs)


def _check(root: Path, plans: Plans, path: str) -> PageResult:
    return check_page(path, read_bytes(root, path), plans.plan(path))


def spread(
    work: Callable[[str], _Result], paths: Sequence[str], jobs: int = 0, *, is_large: bool = False
) -> Iterator[_Result]:
    """`work(path)` for every path, in order, in several processes where that pays.

    `work` goes to each process once. Where processes are made by copying this
    one (fork) that is free; elsewhere it is sent, so `is_large` work stays here.
    """
    jobs = jobs or os.cpu_count() or 1
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    if jobs == 1 or len(paths) < MIN_PAGES or (is_large and not can_fork):
        yield from map(work, paths)
        return
    chunks = [paths[at : at + _CHUNK] for at in range(0, len(paths), _CHUNK)]
    context = multiprocessing.get_context("fork" if can_fork else None)
    with ProcessPoolExecutor(jobs, context, _start, (work,)) as pool:
        for results in pool.map(_work_on, chunks):
            yield from results


_work: list[Callable[[str], Any]] = []


def _start(work: Callable[[str], Any]) -> None:
    """Set a worker up once. Pages make no cycles worth collecting, so the collector stays off."""
    gc.disable()
    _work[:] = [work]


def _work_on(paths: Sequence[str]) -> list[Any]:
    return [_work[0](path) for path in paths]
