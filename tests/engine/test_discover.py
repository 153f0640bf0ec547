"""Which files are pages: as git sees the tree, without hidden and vendored folders, never out of the root."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from contentlint.config.errors import ConfigError
from contentlint.engine.discover import choose, walk
from contentlint.engine.project import open_project
from contentlint.engine.tree import Tree
from tests.support.shell import make


def pages(folder: Path, *names: str) -> tuple[str, ...]:
    """The pages that these arguments of a command stand for; without any, all of the project."""
    return open_project([folder / name for name in names] or [folder]).pages


def test_markdown_by_its_endings_in_any_case(tmp_path: Path) -> None:
    names = ["a.md", "b.markdown", "c.mdx", "D.MD", "e.txt", "f.html", "g.md.bak", "md", "h.rst"]
    tree = walk(make(tmp_path, dict.fromkeys(names, "")))
    assert tree.pages == ("D.MD", "a.md", "b.markdown", "c.mdx")
    assert tree.files == ("e.txt", "f.html", "g.md.bak", "h.rst", "md")


def test_text_files_only_when_named(tmp_path: Path) -> None:
    folder = make(tmp_path, {"notes.txt": "", "page.md": ""})
    assert pages(folder) == ("page.md",)
    assert pages(folder, "notes.txt") == ("notes.txt",)


def test_what_other_programs_keep_in_a_tagged_cache_is_no_part_of_the_site(tmp_path: Path) -> None:
    files = ("built/CACHEDIR.TAG", "built/page.md", "built/deep/page.md", "page.md")
    folder = make(tmp_path, dict.fromkeys(files, ""))
    tree = walk(folder)
    assert (tree.pages, tree.files, tree.caches) == (("page.md",), (), ("built/",))
    assert pages(folder, "built/deep/page.md") == ("built/deep/page.md",)  # who asks for it gets it


def test_hidden_and_vendored_folders_hold_no_pages(tmp_path: Path) -> None:
    names = [
        ".hidden/a.md",
        ".github/PULL_REQUEST_TEMPLATE.md",
        "node_modules/x/README.md",
        "vendor/a.md",
        "a.egg-info/a.md",
        ".venv/a.md",
        ".draft.md",
        "docs/vendors.md",
    ]
    tree = walk(make(tmp_path, dict.fromkeys(names, "")))
    assert tree.pages == ("docs/vendors.md",)
    # Links may lead there all the same; into a package folder they do not.
    assert tree.files == (
        ".draft.md",
        ".github/PULL_REQUEST_TEMPLATE.md",
        ".hidden/a.md",
        "vendor/a.md",
    )


def test_what_is_named_is_checked_wherever_it_lies(tmp_path: Path) -> None:
    files = {
        ".gitignore": "/out/\n",
        ".github/a.md": "",
        ".github/b.md": "",
        ".github/sub/.c.md": "",
        ".github/sub/d.md": "",
        "node_modules/x/e.md": "[There](f.md)\n",
        "node_modules/x/f.md": "",
        "out/g.md": "",
    }
    folder = make(tmp_path, files)
    assert pages(folder, ".github") == (".github/a.md", ".github/b.md", ".github/sub/d.md")
    assert pages(folder, ".github/b.md", "out/g.md") == (".github/b.md", "out/g.md")
    named = open_project([folder / "node_modules/x/e.md"])
    assert named.pages == ("node_modules/x/e.md",)
    assert "node_modules/x/f.md" in named.tree.files


GITIGNORES = [
    {".gitignore": "*.md\n!keep.md\n"},
    {".gitignore": "*.md\n", "docs/.gitignore": "!keep.md\n"},
    {".gitignore": "docs/*\n!docs/keep.md\n"},
    {".gitignore": "/page.md\n"},
    {".gitignore": "docs/sub/\n!docs/sub/keep.md\n"},
    {"docs/.gitignore": "sub/\n"},
    {"docs/.gitignore": "/keep.md\n", "docs/sub/.gitignore": "*\n!page.md\n"},
    {".gitignore": "# comment\r\n\r\nsub\r\n"},
    {".gitignore": "**/sub/p*.md\n!\n\\\nkeep.md\n"},
    {".gitignore": "page.md\n", "docs/sub/.gitignore": "!*\n"},
    {".gitignore": "été/\n"},
]


@pytest.mark.parametrize("ignores", GITIGNORES)
@pytest.mark.parametrize("start", ["", "docs"])
def test_git_agrees_about_what_is_ignored(tmp_path: Path, ignores: dict[str, str], start: str) -> None:
    names = ["page.md", "keep.md", "docs/page.md", "docs/keep.md", "docs/sub/page.md", "docs/sub/keep.md"]
    folder = make(tmp_path, {**dict.fromkeys([*names, "docs/été/page.md"], ""), **ignores})
    (folder / ".git").rmdir()
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--others", "--exclude-standard", "--", "*.md"],
        cwd=folder / start,
        check=True,
        capture_output=True,
    ).stdout.decode()
    # A root inside a repository is no excuse to forget the patterns above it.
    assert walk(folder / start).pages == tuple(sorted(filter(None, listed.split("\0"))))


def test_an_ignored_folder_is_checked_by_those_who_work_in_it(tmp_path: Path) -> None:
    folder = make(tmp_path, {".gitignore": "build/\n", "build/docs/page.md": "", "build/page.md": ""})
    assert walk(folder).pages == ()
    assert walk(folder / "build").pages == ("docs/page.md", "page.md")
    assert walk(folder / "build" / "docs").pages == ("page.md",)


def test_patterns_above_the_repository_do_not_count(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*\n")
    folder = make(tmp_path / "site", {"docs/page.md": ""})
    assert walk(folder).pages == ("docs/page.md",)
    assert walk(folder / "docs").pages == ("page.md",)


@pytest.mark.parametrize("kind", ["folder", "pipe", "not utf-8", "link to nowhere"])
def test_an_odd_gitignore_stops_nothing(tmp_path: Path, kind: str) -> None:
    folder = make(tmp_path, {"page.md": "", "caf\udce9.md": ""})
    file = folder / ".gitignore"
    if kind == "folder":
        file.mkdir()
    elif kind == "pipe":
        os.mkfifo(file)
    elif kind == "link to nowhere":
        file.symlink_to("nowhere")
    else:
        file.write_bytes(b"caf\xe9.md\n")
    assert "page.md" in walk(folder).pages


def test_excluded_by_configuration_or_command_line(tmp_path: Path) -> None:
    folder = make(
        tmp_path, {"contentlint.toml": 'exclude = ["/old/", "!/old/keep.md"]\n', "old/a.md": "", "b.md": ""}
    )
    assert pages(folder) == ("b.md",)
    assert open_project([folder], exclude=["b.*"]).pages == ()
    # Excluded pages are still there for links.
    assert "old/a.md" in open_project([folder]).tree.files


def test_links_are_not_followed_in_the_tree(tmp_path: Path) -> None:
    folder = make(tmp_path / "site", {"a/page.md": "", "b/x.txt": ""})
    outside = make(tmp_path / "outside", {"secret.md": ""})
    (folder / "a" / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "b" / "out").symlink_to(outside, target_is_directory=True)
    (folder / "alias.md").symlink_to("a/page.md")
    (folder / "secret.md").symlink_to(outside / "secret.md")
    tree = walk(folder)
    assert tree.pages == ("a/page.md",)
    assert {"alias.md", "secret.md", "a/loop", "b/out"} < set(tree.files)


def test_a_named_link_is_followed_inside_the_root_only(tmp_path: Path) -> None:
    folder = make(tmp_path / "site", {"a/page.md": ""})
    outside = make(tmp_path / "outside", {"secret.md": ""})
    (folder / "alias.md").symlink_to("a/page.md")
    (folder / "secret.md").symlink_to(outside / "secret.md")
    (folder / "out").symlink_to(outside, target_is_directory=True)
    assert pages(folder, "alias.md") == ("alias.md",)
    for name in ("secret.md", "out", "out/secret.md"):
        project = open_project([folder / name, folder / "a"])
        assert project.pages == ("a/page.md",)
        assert project.notes == (f"`{name}` was not checked: a link leads out of the project",)


@pytest.mark.parametrize("name", ["pipe.md", "folder.md"])
def test_what_is_no_regular_file_is_never_opened(tmp_path: Path, name: str) -> None:
    folder = make(tmp_path, {"page.md": ""})
    os.mkfifo(folder / "pipe.md")
    (folder / "folder.md").mkdir()
    assert walk(folder).pages == ("page.md",)
    assert pages(folder, name) == ()
    assert name in open_project([folder / name]).notes[0]


def test_a_folder_that_vanished_is_said(tmp_path: Path) -> None:
    tree = Tree(("page.md",), (), ("gone/",))
    make(tmp_path, {"page.md": ""})
    assert choose(tmp_path, [tmp_path], tree, ()).notes == ("`gone/` could not be looked into",)


def test_a_path_named_twice_counts_once(tmp_path: Path) -> None:
    folder = make(tmp_path, {"docs/page.md": ""})
    assert pages(folder, "docs", "docs/page.md", "docs/../docs/page.md", ".") == ("docs/page.md",)


def test_without_configuration_and_repository_the_current_folder_is_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.md").touch()
    monkeypatch.chdir(tmp_path)
    assert open_project(["docs/page.md"]).pages == ("docs/page.md",)
    monkeypatch.chdir("/")
    assert open_project([tmp_path / "docs" / "page.md"]).root == tmp_path / "docs"


@pytest.mark.parametrize("name", ["HOME", "TMPDIR"])
def test_who_stands_among_all_files_of_a_user_means_the_folder_that_is_named(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not what lies beside it: downloads, other projects, gigabytes."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.md").touch()
    monkeypatch.chdir(tmp_path)
    assert open_project(["docs"]).root == tmp_path
    monkeypatch.setenv(name, str(tmp_path))
    assert open_project(["docs"]).root == tmp_path / "docs"
    assert open_project(["."]).root == tmp_path


def test_listing_a_large_tree_is_told_while_it_lasts(tmp_path: Path) -> None:
    told: list[float] = []
    walk(make(tmp_path, {"a/page.md": "", "b/page.md": ""}), progress=told.append)
    assert told == [0.0, 0.0, 0.0]


def test_a_link_to_itself_is_no_page(tmp_path: Path) -> None:
    (tmp_path / "page.md").symlink_to("page.md")
    with pytest.raises(ConfigError, match="There is no file or folder"):
        open_project([tmp_path / "page.md"])
