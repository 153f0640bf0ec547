"""Pages in UTF-16 are checked and fixed like others, and stay UTF-16: only an editor saves them as UTF-8."""

from __future__ import annotations

import codecs
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from contentlint.api import check_paths, fix_paths, undo_last
from tests.cli.test_change_log import DOCS
from tests.support.shell import make, run

Site = Callable[..., Path]

PAGE = "# Été 😀\r\n\r\nUn café dÃ©jÃ  fermé, √† côté, été dÃ©jÃ .\r\n\r\n[Là](nulle-part.md) 😀\r\n"
FIXED = "# Été 😀\r\n\r\nUn café déjà fermé, à côté, été déjà.\r\n\r\n[Là](nulle-part.md) 😀\r\n"
MARKS = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
LE = MARKS["utf-16-le"] + PAGE.encode("utf-16-le")


@pytest.mark.parametrize(("codec", "name"), [("utf-16-le", "UTF-16 LE"), ("utf-16-be", "UTF-16 BE")])
def test_the_page_is_checked_and_its_encoding_told_without_a_fix(
    tmp_path: Path, codec: str, name: str
) -> None:
    text = "# Été\n\nUne page, [cassée](nulle-part.md).\n"
    folder = make(tmp_path, {"fr/page.md": MARKS[codec] + text.encode(codec)})
    found = {finding.rule: finding for finding in check_paths([folder]).findings}
    assert set(found) == {"broken-link", "invalid-utf8"}
    told = found["invalid-utf8"]
    way = "open the page in an editor and save it as UTF-8"
    assert told.message == f"Unexpected `{name}`, expected UTF-8 ({way})"
    assert (told.fix, tuple(told.span)) == (None, (0, 0))
    start, end = found["broken-link"].span
    assert "nulle-part.md" in text[start:end]


@pytest.mark.parametrize("codec", MARKS)
def test_a_fix_changes_what_it_says_and_keeps_the_encoding(tmp_path: Path, codec: str) -> None:
    before = MARKS[codec] + PAGE.encode(codec)
    folder = make(tmp_path, {"fr/page.md": before})
    outcome = fix_paths([folder], unsafe=True)
    assert "invalid-utf8" in {finding.rule for finding in outcome.left.findings}
    assert (folder / "fr/page.md").read_bytes() == MARKS[codec] + FIXED.encode(codec)
    undo_last(folder)
    assert (folder / "fr/page.md").read_bytes() == before


def test_places_are_those_of_the_text(site: Site) -> None:
    site({"fr/page.md": LE})
    found = [json.loads(line) for line in run("check", "--output-format", "jsonl").out.splitlines()]
    (link,) = (each for each in found if each["rule"] == "broken-link")
    assert (link["start"]["line"], link["start"]["column"]) == (5, 6)


def test_the_log_counts_bytes_and_leads_back(site: Site) -> None:
    folder = site({"fr/page.md": LE})
    log = json.loads(run("fix", "--unsafe-fixes", "--output-format", "json", ".").out)
    (change,) = log["changes"]
    after = (folder / "fr/page.md").read_bytes()
    assert after == MARKS["utf-16-le"] + FIXED.encode("utf-16-le")
    for part in change["replaced"]:
        assert LE[part["start"] : part["end"]] == part["old"].encode("utf-8", "surrogateescape")
        assert after[part["new_start"] : part["new_end"]] == part["new"].encode("utf-8", "surrogateescape")
    (folder / "report.json").write_text(json.dumps(log))
    program = DOCS.read_text("utf-8").partition("```python\nimport json\n")[2].partition("```")[0]
    subprocess.run([sys.executable, "-c", "import json\n" + program], cwd=folder, check=True)
    assert (folder / "fr/page.md").read_bytes() == LE


def test_git_applies_the_diff(site: Site, tmp_path: Path) -> None:
    site({"page.md": LE})
    patched = make(tmp_path / "patched", {"page.md": LE})
    (patched / ".git").rmdir()
    assert run("fix", "--diff", "--unsafe-fixes", "--output-file", tmp_path / "patch").status == 1
    subprocess.run(["git", "apply", tmp_path / "patch"], cwd=patched, check=True)
    run("fix", "--unsafe-fixes")
    assert (patched / "page.md").read_bytes() == Path("page.md").read_bytes() != LE


def test_standard_input_comes_out_in_the_encoding_it_had(site: Site) -> None:
    site({})
    ran = run("fix", "-", "--unsafe-fixes", "--stdin-filename", "fr/page.md", stdin=LE)
    assert ran.out.encode("utf-8", "surrogateescape") == MARKS["utf-16-le"] + FIXED.encode("utf-16-le")
