"""Run the command line in this process as a process of its own would: cold, or with what is remembered."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import time_ns
from unittest.mock import patch

from contentlint.cli import onward
from contentlint.engine.cache import record
from contentlint.engine.cache.replay import last_look, replay
from tests.support.shell import Ran, run


@contextmanager
def _started(arguments: tuple[str, ...]) -> Iterator[list[str]]:
    """As at the start of a process with these arguments."""
    argv = patch.object(sys, "argv", ["contentlint", *arguments])
    now = time_ns()
    started, again = patch.object(record, "STARTED", now), patch.object(onward, "STARTED", now)
    # Small sites use all of the cache, too.
    with argv, started, again, patch.object(record, "LEAST_PAGES", 1):
        yield list(arguments)


def cold(*arguments: str | Path) -> Ran:
    """Run without any cache."""
    return run(*arguments, "--no-cache")


def warm(*arguments: str | Path) -> Ran:
    """Run with the cache, which is filled."""
    with _started(tuple(map(str, arguments))) as given:
        return _answered(given, goes_on=True) or run(*arguments)


def is_remembered(*arguments: str | Path) -> bool:
    """Whether the next run would be answered from a record."""
    with _started(tuple(map(str, arguments))) as given:
        return _answered(given, goes_on=False) is not None


def _answered(arguments: list[str], *, goes_on: bool) -> Ran | None:
    """What is answered from what earlier runs left, if it is."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with patch.object(sys, "stdout", out), patch.object(sys, "stderr", err):
        status = replay(arguments)
        if status is None and last_look and goes_on:
            status = onward.go_on(last_look[0])
    out.seek(0)
    shown = out.buffer.read().decode("utf-8", "surrogateescape")
    return None if status is None else Ran(status, shown, err.getvalue())
