"""The cache with several processes at once, with one that is killed, and with a damaged disk."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path

import pytest
from hypothesis import settings

from contentlint.engine.cache import files
from tests.engine import processes
from tests.engine.cache.running import cold, is_remembered, warm
from tests.support.clock import settle
from tests.support.shell import BROKEN, QUOTE, Ran, make, process

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are made by fork")
KILLS = settings().max_examples // 8  # many with `make fuzz`


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make(tmp_path, {"page.md": QUOTE, "other.md": BROKEN})
    monkeypatch.chdir(tmp_path)
    settle()
    return tmp_path


def test_a_writer_killed_at_any_moment_leaves_a_cache_that_is_right(site: Path) -> None:
    chance = random.Random(8)  # noqa: S311
    for _ in range(KILLS):
        child = processes.start(lambda: write(site))
        time.sleep(chance.random() / 4)  # the moment is the point: anywhere from its start on
        os.kill(child, signal.SIGKILL)
        processes.result(child)
        assert warm("check") == cold("check")
    settle()
    warm("check")
    assert is_remembered("check")


def write(root: Path) -> None:
    """Fill the cache, edit a page, let the next run go on from there, and so on."""
    sentence = "One."
    while True:
        (root / "page.md").write_text(f"{QUOTE}\n{sentence}\n")
        settle()
        warm("check")
        sentence = f"{sentence} {sentence}" if len(sentence) < 100 else "Another."


def work(root: Path) -> None:
    expected = cold("check")
    for _ in range(15):
        assert warm("check") == expected
        forget(root)


def forget(root: Path) -> None:
    for file in root.glob(".contentlint_cache/runs/*"):
        file.unlink(missing_ok=True)


def test_two_at_once_do_not_disturb_each_other(site: Path) -> None:
    children = [processes.start(lambda: work(site)) for _ in range(2)]
    assert [processes.result(child) for child in children] == [0, 0]


@pytest.mark.parametrize("at", [0, 5, 22, 30, -1])
def test_a_damaged_cache_is_said_in_one_line_and_made_anew(site: Path, at: int) -> None:
    expected = process("check", cwd=site)
    (file,) = site.glob(".contentlint_cache/runs/*")
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)
    ran = process("check", cwd=site)
    assert (ran.status, ran.out) == (expected.status, expected.out)
    assert ran.err == "contentlint: a damaged file of the cache was thrown away and is made anew\n"
    assert process("check", cwd=site) == expected


@pytest.mark.parametrize("length", [0, 10, 24, 300])
def test_a_cache_cut_short_is_made_anew(site: Path, length: int) -> None:
    expected = warm("check")
    (file,) = site.glob(".contentlint_cache/runs/*")
    file.write_bytes(file.read_bytes()[:length])
    settle()
    assert warm("check")[:2] == expected[:2]
    assert is_remembered("check")


def test_a_cache_that_can_not_be_written_costs_nothing(site: Path) -> None:
    (site / ".contentlint_cache").write_text("in the way")
    assert warm("check") == cold("check")


def test_what_was_used_longest_ago_is_thrown_away_first(tmp_path: Path) -> None:
    runs = tmp_path / files.RUNS
    runs.mkdir()
    for number in range(5):
        (runs / str(number)).write_bytes(b"x" * 100)
        os.utime(runs / str(number), (1_000 + number, 1_000 + number))
    files.evict(str(tmp_path), 250)
    assert sorted(path.name for path in runs.iterdir()) == ["3", "4"]


def test_clean_leaves_what_undo_needs(site: Path) -> None:
    warm("check")
    process("fix", cwd=site)
    assert process("clean", cwd=site) == Ran(0, "Removed 5 files of the cache.\n", "")
    assert process("undo", cwd=site).status == 0
    assert (site / "page.md").read_text() == QUOTE


def test_a_folder_of_ones_own_for_the_cache(site: Path) -> None:
    expected = process("check", "--cache-dir", "kept", cwd=site)
    assert process("check", "--cache-dir", "kept", cwd=site) == expected
    assert (site / "kept/CACHEDIR.TAG").exists()
    assert not (site / ".contentlint_cache").exists()
    assert process("clean", "--cache-dir", "kept", cwd=site).out.startswith("Removed ")
