"""The three hooks under the real pre-commit, in a temporary repository, installed from this checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.shell import BROKEN, QUOTE, QUOTE_FIXED

ROOT = Path(__file__).parent.parent
HOOKS = ("contentlint", "contentlint-fix", "contentlint-site")


class Repository(NamedTuple):
    """A git repository with pre-commit installed in it."""

    folder: Path
    env: dict[str, str]

    def git(self, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run git here."""
        return _git(self.folder, self.env, *arguments, check=check)

    def write(self, files: dict[str, str]) -> None:
        """Write pages and stage them."""
        for name, content in files.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_text(content)
        self.git("add", "--all")

    def commit(self, skip: str = "") -> tuple[bool, str]:
        """Commit what is staged; whether the hooks let it pass, and what they said."""
        env = {**self.env, "SKIP": skip}
        done = _git(self.folder, env, "commit", "-m", "change", check=False)
        return done.returncode == 0, done.stdout + done.stderr


def _git(
    folder: Path, env: dict[str, str], *arguments: str, check: bool = True
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *arguments], cwd=folder, env=env, check=check, capture_output=True, text=True
    )


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for all workers of this test run, so that the hooks are installed once."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="module")
def env(shared: Path) -> dict[str, str]:
    """An environment without the user's git settings, with one home for the hooks' installation."""
    names = ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "SKIP", "PRE_COMMIT_HOME")
    clean = {name: value for name, value in os.environ.items() if name not in names}
    who = {
        f"GIT_{role}_{part}": "test@example.org"
        for role in ("AUTHOR", "COMMITTER")
        for part in ("NAME", "EMAIL")
    }
    return {
        **clean,
        **who,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "PRE_COMMIT_HOME": str(shared / "pre-commit"),
        "PRE_COMMIT_COLOR": "never",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory, shared: Path, env: dict[str, str]) -> tuple[str, str]:
    """This checkout as it is now, as a repository that pre-commit can clone; its path and revision."""
    folder = tmp_path_factory.mktemp("own") / "hooks"
    folder.mkdir()
    for name in ("pyproject.toml", ".pre-commit-hooks.yaml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("src", "rules", "docs"):  # the wheel holds the manual pages
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    _git(folder, env, "init", "-q")
    _git(folder, env, "add", "--all")
    _git(folder, env, "commit", "-q", "-m", "hooks")
    with suppress(OSError):  # another worker was first
        folder.rename(shared / "hooks")
    return str(shared / "hooks"), _git(shared / "hooks", env, "rev-parse", "HEAD").stdout.strip()


@pytest.fixture
def repository(tmp_path: Path, env: dict[str, str], hooks: tuple[str, str]) -> Repository:
    """A site with two pages, committed, and all three hooks."""
    made = Repository(tmp_path, env)
    made.git("init", "-q")
    listed = "".join(f"  - id: {hook}\n" for hook in HOOKS)
    config = f"repos:\n- repo: {hooks[0]}\n  rev: {hooks[1]}\n  hooks:\n{listed}"
    made.write(
        {
            ".pre-commit-config.yaml": config,
            "contentlint.toml": "",
            "docs/index.md": "# Index\n\n[One](one.md)\n",
            "docs/one.md": "# One\n\nText.\n",
        }
    )
    made.git("commit", "-q", "-m", "start")
    subprocess.run(["pre-commit", "install"], cwd=tmp_path, env=env, check=True, capture_output=True)
    return made


def lines(output: str) -> list[str]:
    """`<hook> <result>` of each hook that ran or was skipped."""
    names = ("contentlint fix", "contentlint site", "contentlint")
    found = []
    for line in output.splitlines():
        name = next((name for name in names if line.startswith((name + ".", name + "("))), "")
        if name:
            found.append(f"{name}: {line.rsplit('.', 1)[-1].rsplit(')', 1)[-1]}")
    return found


def test_a_clean_commit_passes(repository: Repository) -> None:
    repository.write({"docs/two.md": "# Two\n\n[One](one.md)\n"})
    passed, output = repository.commit()
    assert passed, output
    assert lines(output) == ["contentlint: Passed", "contentlint fix: Passed", "contentlint site: Passed"]


def test_a_finding_stops_the_commit(repository: Repository) -> None:
    repository.write({"docs/two.md": BROKEN})
    passed, output = repository.commit()
    assert not passed
    assert lines(output) == ["contentlint: Failed", "contentlint fix: Failed", "contentlint site: Failed"]
    assert "docs/two.md:3:8: error broken-link" in output


def test_the_fixing_hook_repairs_and_the_second_commit_passes(repository: Repository) -> None:
    repository.write({"docs/two.md": QUOTE})
    passed, output = repository.commit(skip="contentlint")
    assert not passed
    assert "files were modified by this hook" in output
    assert (repository.folder / "docs/two.md").read_text() == QUOTE_FIXED
    repository.git("add", "docs/two.md")
    passed, output = repository.commit()
    assert passed, output
    # What contentlint keeps for itself is never committed.
    assert ".contentlint_cache" not in repository.git("ls-files").stdout
    assert repository.git("status", "--porcelain").stdout == ""


def test_only_the_pages_of_the_commit_are_checked(repository: Repository) -> None:
    repository.write({"docs/old.md": BROKEN})
    repository.git("commit", "--no-verify", "-q", "-m", "old fault")
    repository.write({"docs/two.md": "# Two\n"})
    passed, output = repository.commit()
    assert passed, output


def test_a_commit_that_only_deletes_a_page_reports_the_links_it_breaks(repository: Repository) -> None:
    repository.git("rm", "-q", "docs/one.md")
    passed, output = repository.commit()
    assert not passed
    assert lines(output) == ["contentlint: Skipped", "contentlint fix: Skipped", "contentlint site: Failed"]
    assert "docs/index.md:3:7: error broken-link" in output


def test_a_rename_reports_the_links_to_the_old_name(repository: Repository) -> None:
    repository.git("mv", "docs/one.md", "docs/first.md")
    passed, output = repository.commit()
    assert not passed
    assert "contentlint: Passed" in lines(output)
    assert "contentlint site: Failed" in lines(output)
    assert "docs/index.md:3:7: error broken-link" in output
    repository.write({"docs/index.md": "# Index\n\n[One](first.md)\n"})
    passed, output = repository.commit()
    assert passed, output


def test_300_files_are_one_process(repository: Repository) -> None:
    pages = {
        f"docs/many/{number:03}.md": f"# {number}\n\n[Away](gone-{number}.md)\n" for number in range(300)
    }
    repository.write(pages)
    passed, output = repository.commit(skip="contentlint-fix,contentlint-site")
    assert not passed
    assert output.count("broken-link Unexpected") == 300
    # Two processes would have given two summaries.
    assert output.count("Found 300 problems in 300 of 300 pages") == 1
    assert output.count("Found ") == 1


def test_mdx_pages_are_checked(repository: Repository) -> None:
    repository.write({"docs/page.mdx": "import X from './x'\n\n# Page\n\n<X/>\n\n[Away](gone.md)\n"})
    passed, output = repository.commit(skip="contentlint-fix,contentlint-site")
    assert not passed
    assert "docs/page.mdx:7:8: error broken-link" in output


def test_other_files_skip_the_page_hooks(repository: Repository) -> None:
    repository.write({"script.py": "print()\n"})
    passed, output = repository.commit()
    assert passed, output
    assert lines(output) == ["contentlint: Skipped", "contentlint fix: Skipped", "contentlint site: Passed"]
