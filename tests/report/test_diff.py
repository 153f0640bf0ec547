"""A diff is what `git apply` needs to make the same change, for any name and any line end."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.report import Style
from contentlint.report.diff import shown, unified
from contentlint.report.visible import visible


def applied(folder: Path, path: str, old: str, new: str) -> bytes:
    """What the real `git apply` makes of the old text."""
    page = folder / path
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_bytes(old.encode("utf-8", "surrogateescape"))
    patch = unified(path, old, new).encode("utf-8", "surrogateescape")
    subprocess.run(
        ["git", "apply", "--whitespace=nowarn"], input=patch, cwd=folder, check=True, capture_output=True
    )
    return page.read_bytes()


def test_a_small_change() -> None:
    assert unified("fr/a.md", "un\ndeux\n", "un\n2\n") == (
        "--- a/fr/a.md\n+++ b/fr/a.md\n@@ -1,2 +1,2 @@\n un\n-deux\n+2\n"
    )


def test_a_missing_final_line_end_is_told() -> None:
    assert unified("a.md", "un", "deux").endswith(
        "-un\n\\ No newline at end of file\n+deux\n\\ No newline at end of file\n"
    )


def test_no_change_is_no_diff() -> None:
    assert unified("a.md", "same\n", "same\n") == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("un\ndeux\n", "un\n2\n"),
        ("un\ndeux", "un\n2"),
        ("un\ndeux", "un\n2\n"),
        ("un\r\ndeux\r\n", "un\r\n2\r\n"),
        ("un\r\ndeux", "un\ndeux\n"),
        ("un\rdeux\rtrois", "un\r2\rtrois"),
        ("a\u2028b\x0cc\n", "a\u2028c\x0cc\n"),
        ("caf\udce9 \x1b\n", "café \x1b\n"),
        ("", "text"),
        ("-- a\n++ b\n", "-- c\n++ b\n"),
    ],
)
def test_git_applies_it_to_the_same_bytes(tmp_path: Path, old: str, new: str) -> None:
    assert applied(tmp_path, "a.md", old, new) == new.encode("utf-8", "surrogateescape")


@pytest.mark.parametrize(
    "name", ["dé jà/vu.md", 'a"b.md', "a\tb.md", "a\nb.md", "a\\b.md", "\x1b[31m.md", " a.md"]
)
def test_git_finds_the_file_by_any_name(tmp_path: Path, name: str) -> None:
    assert applied(tmp_path, name, "un\n", "deux\n") == b"deux\n"


def test_on_a_terminal_nothing_hidden_is_obeyed() -> None:
    diff = unified("a.md", "\x1b[31mred\u202e\n", "red\n")
    assert shown(diff, Style()) == ("--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-␛[31mred\\u202e\n+red\n")


def test_on_a_terminal_line_ends_are_shown_only_where_they_differ() -> None:
    assert "␍" not in shown(unified("a.md", "un\r\ndeux\r\n", "un\r\n2\r\n"), Style())
    assert "-un␍\n+un\n" in shown(unified("a.md", "un\r\n", "un\n"), Style())


def test_on_a_terminal_changes_are_coloured() -> None:
    coloured = shown(unified("a.md", "un\n", "deux\n"), Style(color=True))
    assert "\x1b[31m-un\x1b[0m\n\x1b[32m+deux\x1b[0m\n" in coloured


@given(st.text(st.characters(exclude_characters="\t\r")), st.text(st.characters(exclude_characters="\t\r")))
def test_the_diff_shown_is_always_visible(old: str, new: str) -> None:
    text = shown(unified("a.md", old, new), Style())
    assert all(visible(line) == line for line in text.split("\n"))
