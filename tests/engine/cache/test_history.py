"""Rules that ask git: the answer is kept until git would say something else."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.engine.cache.running import cold, is_remembered, warm
from tests.support.clock import settle

ENGLISH = "# Title\n\nA first sentence about things.\n\n## Part\n\nMore words here, with `code`.\n"
GERMAN = "# Titel\n\nEin erster Satz über Dinge.\n\n## Teil\n\nMehr Worte hier, mit `code`.\n"


def git(folder: Path, *arguments: str) -> str:
    """Run the real git there."""
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in (("en", ENGLISH), ("de", GERMAN), ("fr", ENGLISH)):
        for page in ("one", "two", "three"):
            (tmp_path / name).mkdir(exist_ok=True)
            (tmp_path / name / f"{page}.md").write_text(text)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    (tmp_path / "en/one.md").write_text(ENGLISH + "\n## Another\n\nText with `more`.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_an_answer_from_history_is_kept_and_given_up_with_a_commit(site: Path) -> None:
    settle()
    assert warm("check", "--select", "all") == cold("check", "--select", "all")
    assert is_remembered("check", "--select", "all")
    git(site, "commit", "-qam", "second")
    assert not is_remembered("check", "--select", "all")
    assert warm("check", "--select", "all") == cold("check", "--select", "all")


def test_a_worktree_has_its_own_branch(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(site, "worktree", "add", "-q", "../other", "-b", "other")
    other = site.parent / "other"
    monkeypatch.chdir(other)
    settle()
    warm("check", "--select", "all")
    assert is_remembered("check", "--select", "all")
    (other / "en/one.md").write_text(ENGLISH + "\nMore.\n")
    git(other, "commit", "-qam", "there")
    assert not is_remembered("check", "--select", "all")
    assert warm("check", "--select", "all") == cold("check", "--select", "all")


PAIRS = ("check", "--select", "translation", "--output-format", "json")


def test_pages_beside_their_source_are_compared_anew_when_it_changes(site: Path) -> None:
    """Edited, committed, put back: each time as in a run without a cache."""
    git(site, "checkout", "-q", "--", "en/one.md")
    said = []
    for step in ("begin", "edit", "commit", "revert", "edit a page", "put it back"):
        if step == "edit":
            (site / "en/one.md").write_text(
                ENGLISH.replace("`code`", "`other`") + "\n## New\n\nAnd `more`.\n"
            )
        elif step == "commit":
            git(site, "commit", "-qam", "second")
        elif step == "revert":
            git(site, "revert", "--no-edit", "HEAD")
        elif step == "edit a page":
            (site / "de/two.md").write_text(GERMAN.replace("## Teil\n\nMehr Worte hier, mit `code`.\n", ""))
        elif step == "put it back":
            git(site, "checkout", "-q", "--", "de/two.md")
        settle()
        expected = cold(*PAIRS)
        assert warm(*PAIRS) == expected, step
        assert warm(*PAIRS) == expected, f"{step}, again"
        said.append(expected.out)
    begin, edited, _, reverted, lost, back = said
    assert edited != begin
    assert lost != reverted
    assert reverted == begin == back
