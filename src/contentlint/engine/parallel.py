"""A map over many pages: in this process, or in several where that pays.

Starting processes costs more than checking a few hundred pages, so small runs
stay in one. Results come back in the order of the items, so nothing depends on
the number of processes.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from contentlint.engine.forks import Wire, can_fork, forked
from contentlint.engine.read import read_bytes
from contentlint.engine.run import PageResult, check_page
from contentlint.engine.wire import PageWire
from contentlint.registry import PagePlan

# Below this many pages one process is as fast (docs/measurements.md).
MIN_PAGES = 400
# Pages that a process takes at a time: few, so that all of them end together.
_CHUNK = 40

_Result = TypeVar("_Result")


class Plans(Protocol):
    """Whatever knows what is done with a page. Travels to other processes."""

    def plan(self, path: str) -> PagePlan:
        """The plan for the page at `path`, relative to the root."""
        ...


class PickleWire(Generic[_Result]):
    """Results of any kind."""

    def dump(self, results: Sequence[_Result]) -> bytes:
        """Pickle them."""
        return pickle.dumps(results, pickle.HIGHEST_PROTOCOL)

    def load(self, data: bytes) -> list[_Result]:
        """What was pickled by this very run."""
        results: list[_Result] = pickle.loads(data)  # noqa: S301 (bytes of this run)
        return results


def check_pages(root: Path, paths: Sequence[str], plans: Plans, jobs: int = 0) -> Iterator[PageResult]:
    """Check every page, in order. `jobs` 0 means as many processes as there are processors."""
    return spread(partial(_check, root, plans), paths, jobs, wire=PageWire())


def _check(root: Path, plans: Plans, path: str) -> PageResult:
    return check_page(path, read_bytes(root, path), plans.plan(path))


def spread(
    work: Callable[[str], _Result],
    paths: Sequence[str],
    jobs: int = 0,
    *,
    is_large: bool = False,
    wire: Wire[_Result] | None = None,
) -> Iterator[_Result]:
    """`work(path)` for every path, in order, in several processes where that pays.

    Where processes are made by copying this one (fork) `work` need not be sent;
    elsewhere it goes to each process once, so `is_large` work stays here.
    Results of other processes come through `wire`, pickled if there is none.
    """
    jobs = jobs or processors()
    if jobs == 1 or len(paths) < MIN_PAGES:
        return map(work, paths)
    if can_fork():
        return chain.from_iterable(forked(work, paths, jobs, _CHUNK, wire or PickleWire()))
    return map(work, paths) if is_large or hasattr(os, "fork") else _spawned(work, paths, jobs)


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _spawned(work: Callable[[str], _Result], paths: Sequence[str], jobs: int) -> Iterator[_Result]:
    """The same in processes that begin from nothing, where none can be copied."""
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs, None, _start, (work,)) as pool:
        yield from pool.map(_work_on, paths, chunksize=_CHUNK)


_work: list[Callable[[str], Any]] = []


def _start(work: Callable[[str], Any]) -> None:
    """Set a worker up once. Pages make no cycles worth collecting, so the collector stays off."""
    import gc

    gc.disable()
    _work[:] = [work]


def _work_on(path: str) -> Any:
    return _work[0](path)
