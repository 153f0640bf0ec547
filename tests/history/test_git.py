"""What git tells of a project, asked in repositories that the tests make."""

from __future__ import annotations

from pathlib import Path

import pytest

from contentlint.history import Repository, open_repository
from tests.support.repository import commit, git


def opened(folder: Path) -> Repository:
    found = open_repository(folder)
    assert found
    return found


def test_a_folder_without_git_has_no_history(tmp_path: Path) -> None:
    assert open_repository(tmp_path) is None


def test_git_that_is_not_installed_is_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(tmp_path, 1, page="one\n")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert open_repository(tmp_path) is None


def test_a_page_is_read_as_it_was(tmp_path: Path) -> None:
    first = commit(tmp_path, 1, page="é one\n")
    commit(tmp_path, 2, page="two\n")
    repository = opened(tmp_path)
    assert repository.text_at(first, "page.md") == "é one\n"
    assert repository.text_at(first[:8], "page.md") == "é one\n"
    assert repository.text_at("HEAD", "page.md") == "two\n"


def test_what_is_not_known_has_no_text(tmp_path: Path) -> None:
    first = commit(tmp_path, 1, page="one\n")
    repository = opened(tmp_path)
    assert repository.text_at(first, "other.md") is None
    assert repository.text_at("0" * 40, "page.md") is None
    assert repository.text_at("--output=x", "page.md") is None
    assert not (tmp_path / "x").exists()


def test_only_ids_of_commits_are_commits(tmp_path: Path) -> None:
    first = commit(tmp_path, 1, page="one\n")
    repository = opened(tmp_path)
    assert repository.is_commit(first)
    assert repository.is_commit(first[:7])
    assert not repository.is_commit("HEAD")
    assert not repository.is_commit("0" * 40)
    assert not repository.is_commit(git(tmp_path, "rev-parse", "HEAD:page.md"))


def test_paths_are_those_below_the_folder_that_is_checked(tmp_path: Path) -> None:
    first = commit(tmp_path, 7, page="top\n", docs__page="below\n")
    repository = opened(tmp_path / "docs")
    assert repository.text_at(first, "page.md") == "below\n"
    assert list(repository.changes) == ["page.md"]


def test_changes_are_newest_first_with_the_lines_they_touched(tmp_path: Path) -> None:
    first = commit(tmp_path, 10, page="a\nb\n")
    second = commit(tmp_path, 20, page="a\nc\nd\n", other="x\n")
    changes = opened(tmp_path).changes
    assert [tuple(each) for each in changes["page.md"]] == [(second, 20, 2, 1), (first, 10, 2, 0)]
    assert [tuple(each) for each in changes["other.md"]] == [(second, 20, 1, 0)]


def test_merges_are_no_changes_of_their_own(tmp_path: Path) -> None:
    commit(tmp_path, 1, page="a\n")
    main = git(tmp_path, "branch", "--show-current")
    git(tmp_path, "checkout", "-qb", "side")
    side = commit(tmp_path, 2, side="s\n")
    git(tmp_path, "checkout", "-q", main)
    commit(tmp_path, 3, page="b\n")
    git(tmp_path, "merge", "-q", "--no-edit", "side", at=4)
    assert [each.commit for each in opened(tmp_path).changes["side.md"]] == [side]


def test_names_with_other_letters_and_spaces_are_read_as_they_are(tmp_path: Path) -> None:
    name = "über uns"
    commit(tmp_path, 1, **{name: "x\n"})
    repository = opened(tmp_path)
    assert list(repository.changes) == ["über uns.md"]
    assert repository.text_at("HEAD", "über uns.md") == "x\n"


def test_files_changed_on_a_branch_and_not_yet_committed(tmp_path: Path) -> None:
    first = commit(tmp_path, 1, one="a\n", two="a\n", three="a\n")
    commit(tmp_path, 2, one="b\n")
    (tmp_path / "two.md").write_text("b\n")
    repository = opened(tmp_path)
    assert repository.changed_since(first) == frozenset(("one.md", "two.md"))
    assert repository.changed_since("no-such-branch") is None
    assert repository.changed_since("--all") is None


def test_a_repository_without_a_commit_knows_nothing(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    repository = opened(tmp_path)
    assert not repository.changes
    assert repository.text_at("HEAD", "page.md") is None
