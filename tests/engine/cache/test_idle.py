"""A hook that always runs, in commits of other files: its answer is kept, and given up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engine.cache.running import cold, is_remembered, warm
from tests.support.clock import settle
from tests.support.repository import commit, git

HOOK = ("check", "--changed", "--select", "links,duplicate-id")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "notes.txt").write_text("Nothing that a page knows of.\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    commit(tmp_path, 1_700_000_000, docs__index="# Page\n\n[Away](part/one.md)\n", docs__part__one="# One\n")
    (tmp_path / "notes.txt").write_text("Still nothing.\n")
    monkeypatch.chdir(tmp_path)
    settle()
    assert warm(*HOOK).out.startswith("No page was checked")
    return tmp_path


def _break(site: Path) -> None:
    (site / "docs/index.md").write_text("# Page\n\n[Away](nowhere.md)\n")


def _break_and_commit(site: Path) -> None:
    _break(site)
    git(site, "commit", "-qam", "broken")


def _stage(site: Path) -> None:
    _break(site)
    git(site, "add", "-A")


def _delete(site: Path) -> None:
    (site / "docs/part/one.md").unlink()


def _add(site: Path) -> None:
    (site / "docs/part/two.md").write_text("[Away](nowhere.md)\n")


def _let_git_forget(site: Path) -> None:
    git(site, "rm", "-q", "--cached", "docs/part/one.md")
    git(site, "commit", "-qm", "forgotten")


def _set(site: Path) -> None:
    (site / "mkdocs.yml").write_text("site_name: y\n")


def _ignore(site: Path) -> None:
    (site / "docs/.gitignore").write_text("part\n")


def _lose_history(site: Path) -> None:
    (site / ".git/HEAD").write_text("ref: refs/heads/other\n")


def test_it_is_remembered_over_commits_of_other_files(site: Path) -> None:
    assert is_remembered(*HOOK)
    git(site, "commit", "-qam", "notes")
    (site / "notes.txt").write_text("More of it.\n")
    git(site, "add", "-A")
    assert is_remembered(*HOOK)
    assert warm(*HOOK) == cold(*HOOK)


@pytest.mark.parametrize(
    ("happens", "is_seen"),
    [
        (_break, True),
        (_stage, True),
        (_break_and_commit, False),
        (_delete, True),
        (_add, True),
        (_let_git_forget, True),
        (_set, True),
        (_ignore, True),
        (_lose_history, True),
    ],
)
def test_what_pages_know_of_is_seen(site: Path, happens: Callable[[Path], None], is_seen: bool) -> None:
    happens(site)
    settle()
    assert is_remembered(*HOOK) is not is_seen
    assert warm(*HOOK) == cold(*HOOK)
    assert warm(*HOOK) == cold(*HOOK)


def test_another_revision_is_asked_for_anew(site: Path) -> None:
    since = f"--changed={git(site, 'rev-parse', 'HEAD')}"
    assert warm("check", since) == cold("check", since)
    assert not is_remembered("check", since)
