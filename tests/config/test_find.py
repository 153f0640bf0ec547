"""Which configuration file holds: the nearest upward, but never from above the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from contentlint.config import ConfigError, find_config, find_root
from tests.support.shell import make


def test_the_nearest_file_upward(tmp_path: Path) -> None:
    root = make(tmp_path, {"contentlint.toml": "", "docs/contentlint.toml": "", "docs/fr/page.md": ""})
    assert find_config(root / "docs" / "fr") == root / "docs" / "contentlint.toml"
    assert find_config(root) == root / "contentlint.toml"


def test_not_above_the_repository(tmp_path: Path) -> None:
    (tmp_path / "contentlint.toml").touch()
    root = make(tmp_path / "repository", {"docs/page.md": ""})
    assert find_config(root / "docs") is None
    assert find_config(root) is None
    assert find_root(root / "docs") == root


def test_a_worktree_has_a_file_named_git(tmp_path: Path) -> None:
    (tmp_path / "contentlint.toml").touch()
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / ".git").write_text("gitdir: elsewhere\n")
    assert find_config(tmp_path / "tree") is None


@pytest.mark.parametrize(
    "text",
    ['[tool.contentlint]\nlanguage = "fr"\n', "[ tool . contentlint ]\n", "[tool]\ncontentlint = {}\n"],
)
def test_pyproject_with_our_table(tmp_path: Path, text: str) -> None:
    root = make(tmp_path, {"pyproject.toml": text})
    assert find_config(root) == root / "pyproject.toml"


@pytest.mark.parametrize(
    "text",
    [
        "",
        '[project]\nname = "x"\n',
        '[project]\nname = "contentlint"\n',
        "[tool.contentlint-more]\n",
        "tool = 1\n",
    ],
)
def test_pyproject_without_our_table_is_passed_by(tmp_path: Path, text: str) -> None:
    root = make(tmp_path, {"contentlint.toml": "", "docs/pyproject.toml": text})
    assert find_config(root / "docs") == root / "contentlint.toml"


def test_our_own_file_comes_before_pyproject(tmp_path: Path) -> None:
    root = make(tmp_path, {"contentlint.toml": "", "pyproject.toml": "[tool.contentlint]\n"})
    assert find_config(root) == root / "contentlint.toml"


def test_a_broken_pyproject_that_names_us_is_not_passed_by(tmp_path: Path) -> None:
    root = make(tmp_path, {"pyproject.toml": "[tool.contentlint]\nlanguage = \n"})
    with pytest.raises(ConfigError) as caught:
        find_config(root)
    assert caught.value.line == 2


def test_a_folder_of_the_name_is_no_configuration(tmp_path: Path) -> None:
    root = make(tmp_path, {"contentlint.toml/page.md": ""})
    assert find_config(root) is None
