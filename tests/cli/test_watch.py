"""`check --watch`: what is said after a save, with real files and what the operating system tells of them."""

from __future__ import annotations

import builtins
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from contentlint.api import Outcome, check_paths, watch_paths
from tests.support.shell import QUOTE, make, run

pytest.importorskip("watchfiles")
PAGES = {
    "a.md": "# Page\n\n## Part\n\nText.\n",
    "b.md": "# Page\n\n[There](a.md#part)\n",
    "c.md": QUOTE,
    "guide/d.md": "---\nid: one\n---\n\n# Page\n",
}
# Only a machine that stands still needs this long.
PATIENCE = 60


class Watcher:
    """A watch in a thread; `heard` are the outcomes so far."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.heard: list[Outcome] = []
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self._listen, daemon=True)
        self.thread.start()
        self.until(lambda: bool(self.heard))

    def _listen(self) -> None:
        for outcome in watch_paths([self.root], stop=self.stop):
            self.heard.append(outcome)

    def until(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, self.heard
            time.sleep(0.01)

    def after(self, action: Callable[[], Any], condition: Callable[[Outcome], bool]) -> Outcome:
        """The first outcome after an action that fulfils a condition."""
        already = len(self.heard)
        action()
        self.until(lambda: any(map(condition, self.heard[already:])))
        return next(filter(condition, self.heard[already:]))


@pytest.fixture
def watcher(tmp_path: Path) -> Iterator[Watcher]:
    watcher = Watcher(make(tmp_path, PAGES))
    yield watcher
    watcher.stop.set()
    watcher.thread.join(PATIENCE)


def found(outcome: Outcome) -> list[tuple[str, str]]:
    return [(finding.path, finding.rule) for finding in outcome.findings]


def test_the_first_answer_is_that_of_a_check(watcher: Watcher) -> None:
    assert watcher.heard[0].findings == check_paths([watcher.root]).findings
    assert watcher.heard[0].pages == len(PAGES)


def test_a_saved_page_is_checked_again(watcher: Watcher) -> None:
    said = watcher.after(lambda: (watcher.root / "c.md").write_text("# Page\n"), lambda it: it.pages == 1)
    assert found(said) == []
    said = watcher.after(lambda: (watcher.root / "c.md").write_text(QUOTE), lambda it: bool(it.findings))
    assert found(said) == [("c.md", "empty-blockquote")]


def test_a_heading_that_changes_is_missed_in_other_pages(watcher: Watcher) -> None:
    said = watcher.after(
        lambda: (watcher.root / "a.md").write_text("# Page\n\n## Piece\n\nText.\n"),
        lambda it: bool(it.findings),
    )
    assert found(said) == [("b.md", "broken-anchor")]


def test_pages_that_come_and_go(watcher: Watcher) -> None:
    said = watcher.after((watcher.root / "a.md").unlink, lambda it: bool(it.findings))
    assert found(said) == [("b.md", "broken-link")]
    said = watcher.after(lambda: (watcher.root / "new.md").write_text(QUOTE), lambda it: bool(it.findings))
    assert found(said) == [("new.md", "empty-blockquote")]


def test_editors_save_by_renaming(watcher: Watcher) -> None:
    def save() -> None:
        (watcher.root / "a.md~").write_text(QUOTE)
        (watcher.root / "a.md~").replace(watcher.root / "a.md")

    said = watcher.after(save, lambda it: ("a.md", "empty-blockquote") in found(it))
    assert ("a.md", "empty-blockquote") in found(said)


def test_a_broken_configuration_is_said_and_waited_out(watcher: Watcher) -> None:
    file = watcher.root / "contentlint.toml"
    watcher.after(lambda: file.write_text("nonsense = 1\n"), lambda it: "nonsense" in "".join(it.notes))
    watcher.after(lambda: file.write_text('ignore = ["typography"]\n'), lambda it: it.pages == 1)
    said = watcher.after(lambda: file.write_text(""), lambda it: bool(it.findings))
    assert found(said) == [("c.md", "empty-blockquote")]


def test_the_program_prints_and_ends_when_it_is_interrupted(tmp_path: Path) -> None:
    make(tmp_path, PAGES)
    command = [sys.executable, "-m", "contentlint", "check", "--watch", "--output-format", "jsonl"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout
        assert child.stderr
        assert b"empty-blockquote" in child.stdout.readline()
        (tmp_path / "a.md").write_text(QUOTE)  # before the watching begins, or after
        assert b"a.md" in child.stdout.readline()
        child.send_signal(signal.SIGINT)
        assert child.wait(PATIENCE) == 0
        assert child.stderr.read() == b""


def test_without_the_extra_it_is_said_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, PAGES)
    real = builtins.__import__

    def without(name: str, *arguments: Any, **named: Any) -> Any:
        if name == "watchfiles":
            raise ImportError
        return real(name, *arguments, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.chdir(tmp_path)
    ran = run("check", "--watch", "--quiet")
    assert ran.status == 2
    assert "pip install 'contentlint[watch]'" in ran.err


def test_watch_stands_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make(tmp_path, PAGES))
    assert "--watch only checks" in run("check", "--watch", "--fix").err
    assert "leave out --report" in run("check", "--watch", "--report", "html=report.html").err
