"""Bytes that can not be checked are one finding each, in plain words, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from contentlint.api import check_paths
from contentlint.engine.read import MAX_BYTES, read_bytes
from contentlint.model import Problem
from tests.engine.processes import result, start
from tests.support.shell import make


def said(folder: Path, name: str = "page.md") -> list[str]:
    """The messages about one page."""
    return [finding.message for finding in check_paths([folder / name]).findings]


def unreadable(seen: str) -> list[str]:
    return [f"Unexpected {seen}, expected a text file in UTF-8 that can be read"]


TEXT = "# Été\n\nUne page, [cassée](nulle-part.md), et encore un peu de texte.\n"


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        (TEXT.encode("utf-16")[:-1], "UTF-16 text with damaged bytes"),
        (b"\xfe\xff" + TEXT.encode(), "UTF-16 text with damaged bytes"),
        (TEXT.encode("utf-16-le"), "UTF-16 text without a byte order mark"),
        (TEXT.encode("utf-16-be"), "UTF-16 text without a byte order mark"),
        (TEXT.encode("utf-32"), "UTF-32 text"),
        (b"# Page\n\x00\n[x](gone.md)\n", "binary file (it holds NUL bytes)"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary file (it holds NUL bytes)"),
    ],
)
def test_no_utf_8_text_is_one_finding(tmp_path: Path, data: bytes, seen: str) -> None:
    folder = make(tmp_path, {"page.md": data})
    assert said(folder) == unreadable(seen)


@pytest.mark.parametrize(
    "data", [b"", b"a", b"\n", b"\xef\xbb\xbf", b"#", b"[", b"---", b"---\nid: a\n---\n"]
)
def test_very_small_pages(tmp_path: Path, data: bytes) -> None:
    folder = make(tmp_path, {"page.md": data})
    assert said(folder) == []


@pytest.mark.parametrize("data", [b"\xff", b"\xe2\x82", b"caf\xe9\n"])
def test_stray_bytes_are_no_reason_to_refuse_a_page(tmp_path: Path, data: bytes) -> None:
    folder = make(tmp_path, {"page.md": data + b"\n\n[x](gone.md)\n"})
    rules = {finding.rule for finding in check_paths([folder]).findings}
    assert "broken-link" in rules
    assert not rules & {"unreadable-page", "internal-error"}


def test_a_page_that_no_person_wrote_is_not_read(tmp_path: Path) -> None:
    folder = make(tmp_path, {"page.md": "# Page\n"})
    os.truncate(folder / "page.md", 70 * 1024 * 1024)
    assert MAX_BYTES < 70 * 1024 * 1024
    assert said(folder) == unreadable("size of more than 64 MB")


def test_a_page_that_is_gone(tmp_path: Path) -> None:
    problem = read_bytes(make(tmp_path, {}), "gone.md")
    assert isinstance(problem, Problem)
    assert problem.text == unreadable("file that is gone")[0]


def test_a_page_replaced_by_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(make(tmp_path, {}) / "pipe.md")
    problem = read_bytes(tmp_path, "pipe.md")
    assert isinstance(problem, Problem)
    assert "not a regular file" in problem.text


def test_a_link_that_leads_out_is_not_read(tmp_path: Path) -> None:
    folder = make(tmp_path / "site", {"page.md": ""})
    (tmp_path / "secret.md").write_text("secret")
    (folder / "link.md").symlink_to("../secret.md")
    problem = read_bytes(folder, "link.md")
    assert isinstance(problem, Problem)
    assert "outside the project" in problem.text
    (folder / "alias.md").symlink_to("page.md")
    assert read_bytes(folder, "alias.md") == b""


def test_a_page_without_permission_is_a_finding(tmp_path: Path) -> None:
    folder = make(tmp_path, {"page.md": "# Page\n", "other.md": "[x](gone.md)\n"})
    (folder / "page.md").chmod(0)
    for way in (folder, *folder.parents):
        if way.stat().st_uid == os.getuid() and len(way.parts) > 2:
            way.chmod(0o755)

    def check() -> None:
        if os.getuid() == 0:
            os.setuid(65534)
        rules = [finding.rule for finding in check_paths([folder]).findings]
        assert rules == ["broken-link", "unreadable-page"]
        assert said(folder) == unreadable("error while reading (Permission denied)")

    assert result(start(check)) == 0
