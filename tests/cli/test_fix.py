"""`contentlint fix` and `undo` on real files: what is written, what is shown, what is left."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Site
from tests.support.shell import BROKEN, QUOTE, QUOTE_FIXED, make, run

# Its fix needs review: the page's only heading is near, not the same.
UNSAFE = "# Chapter one\n\n[There](#chapter-on)\n"


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every page of a project."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*.md")}


def test_fix_writes_and_says_what_it_did(site: Site) -> None:
    folder = site({"page.md": QUOTE, "clean.md": QUOTE_FIXED})
    ran = run("fix")
    assert ran.status == 0
    assert ran.out == (
        "page.md: 1 fix\n  1 empty-blockquote: Delete the empty quote\n\n"
        "Fixed 1 problem in 1 page.\nNo problems in 2 pages.\n"
    )
    assert (folder / "page.md").read_text() == QUOTE_FIXED


def test_what_remains_is_told_and_is_1(site: Site) -> None:
    site({"page.md": QUOTE + BROKEN})
    ran = run("fix")
    assert ran.status == 1
    assert "Left for you:\npage.md:" in ran.out
    assert run("fix", "--exit-zero").status == 0


def test_nothing_to_fix_is_said(site: Site) -> None:
    site({"page.md": QUOTE_FIXED})
    ran = run("fix")
    assert (ran.status, ran.out) == (0, "Nothing to fix.\nNo problems in 1 page.\n")


def test_twice_is_once(site: Site) -> None:
    folder = site({"page.md": QUOTE * 3 + BROKEN, "fr/a.md": "# A\r\n\r\n>\r\n\r\nFin"})
    run("fix")
    once = bytes_of(folder)
    assert "Nothing to fix." in run("fix").out
    assert bytes_of(folder) == once


def test_nothing_outside_the_edit_changes(site: Site) -> None:
    before = b"\xef\xbb\xbf---\r\nid: 007 # seven\r\nx: 'y'\r\n---\r\n# A  \r\n\r\n"
    after = b"Two  \r\nlines\xe9 \t\n\n\n*  item"
    folder = site({"page.md": before + b">\r\n\r\n" + after})
    (folder / "page.md").chmod(0o754)
    run("fix", "--select", "typography")
    assert (folder / "page.md").read_bytes() == before + after
    assert (folder / "page.md").stat().st_mode & 0o777 == 0o754


def test_unsafe_fixes_only_where_agreed(site: Site) -> None:
    folder = site({"page.md": UNSAFE})
    ran = run("fix")
    assert ran.status == 1
    assert "--unsafe-fixes" in ran.out
    assert (folder / "page.md").read_text() == UNSAFE
    assert run("fix", "--unsafe-fixes").status == 0
    assert (folder / "page.md").read_text() == UNSAFE.replace("#chapter-on", "#chapter-one")


@pytest.mark.parametrize("command", [["check", "--diff"], ["fix", "--diff"]])
def test_diff_shows_unsafe_fixes_only_where_agreed(site: Site, command: list[str]) -> None:
    site({"page.md": UNSAFE})
    assert run(*command).out == ""
    assert run(*command, "--unsafe-fixes").out.endswith("+[There](#chapter-one)\n")


@pytest.mark.parametrize("name", ["page.md", "a b/dé jà.md", 'q"uote.md', "new\nline.md"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_git_applies_the_diff_to_exactly_what_fix_writes(
    site: Site, tmp_path: Path, name: str, mark: bytes, end: bytes
) -> None:
    page = mark + (QUOTE + "caf\udce9").encode("utf-8", "surrogateescape").replace(b"\n", end)
    folder = site({name: page})
    patched = make(tmp_path / "patched", {name: page})
    (patched / ".git").rmdir()
    assert run("fix", "--diff", "--ignore", "encoding", "--output-file", tmp_path / "patch").status == 1
    assert (folder / name).read_bytes() == page
    subprocess.run(["git", "apply", tmp_path / "patch"], cwd=patched, check=True)
    run("fix", "--ignore", "encoding")
    assert (patched / name).read_bytes() == (folder / name).read_bytes() != page


def test_a_clean_diff_is_empty_and_0(site: Site) -> None:
    site({"page.md": QUOTE_FIXED})
    assert run("fix", "--diff") == (0, "", "")


def test_quiet_tells_only_what_is_left(site: Site) -> None:
    site({"page.md": QUOTE, "left.md": BROKEN})
    ran = run("fix", "--quiet")
    assert ran.out.startswith("Left for you:\nleft.md:3:")
    assert "page.md" not in ran.out
    assert "Fixed" not in ran.out


def test_what_is_left_as_json(site: Site) -> None:
    site({"page.md": QUOTE + BROKEN})
    report = json.loads(run("fix", "--output-format", "json").out)
    (finding,) = report["findings"]
    # Places are those of the page as it is now.
    assert (finding["rule"], finding["start"]["line"]) == ("broken-link", 6)


def test_a_read_only_page_is_a_finding(site: Site) -> None:
    folder = site({"page.md": QUOTE, "other.md": QUOTE})
    (folder / "page.md").chmod(0o444)
    ran = run("fix")
    assert ran.status == 1
    assert "warning refused-fix Not fixed: it is read-only" in " ".join(ran.out.split())
    assert (folder / "page.md").read_text() == QUOTE
    assert (folder / "other.md").read_text() == QUOTE_FIXED


def test_undo_restores_byte_for_byte(site: Site) -> None:
    folder = site(
        {"page.md": QUOTE, "a b.md": "\ufeff" + QUOTE.replace("\n", "\r\n"), "clean.md": "# Clean\n"}
    )
    before = bytes_of(folder)
    run("fix")
    assert bytes_of(folder) != before
    ran = run("undo")
    assert ran.status == 0
    assert ran.out.startswith("restored a b.md\nrestored page.md\nTook back the fix of ")
    assert ran.out.endswith(": 2 restored, 0 left.\n")
    assert bytes_of(folder) == before


def test_undo_goes_back_run_by_run(site: Site) -> None:
    folder = site({"page.md": QUOTE + UNSAFE})
    start = bytes_of(folder)
    run("fix")
    middle = bytes_of(folder)
    run("fix", "--unsafe-fixes")
    assert run("undo").status == 0
    assert bytes_of(folder) == middle
    assert run("undo").status == 0
    assert bytes_of(folder) == start
    assert run("undo") == (2, "", "contentlint: there is no fix to undo here\n")


def test_undo_leaves_what_was_edited_since(site: Site) -> None:
    folder = site({"page.md": QUOTE, "other.md": QUOTE})
    run("fix")
    (folder / "page.md").write_text("# Mine\n")
    ran = run("undo")
    assert ran.status == 1
    assert "left page.md: it changed since it was fixed" in ran.out
    assert bytes_of(folder) == {"page.md": b"# Mine\n", "other.md": QUOTE.encode()}


def test_undo_works_from_a_sub_folder_and_with_a_path(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = site({"docs/page.md": QUOTE})
    run("fix")
    monkeypatch.chdir(folder / "docs")
    assert run("undo").status == 0
    run("fix")
    monkeypatch.chdir(folder.parent)
    assert run("undo", "site/docs/page.md").status == 0
    assert (folder / "docs/page.md").read_text() == QUOTE
