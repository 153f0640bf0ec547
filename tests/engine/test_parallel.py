"""Several processes give what one gives, in the same order; small runs do not start any."""

from __future__ import annotations

import concurrent.futures
from pathlib import Path

import pytest

from contentlint.api import check_paths, fix_paths
from contentlint.engine import parallel
from tests.support.shell import BROKEN, QUOTE, make


def test_two_processes_give_what_one_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "MIN_PAGES", 20)
    monkeypatch.setattr(parallel, "_CHUNK", 7)
    texts = (QUOTE, BROKEN, "# Page\n\n[Next](1.md#nothing)\n", "Des t√¢ches √† g√©rer.\n", "\udcff\x00")
    files = {f"{number}.md": texts[number % 5].encode("utf-8", "surrogateescape") for number in range(60)}
    folder = make(tmp_path, dict(files))
    one, two = (check_paths([folder], jobs=jobs) for jobs in (1, 2))
    assert one.findings == two.findings
    assert len({finding.rule for finding in one.findings}) >= 5
    assert [change.path for change in fix_paths([folder], jobs=2, write=False).changes] == [
        change.path for change in fix_paths([folder], jobs=1, write=False).changes
    ]


def test_small_runs_stay_in_one_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*arguments: object) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(parallel, "ProcessPoolExecutor", never)
    folder = make(tmp_path, {f"{number}.md": QUOTE for number in range(50)})
    assert len(check_paths([folder], jobs=2).findings) == 50


def test_a_worker_that_dies_is_not_a_clean_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "MIN_PAGES", 1)
    monkeypatch.setattr(parallel, "_work_on", _die)
    folder = make(tmp_path, {"page.md": QUOTE})
    with pytest.raises(concurrent.futures.process.BrokenProcessPool):
        check_paths([folder], jobs=2)


def _die(paths: object) -> None:
    import os

    os._exit(9)
