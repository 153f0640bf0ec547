"""`--changed` and `--changed-lines`, with the real git."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.shell import run

CLEAN = "# Page\n\n## Part\n\nText.\n"
QUOTE = "# Page\n\nText.\n\n>\n\nText.\n"
PAGES = {
    "changed.md": QUOTE,
    "untouched.md": QUOTE,
    "linking.md": f"{QUOTE}\n[There](changed.md#part)\n",
    "gone.md": CLEAN,
    "to-gone.md": "# Page\n\n[There](gone.md)\n",
}


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], capture_output=True, check=True)


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text)
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "first")
    return tmp_path


def found(*arguments: str) -> list[tuple[str, str]]:
    """(path, rule) of the findings."""
    ran = run("check", "--output-format", "jsonl", *arguments)
    assert ran.status in (0, 1), ran.err
    rows = map(json.loads, ran.out.splitlines())
    return [(row["path"], row["rule"]) for row in rows]


def test_nothing_changed_nothing_to_say() -> None:
    assert found("--changed") == []
    assert len(found()) == 4


def test_before_the_first_commit_everything_is_new(repository: Path) -> None:
    shutil.rmtree(repository / ".git")
    git("init", "-q", "-b", "main")
    assert found("--changed") == found()
    git("add", ".")
    assert found("--changed") == found()


def test_files_that_pages_know_nothing_of_change_nothing(repository: Path) -> None:
    (repository / "script.py").write_text("print()\n")
    assert run("check", "--changed").out == "No page was checked.\n"


def test_changed_pages_and_those_that_link_to_them(repository: Path) -> None:
    (repository / "changed.md").write_text(f"{QUOTE}\nMore.\n")
    assert found("--changed") == [
        ("changed.md", "empty-blockquote"),
        ("linking.md", "empty-blockquote"),
        ("linking.md", "broken-anchor"),
    ]


def test_a_page_that_is_gone_is_missed_where_it_was_linked(repository: Path) -> None:
    (repository / "gone.md").unlink()
    assert found("--changed") == [("to-gone.md", "broken-link")]
    git("commit", "-qam", "second")
    assert found("--changed") == []
    assert found("--changed=HEAD~1") == [("to-gone.md", "broken-link")]


def test_a_page_that_git_does_not_know_yet(repository: Path) -> None:
    (repository / "new.md").write_text(QUOTE)
    assert found("--changed") == [("new.md", "empty-blockquote")]
    assert found("--changed-lines") == [("new.md", "empty-blockquote")]


def test_a_revision_of_another_branch_counts_from_where_they_parted(repository: Path) -> None:
    git("checkout", "-qb", "work")
    (repository / "changed.md").write_text(f"{QUOTE}\nMore.\n")
    git("commit", "-qam", "mine")
    git("checkout", "-q", "main")
    (repository / "untouched.md").write_text(f"{QUOTE}\nTheirs.\n")
    git("commit", "-qam", "theirs")
    git("checkout", "-q", "work")
    assert {path for path, _ in found("--changed=main")} == {"changed.md", "linking.md"}


def test_a_change_of_the_configuration_concerns_every_page(repository: Path) -> None:
    (repository / "contentlint.toml").write_text('fail-level = "error"\n')
    assert found("--changed") == found()


def test_only_findings_on_changed_lines(repository: Path) -> None:
    (repository / "changed.md").write_text(QUOTE.replace("# Page", "# Another page"))
    assert ("changed.md", "empty-blockquote") in found("--changed")
    assert found("--changed-lines") == []
    (repository / "changed.md").write_text(f"{QUOTE}\n++ b/x\n\n>\n\nText.\n")
    assert found("--changed-lines") == [("changed.md", "empty-blockquote")]


def test_lines_that_look_like_a_head_of_a_patch_are_lines(repository: Path) -> None:
    (repository / "changed.md").write_text(f"{QUOTE}\n@@ -1,9 +1,9 @@\ndiff --git a/x b/x\n\n>\n\nText.\n")
    (repository / "untouched.md").write_text(f"{QUOTE}\nMore.\n")
    assert found("--changed-lines") == [("changed.md", "empty-blockquote")]


def test_in_a_folder_of_the_repository(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository / "docs").mkdir()
    (repository / "docs/contentlint.toml").write_text("")
    (repository / "docs/page.md").write_text(QUOTE)
    monkeypatch.chdir(repository / "docs")
    assert found("--changed") == [("page.md", "empty-blockquote")]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "-x"])
def test_an_unknown_revision_is_a_wrong_usage(repository: Path, revision: str) -> None:
    ran = run("check", f"--changed={revision}")
    assert (ran.status, ran.out) == (2, "")
    assert revision.partition("=")[0] in ran.err
    assert not (repository / "x").exists()


def test_outside_of_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    assert "needs a git repository" in run("check", "--changed").err
