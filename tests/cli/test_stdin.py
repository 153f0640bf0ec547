"""`-`: the page an editor holds, under the name it has."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Site
from tests.support.shell import QUOTE, QUOTE_FIXED, run

BOM = b"\xef\xbb\xbf"


def test_check_reads_standard_input(site: Site) -> None:
    site({})
    ran = run("check", "-", stdin=QUOTE.encode())
    assert ran.status == 1
    assert ran.out.startswith("stdin.md:3:1: warning empty-blockquote ")


def test_the_name_decides_about_path_configuration_and_links(site: Site) -> None:
    site(
        {
            "fr/other.md": "# Other\n",
            "contentlint.toml": '[[overrides]]\npaths = ["fr/"]\nignore = ["typography"]\n',
        }
    )
    page = b"# Page\n\n>\n\n[Ici](other.md) et [plus loin](gone.md)\n"
    ran = run("check", "-", "--stdin-filename", "fr/new.md", "--output-format", "jsonl", stdin=page)
    (found,) = map(json.loads, ran.out.splitlines())
    assert (found["path"], found["rule"]) == ("fr/new.md", "broken-link")
    assert "`gone.md`" in found["message"]


def test_what_the_editor_holds_wins_over_the_disk(site: Site) -> None:
    folder = site({"page.md": QUOTE, "other.md": "[There](page.md#new)\n"})
    assert run("check", "-", "--stdin-filename", "page.md", stdin=b"# New\n").status == 0
    assert (folder / "page.md").read_text() == QUOTE


@pytest.mark.parametrize("mark", [b"", BOM])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_fix_prints_the_page_repaired_and_writes_nothing(site: Site, mark: bytes, end: str) -> None:
    folder = site({"page.md": "as it was"})
    given = mark + QUOTE.replace("\n", end).encode()
    ran = run("fix", "-", "--stdin-filename", "page.md", stdin=given)
    assert ran.status == 0
    assert ran.out.encode() == mark + QUOTE_FIXED.replace("\n", end).encode()
    assert (folder / "page.md").read_text() == "as it was"
    assert not (folder / ".contentlint_cache").exists()


@pytest.mark.parametrize(
    "given", [b"", b"# Clean\n", BOM + b"# Clean", b"caf\xe9\r\n", "# Été".encode("utf-16")]
)
def test_fix_prints_byte_for_byte_what_it_does_not_change(site: Site, given: bytes) -> None:
    site({})
    ran = run("fix", "-", "--ignore", "encoding", stdin=given)
    assert ran.out.encode("utf-8", "surrogateescape") == given


def test_diff_of_standard_input(site: Site) -> None:
    site({})
    ran = run("fix", "-", "--diff", "--stdin-filename", "fr/page.md", stdin=QUOTE.encode())
    assert ran.status == 1
    assert ran.out.startswith("--- a/fr/page.md\n")
