"""Whatever fails and whenever, each file is the old one or the new one, and undo brings the old ones back."""

from __future__ import annotations

import errno
import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from contentlint.engine.disk import WriteError
from contentlint.engine.journal import Change
from contentlint.engine.lock import tree_lock
from contentlint.engine.transaction import WriteReport, undo, write_all
from tests.engine.processes import result, start

ROUNDS = 60
PATHS = ("a.md", "b.md", "deep/c.md", "deep/d.md")
# Calls that need room on the disk, and all calls that a run makes.
GROWING = ("open", "write", "mkdir", "link")
ALL = (
    *GROWING,
    "fsync",
    "close",
    "replace",
    "rename",
    "chmod",
    "ftruncate",
    "listxattr",
    "lseek",
    "fstat",
    "stat",
)


def old(path: str) -> bytes:
    return f"old {path}\r\n".encode() * 500


def new(path: str) -> bytes:
    return f"new {path}\r\n".encode() * 700


def make(root: Path) -> None:
    for path in PATHS:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(old(path))


def run(root: Path) -> WriteReport:
    return write_all(root, [Change(path, old(path), new(path)) for path in PATHS], "fix")


def state(root: Path) -> dict[str, str]:
    """Each page by what it holds; fails where that is neither the old nor the new text, whole."""
    names = {old(path): "old" for path in PATHS} | {new(path): "new" for path in PATHS}
    return {path: names[(root / path).read_bytes()] for path in PATHS}


def temporary_files(root: Path) -> list[Path]:
    return [file for file in root.rglob(".contentlint-*") if file.is_file()]


@contextmanager
def failing(calls: tuple[str, ...], at: int, error: int, lasting: bool) -> Iterator[list[int]]:
    """Let the call number `at` of the system calls fail (and all later ones); counts them in the list."""
    count = [0]
    patch = pytest.MonkeyPatch()

    def failing_call(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **options: object) -> object:
            count[0] += 1
            fails = count[0] > at if lasting else count[0] == at + 1
            if not fails:
                return real(*args, **options)
            if name == "close":  # which fails, but has let go of the file
                real(*args, **options)
            raise OSError(error, os.strerror(error))

        return call

    for name in calls:
        patch.setattr(os, name, failing_call(name, getattr(os, name)))
    try:
        yield count
    finally:
        patch.undo()


@pytest.mark.parametrize(
    ("calls", "error", "lasting"),
    [(GROWING, errno.ENOSPC, True), (GROWING, errno.ENOSPC, False), (ALL, errno.EIO, False)],
    ids=["full from then on", "full once", "input-output error once"],
)
def test_the_disk_fails_at_every_call_in_turn(
    tmp_path: Path, calls: tuple[str, ...], error: int, lasting: bool
) -> None:
    at, failed, written = -1, True, tuple[str, ...]()
    while failed:
        at += 1
        root = tmp_path / str(at)
        make(root)
        with failing(calls, at, error, lasting) as count:
            try:
                written = run(root).written
            except WriteError:
                written = ()
        failed = count[0] > at
        assert state(root) == {path: "new" if path in written else "old" for path in PATHS}
        assert not temporary_files(root)
        undo(root)
        assert set(state(root).values()) == {"old"}
    assert written == PATHS
    assert at >= len(PATHS) * len(calls)


def test_an_undo_that_meets_a_full_disk_can_be_repeated(tmp_path: Path) -> None:
    at, failed = -1, True
    while failed:
        at += 1
        root = tmp_path / str(at)
        make(root)
        run(root)
        with failing(GROWING, at, errno.ENOSPC, lasting=False) as count:
            try:
                undo(root)
            except WriteError:
                assert set(state(root).values()) == {"new"}
        failed = count[0] > at
        state(root)
        assert not temporary_files(root)
        undo(root)
        assert set(state(root).values()) == {"old"}


def killed_after(seconds: float, body: Callable[[], object]) -> int:
    child = start(body)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return result(child)


def test_killed_at_any_instant_files_are_whole_and_undo_works(tmp_path: Path) -> None:
    dice = random.Random(2)  # noqa: S311 - any instants will do
    begun = time.perf_counter()
    make(tmp_path / "measured")
    run(tmp_path / "measured")
    usual = time.perf_counter() - begun
    outcomes = set()
    for number in range(ROUNDS):
        root = tmp_path / str(number)
        make(root)
        killed_after(dice.uniform(0, 2 * usual), partial(run, root))
        outcomes.add(frozenset(state(root).values()))
        if number % 2:  # the next process, whatever it does, cleans up; so does undo itself
            killed_after(dice.uniform(0, usual), partial(undo, root))
            state(root)
        undo(root)
        assert set(state(root).values()) == {"old"}
        assert not temporary_files(root)
    assert len(outcomes) > 1, "every kill came before, or after, all the writing"


def test_the_next_run_removes_what_a_crash_left_and_nothing_else(tmp_path: Path) -> None:
    make(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        # What SIGKILL does between two instructions: no clean-up runs.
        patch.setattr(os, "replace", lambda *_: os._exit(9))
        assert result(start(lambda: run(tmp_path))) == 9
    assert len(temporary_files(tmp_path)) == 2
    (tmp_path / ".contentlint-notes.md").write_bytes(b"somebody's own file")
    assert run(tmp_path).written == PATHS
    assert temporary_files(tmp_path) == [tmp_path / ".contentlint-notes.md"]
    undo(tmp_path)
    assert set(state(tmp_path).values()) == {"old"}


def add_lines(root: Path, name: str, count: int) -> None:
    """Read, change and write again until `count` lines of one's own are in the file."""
    added = 0
    while added < count:
        text = (root / "page.md").read_bytes()
        line = f"{name}{added}\n".encode()
        added += len(write_all(root, [Change("page.md", text, text + line)], "add a line", wait=30).written)


def test_two_processes_lose_no_change_of_each_other(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_bytes(b"")
    children = [start(partial(add_lines, tmp_path, name, 40)) for name in "ab"]
    assert [result(child) for child in children] == [0, 0]
    lines = (tmp_path / "page.md").read_text().split()
    assert sorted(lines) == sorted(f"{name}{number}" for name in "ab" for number in range(40))
    for name in "ab":
        assert [line for line in lines if line[0] == name] == [f"{name}{number}" for number in range(40)]


def append_lines(root: Path, count: int) -> None:
    """Another program, which knows no lock, adds to the file in place."""
    for number in range(count):
        with (root / "page.md").open("a") as file:
            file.write(f"other{number}\n")
        time.sleep(0.001)


def test_a_program_that_adds_to_the_file_in_place_loses_nothing_seen(tmp_path: Path) -> None:
    """Not everything can be saved: a program may open the file, wait, and write when it has lost its name."""
    (tmp_path / "page.md").write_bytes(b"")
    other = start(lambda: append_lines(tmp_path, 100))
    add_lines(tmp_path, "ours", 20)
    assert result(other) == 0
    lines = (tmp_path / "page.md").read_text().split()
    assert [line for line in lines if line.startswith("ours")] == [f"ours{number}" for number in range(20)]


def test_a_killed_holder_leaves_no_lock(tmp_path: Path) -> None:
    make(tmp_path)
    for _ in range(5):
        killed_after(0.002, lambda: run(tmp_path))
        with tree_lock(tmp_path, wait=0):
            pass
