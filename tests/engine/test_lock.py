"""One process at a time writes in a tree, and a crash leaves no lock behind."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from contentlint.engine.disk import WriteError
from contentlint.engine.lock import tree_lock
from tests.engine.processes import result, start


def hold(root: Path, ready: int) -> None:
    """Take the lock, say so through the pipe `ready`, and keep it."""
    with tree_lock(root):
        os.write(ready, b"!")
        time.sleep(60)


@pytest.fixture
def holder(tmp_path: Path) -> int:
    """The id of another process that holds the lock of `tmp_path`."""
    wait, ready = os.pipe()
    child = start(lambda: hold(tmp_path, ready))
    assert os.read(wait, 1) == b"!"
    return child


def test_who_waits_in_vain_is_told_who_holds_the_lock(tmp_path: Path, holder: int) -> None:
    try:
        with pytest.raises(WriteError) as caught, tree_lock(tmp_path, wait=0.1):
            pytest.fail("two processes hold one lock")
        assert f"another contentlint (process {holder}, since 20" in caught.value.reason
        assert caught.value.path == ".contentlint_cache/lock"
    finally:
        os.kill(holder, signal.SIGKILL)
        result(holder)


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_lock_ends_with_its_process_whatever_ends_it(
    tmp_path: Path, holder: int, ending: signal.Signals
) -> None:
    os.kill(holder, ending)
    result(holder)
    with tree_lock(tmp_path, wait=0):
        pass


def test_who_waits_gets_the_lock_when_it_is_given_back(tmp_path: Path, holder: int) -> None:
    waiting = start(lambda: tree_lock(tmp_path, wait=30).__enter__())
    time.sleep(0.1)
    os.kill(holder, signal.SIGKILL)
    result(holder)
    assert result(waiting) == 0


def test_the_lock_excludes_within_a_process_and_ends_with_the_block(tmp_path: Path) -> None:
    with tree_lock(tmp_path), pytest.raises(WriteError), tree_lock(tmp_path, wait=0):
        pytest.fail("held twice")
    with tree_lock(tmp_path, wait=0):
        pass


def test_the_lock_is_given_back_though_a_child_still_runs(tmp_path: Path) -> None:
    with tree_lock(tmp_path):
        child = start(lambda: time.sleep(60))
    with tree_lock(tmp_path, wait=0):
        os.kill(child, signal.SIGKILL)
        result(child)


def test_trees_do_not_wait_for_each_other(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with tree_lock(tmp_path / "a", wait=0), tree_lock(tmp_path / "b", wait=0):
        pass


def test_a_lock_file_that_cannot_be_read_is_still_a_lock(tmp_path: Path) -> None:
    with tree_lock(tmp_path):
        (tmp_path / ".contentlint_cache/lock").write_bytes(b"\xff[]")
        with pytest.raises(WriteError, match="another contentlint is writing"), tree_lock(tmp_path, wait=0):
            pytest.fail("held twice")


def test_the_state_folder_hides_itself_from_git(tmp_path: Path) -> None:
    with tree_lock(tmp_path):
        assert (tmp_path / ".contentlint_cache/.gitignore").read_bytes() == b"*\n"


@pytest.mark.parametrize("planted", [".contentlint_cache", ".contentlint_cache/lock"])
def test_a_planted_link_leads_nowhere(tmp_path: Path, planted: str) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    (root / planted).parent.mkdir(parents=True)
    outside.mkdir()
    (root / planted).symlink_to(outside / "new" if planted.endswith("lock") else outside)
    with pytest.raises(WriteError), tree_lock(root):
        pytest.fail("the link was followed")
    assert not list(outside.iterdir())
