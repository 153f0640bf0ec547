"""`contentlint baseline`: adopt a site as it is, and be told only what comes new."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Site
from tests.support.shell import BROKEN, QUOTE, run

FILE = ".contentlint-baseline.json"


def entries(folder: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((folder / FILE).read_text(encoding="utf-8"))["findings"]
    return found


def test_only_new_problems_fail(site: Site) -> None:
    folder = site({"page.md": QUOTE, "old.md": BROKEN})
    assert run("baseline").out.startswith("Wrote 2 known problems to .contentlint-baseline.json")
    ran = run("check")
    assert ran.status == 0
    assert "note: 2 known problems of .contentlint-baseline.json not shown" in ran.out
    (folder / "new.md").write_text("# New\n\n[Gone](gone.md)\n", encoding="utf-8")
    ran = run("check")
    assert ran.status == 1
    assert "new.md:3:" in ran.out
    assert "page.md:" not in ran.out
    assert run("check", "--no-baseline").out.count("broken-link Unexpected") == 2


def test_a_comment_that_silences_nothing_can_be_an_old_problem(site: Site) -> None:
    site({"page.md": "# Page\n\n<!-- contentlint-disable-next-line broken-link: soon -->\nText.\n"})
    assert run("check").status == 1
    run("baseline")
    assert run("check").status == 0


def test_who_decides_one_by_one_is_asked_about_known_problems_on_demand(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site({"page.md": QUOTE})
    run("baseline")
    assert "of .contentlint-baseline.json not shown" in run("fix", "-i").out
    monkeypatch.setattr("click.getchar", lambda: "n")
    assert "0 accepted, 1 rejected" in run("fix", "-i", "--no-baseline").out


def test_edits_and_moves_leave_what_is_known_known(site: Site) -> None:
    folder = site({"page.md": QUOTE, "old.md": BROKEN})
    run("baseline")
    page = folder / "page.md"
    page.write_text("# Page\n\nA new first line.\n\n>\n\nText.\n", encoding="utf-8")
    (folder / "old.md").rename(folder / "renamed.md")
    assert run("check").status == 0
    assert len(entries(folder)) == 2


def test_it_shrinks_by_itself_and_says_so(site: Site) -> None:
    folder = site({"page.md": QUOTE, "old.md": BROKEN})
    run("baseline")
    (folder / "old.md").unlink()
    assert "1 known problem is gone and taken out of .contentlint-baseline.json" in run("check").out
    assert [entry["rule"] for entry in entries(folder)] == ["empty-blockquote"]
    assert "gone" not in run("check").out


@pytest.mark.parametrize(
    "arguments", [["page.md"], ["--select", "links"], ["--ignore", "typography"], ["--exclude", "page.md"]]
)
def test_a_run_that_looked_at_less_takes_nothing_out(site: Site, arguments: list[str]) -> None:
    folder = site({"page.md": QUOTE, "old.md": BROKEN})
    run("baseline")
    (folder / "page.md").write_text("# Page\n", encoding="utf-8")
    (folder / "old.md").write_text("# Old\n", encoding="utf-8")
    run("check", *arguments)
    assert len(entries(folder)) == 2


def test_what_fix_leaves_is_held_against_it_too(site: Site) -> None:
    folder = site({"page.md": QUOTE, "old.md": BROKEN})
    run("baseline")
    ran = run("fix")
    assert ran.status == 0
    assert "Fixed 1 problem in 1 page." in ran.out
    assert [entry["rule"] for entry in entries(folder)] == ["broken-link"]


@pytest.mark.parametrize("text", ["{", "[]", '{"findings": [{}]}', '{"findings": 1}'])
def test_a_broken_baseline_is_2_with_its_place(site: Site, text: str) -> None:
    site({"page.md": QUOTE, FILE: text})
    ran = run("check")
    assert ran.status == 2
    assert FILE in ran.err
    assert " baseline" in ran.err
