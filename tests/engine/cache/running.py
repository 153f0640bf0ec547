"""Run the command line in this process as a process of its own would: cold, or with what is remembered."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import time_ns
from unittest.mock import patch

from contentlint.engine.cache import record
from contentlint.engine.cache.replay import replay
from tests.support.shell import Ran, run


@contextmanager
def _started(arguments: tuple[str, ...]) -> Iterator[list[str]]:
    """As at the start of a process with these arguments."""
    argv = patch.object(sys, "argv", ["contentlint", *arguments])
    started = patch.object(record, "STARTED", time_ns())
    with argv, started, patch.object(record, "LEAST_PAGES", 1):  # small sites use all of the cache, too
        yield list(arguments)


def cold(*arguments: str | Path) -> Ran:
    """Run without any cache."""
    return run(*arguments, "--no-cache")


def warm(*arguments: str | Path) -> Ran:
    """Run with the cache, which is filled."""
    with _started(tuple(map(str, arguments))) as given:
        return _replayed(given) or run(*arguments)


def is_remembered(*arguments: str | Path) -> bool:
    """Whether the next run would be answered from a record."""
    with _started(tuple(map(str, arguments))) as given:
        return _replayed(given) is not None


def _replayed(arguments: list[str]) -> Ran | None:
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with patch.object(sys, "stdout", out), patch.object(sys, "stderr", err):
        status = replay(arguments)
    out.seek(0)
    shown = out.buffer.read().decode("utf-8", "surrogateescape")
    return None if status is None else Ran(status, shown, err.getvalue())
