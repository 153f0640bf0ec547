"""The site in content/, end to end: what is reported, what fixing makes of it, and that it can be undone.

content/truth.yaml says what to expect; it is compared both ways, so that a
finding too many fails like one that is missing.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from subprocess import run
from typing import Any, NamedTuple

import pytest
import yaml

from contentlint.api import FixOutcome, check_paths, fix_paths, undo_last
from contentlint.model import Finding
from contentlint.report import Outcome

CONTENT = Path(__file__).parent.parent / "content"
CLEAN = Path(__file__).parent / "truth"
TRUTH: list[dict[str, Any]] = yaml.safe_load((CONTENT / "truth.yaml").read_text(encoding="utf-8"))

# How the two pages that are damaged as a whole were made from their clean text.
DAMAGE = {
    "fr/glossary/depreciation.md": ("cp1252", "cp1252"),
    "fr/guides/online-music-lessons.md": ("mac_roman",),
}


class Row(NamedTuple):
    """A finding as truth.yaml tells it; lines and columns are 1-based."""

    page: str
    rule: str
    line: int
    column: int
    text: str
    fix: str


def expected(*fixes: str) -> list[Row]:
    """The findings of truth.yaml, all of them or those with these kinds of fix."""
    rows = [Row(**{key: entry[key] for key in Row._fields}) for entry in TRUTH]
    return sorted(row for row in rows if not fixes or row.fix in fixes)


def seen(outcome: Outcome) -> list[Row]:
    """The findings of a run, told in the same way."""
    return sorted(_row(finding, outcome.text_of(finding.path)) for finding in outcome.findings)


def _row(finding: Finding, text: str) -> Row:
    start, end = finding.span
    fix = finding.fix.applicability.label if finding.fix else "none"
    line_start = text.rfind("\n", 0, start) + 1
    line = text.count("\n", 0, start) + 1
    return Row(finding.path, finding.rule, line, start - line_start + 1, text[start:end], fix)


def bytes_in(site: Path) -> dict[str, bytes]:
    """Every file of a site, without what contentlint keeps there for itself."""
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in site.rglob("*")
        if file.is_file() and ".contentlint_cache" not in file.parts
    }


def bytes_after_safe_fixes() -> dict[str, bytes]:
    """Every file of content/ as truth.yaml says that it is after fixing."""
    files = bytes_in(CONTENT)
    for entry in TRUTH:
        if entry["fix"] == "safe":
            files[entry["page"]] = _fixed(files[entry["page"]], entry)
    return files


def _fixed(data: bytes, entry: dict[str, Any]) -> bytes:
    if entry["page"] in DAMAGE:
        return (CLEAN / Path(entry["page"]).name).read_bytes()
    old, new = (side.encode() for side in entry["fixed"])
    assert data.count(old) == 1
    return data.replace(old, new)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy of content/ that may be changed."""
    copy = tmp_path / "site"
    shutil.copytree(CONTENT, copy, ignore=shutil.ignore_patterns(".contentlint_cache"))
    return copy


def test_check_reports_what_the_truth_file_lists_and_nothing_else() -> None:
    assert seen(check_paths([CONTENT])) == expected()


def test_no_defect_drags_a_second_finding_along() -> None:
    pages = [entry["page"] for entry in TRUTH]
    assert len(pages) == len(set(pages))


def test_many_pages_are_clean() -> None:
    pages = {file.relative_to(CONTENT).as_posix() for file in CONTENT.rglob("*.md")}
    assert {entry["page"] for entry in TRUTH} <= pages
    assert {"fr/index.md", "fr/guides/bike-repair.md", "fr/glossary/gross-margin.md"} <= pages - {
        entry["page"] for entry in TRUTH
    }


def test_the_command_line_says_the_same() -> None:
    command = [sys.executable, "-m", "contentlint", "check", "--output-format", "json"]
    done = run(command, cwd=CONTENT, capture_output=True, text=True, encoding="utf-8", check=False)
    found = json.loads(done.stdout)["findings"]
    assert done.returncode == 1
    assert sorted((f["path"], f["rule"], f["start"]["line"], f["start"]["column"]) for f in found) == [
        row[:4] for row in expected()
    ]


@pytest.mark.parametrize("page", DAMAGE)
def test_a_damaged_page_is_its_clean_text_read_with_the_wrong_codec(page: str) -> None:
    text = (CLEAN / Path(page).name).read_text(encoding="utf-8")
    for codec in DAMAGE[page]:
        text = text.encode().decode(codec)
    assert (CONTENT / page).read_bytes() == text.encode()


@pytest.mark.parametrize("codec", ["mac_roman", "latin-1", "cp850"])
def test_whatever_codec_damages_a_clean_page_it_is_the_only_finding_and_comes_back(
    site: Path, codec: str
) -> None:
    page = site / "fr/guides/bike-repair.md"
    clean = page.read_bytes()
    page.write_bytes(clean.decode(codec).encode())
    new = [row for row in seen(check_paths([site])) if row not in expected()]
    assert [(row.page, row.rule) for row in new] == [("fr/guides/bike-repair.md", "mojibake")]
    fix_paths([site], select=["encoding"])
    assert page.read_bytes() == clean


def test_fix_makes_the_expected_bytes_of_every_file(site: Path) -> None:
    outcome = fix_paths([site])
    assert bytes_in(site) == bytes_after_safe_fixes()
    assert sorted(change.path for change in outcome.changes) == [row.page for row in expected("safe")]


def test_fix_leaves_all_else_for_a_person(site: Path) -> None:
    assert rules_left(fix_paths([site])) == rules_of(expected("none", "unsafe"))
    assert seen(check_paths([site])) == expected("none", "unsafe")


def test_unsafe_fixes_leave_only_what_has_no_fix(site: Path) -> None:
    left = rules_left(fix_paths([site], unsafe=True))
    # A missing section is written with marks, for a person to fill in.
    marks = {page for page, rule in left if rule == "unfilled-section"}
    assert marks == {row.page for row in expected() if row.rule == "missing-section"}
    assert [entry for entry in left if entry[1] != "unfilled-section"] == rules_of(expected("none"))


def test_fixing_twice_is_fixing_once(site: Path) -> None:
    fix_paths([site])
    once = bytes_in(site)
    assert fix_paths([site]).changes == ()
    assert bytes_in(site) == once


def test_looking_at_fixes_writes_nothing(site: Path) -> None:
    assert fix_paths([site], write=False).changes
    assert bytes_in(site) == bytes_in(CONTENT)


def test_undo_brings_every_byte_back(site: Path) -> None:
    fix_paths([site])
    undo_last(site)
    assert bytes_in(site) == bytes_in(CONTENT)


def rules_left(outcome: FixOutcome) -> list[tuple[str, str]]:
    """Page and rule of all that a fix run left."""
    return sorted((finding.path, finding.rule) for finding in outcome.left.findings)


def rules_of(rows: Iterable[Row]) -> list[tuple[str, str]]:
    """Page and rule of each row."""
    return [(row.page, row.rule) for row in rows]
