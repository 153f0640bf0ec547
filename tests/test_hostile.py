"""Whatever lies in a folder: a run ends, in order, in every format, and the terminal stays a terminal."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contentlint.api import check_paths, check_text, fix_paths, fix_text, undo_last
from contentlint.engine.check import check_project
from contentlint.engine.discover import walk
from contentlint.engine.project import open_project
from contentlint.engine.tree import Tree
from contentlint.model import Finding
from contentlint.report import Style
from contentlint.report.formats import names, render
from tests.support.shell import BROKEN, QUOTE, QUOTE_FIXED, make, process

NAMES = [
    "a b.md",
    "new\nline.md",
    "carriage\rreturn.md",
    "\x1b[31mred.md",
    "tab\t.md",
    "quote\"'`.md",
    "-option.md",
    "%0A::error::x.md",
    "##[error]x.md",
    "caf\udce9.md",
    "\udcff.md",
    "\u202egnp.md",
    "é.md",
    "#x?.md",
    "$(id).md",
    "." + "x" * 200 + ".md",
    "x" * 250 + ".md",
    "[a](b).md",
    "*.md",
    "back\\slash.md",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", names())
def test_any_file_name_in_any_format(tmp_path: Path, name: str, form: str) -> None:
    folder = make(tmp_path, {name: QUOTE + BROKEN})
    outcome = check_paths([folder / name])
    assert [finding.path for finding in outcome.findings] == [name, name]
    text = render(form, outcome, Style())
    assert text.encode()
    assert not set(text) & {"\x1b", "\r", "\t", "\u202e", "\x00"}
    assert not [line for line in text.splitlines() if form == "text" and line.startswith(("::", "##["))]
    if form == "json":
        assert [finding["path"] for finding in json.loads(text)["findings"]] == [name, name]


@pytest.mark.parametrize("name", NAMES)
def test_any_file_name_is_fixed_and_restored(tmp_path: Path, name: str) -> None:
    folder = make(tmp_path, {name: QUOTE})
    assert [change.path for change in fix_paths([folder / name]).changes] == [name]
    assert (folder / name).read_text() == QUOTE_FIXED
    report = undo_last(folder)
    assert report
    assert report.restored == (name,)
    assert (folder / name).read_text() == QUOTE


@pytest.mark.parametrize("form", names())
def test_the_program_prints_names_that_are_not_utf_8(tmp_path: Path, form: str) -> None:
    folder = make(tmp_path, {"caf\udce9.md": QUOTE, "\x1b]0;x.md": QUOTE})
    for command in (["check"], ["fix", "--diff"], ["fix"], ["undo"]):
        extra = ["--output-format", form] if command[0] != "undo" else []
        ran = process(*command, *extra, cwd=folder)
        assert ran.status in (0, 1), ran.err
        assert ran.err == ""
        if "--diff" not in command:  # a patch holds the names as they are
            assert "\x1b" not in ran.out


PAGES = {
    "5 MB in one line": b"word " * 1_000_000,
    "50,000 links in one line": b"[a](b.md) " * 50_000,
    "unclosed front matter": b"---\n" + b"key: value\n" * 200_000,
    "brackets": b"[" * 50_000,
    "quotes": b">" * 20_000 + b" x",
    "list in list": b"".join(b" " * depth + b"- x\n" for depth in range(1_000)),
    "emphasis": b"*a_ " * 50_000,
    "backticks": b"".join(b"`" * length + b" " for length in range(600)),
    "front matter of brackets": b"---\nx: " + b"[" * 40_000 + b"\n---\n",
    "html": b"<a href=" * 50_000,
    "comments": b"<!-- " * 50_000,
    "suppressions": b"<!-- contentlint-disable " * 20_000,
    "footnotes": b"[^1]: x\n" * 20_000,
    "tables": b"|a" * 20_000 + b"\n" + b"|-" * 20_000 + b"\n",
    "lone carriage returns": b"- a\r\r>\r\r[x](gone.md)\r" * 500,
    "stray bytes": bytes(range(1, 256)) * 200,
    "noncharacters": "\ufffe\uffff\ufeff\u2028\x85\x0c ".encode() * 5_000,
    "mixed line ends": b"a\r\nb\rc\nd\n\r" * 10_000,
}


@pytest.mark.parametrize("name", PAGES)
def test_hard_pages_end_without_a_defect(tmp_path: Path, name: str) -> None:
    folder = make(tmp_path, {"page.md": PAGES[name]})
    # A process, so that a crash of the interpreter would be seen; it has a minute, and needs seconds.
    ran = process("check", "--exit-zero", "--output-format", "jsonl", cwd=folder)
    assert (ran.status, ran.err) == (0, "")


def test_places_after_lone_carriage_returns(tmp_path: Path) -> None:
    folder = make(tmp_path, {"page.md": b"a\r\r[x](gone.md)\r"})
    ran = process("check", "--output-format", "jsonl", cwd=folder)
    assert json.loads(ran.out)["start"] == {"line": 3, "column": 5, "offset": 7}


def test_a_page_that_vanishes_during_the_run(tmp_path: Path) -> None:
    folder = make(tmp_path, {"a.md": BROKEN, "b.md": BROKEN})

    def walk_then_lose(root: Path, exclude: Sequence[str], named: Iterable[str]) -> Tree:
        tree = walk(root, exclude, named)
        (folder / "a.md").unlink()
        return tree

    findings = check_project(open_project([folder], list_tree=walk_then_lose)).findings
    assert [(finding.path, finding.rule) for finding in findings] == [
        ("a.md", "unreadable-page"),
        ("b.md", "broken-link"),
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=300), st.sampled_from(["page.md", "page.mdx", "fr/page.md", "page.txt"]))
def test_no_bytes_are_a_defect(data: bytes, path: str) -> None:
    found = check_text(data.decode("utf-8", "surrogateescape"), path)
    assert "internal-error" not in {finding.rule for finding in found}


_PIECES = [
    *("# ", "## ", "> ", "- ", "```", "`", "[x](", "page.md#a)", "![", "](", ")", "{#id}"),
    *("<a href='", "'>", "</a>", "-->", "été ", "√©", "Ã©", "d' ", "[^1]", "[^1]: ", "&amp;"),
    *(
        "---\n",
        "title: a\n",
        "| a | b |\n",
        "|---|---|\n",
        "<!-- contentlint-disable ",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
    ),
    *(" ", "\t", "\\", "\ufeff", "\udce9", "\U0001d11e", "e\u0301"),
]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
def test_fixing_twice_is_fixing_once_on_any_page(text: str) -> None:
    # Lone surrogates that happen to form UTF-8 would be read as that character.
    text = text.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    once = fix_text(text, "fr/page.md")
    again = fix_text(once.text, "fr/page.md")
    assert again.text == once.text
    assert inside(once.left, once.text.removeprefix("\ufeff"))


def inside(findings: tuple[Finding, ...], text: str) -> bool:
    """Whether every finding lies in the text it is about."""
    return all(0 <= finding.span.start <= finding.span.end <= len(text) for finding in findings)


def test_devices_and_pipes_named_as_arguments_do_not_hang(tmp_path: Path) -> None:
    folder = make(tmp_path, {"page.md": QUOTE_FIXED})
    os.mkfifo(folder / "pipe.md")
    (folder / "zero.md").symlink_to("/dev/zero")
    ran = process("check", "pipe.md", "zero.md", "page.md", cwd=folder)
    assert ran.status == 0
    assert "`pipe.md` was not checked: expected a regular file" in " ".join(ran.out.split())
    assert "`zero.md` was not checked: a link leads out of the project" in " ".join(ran.out.split())
