"""What a broken link meant is found also when only its page is checked, as a hook does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.shell import make, run

ENGLISH = "# Costs\n\n## What it costs\n\n## Files\n"
FRENCH = "# Frais\n\n## Ce que ça coûte\n\n## Fichiers\n"
SITE = {
    "en/costs.md": ENGLISH,
    "en/page.md": "# Page\n",
    "en/tools.md": "# Tools\n\n## Spades and forks\n",
    "fr/costs.md": FRENCH,
    "fr/tools.md": "# Outils\n",
}


def findings(path: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("check", path, "--output-format", "json").out)["findings"]
    return [finding for finding in found if finding["category"] == "links"]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make(tmp_path / "site", SITE)
    monkeypatch.chdir(folder)
    return folder


def test_a_translated_heading_is_fixed_unasked(site: Path) -> None:
    page = site / "fr" / "page.md"
    page.write_text("# Page\n\nVoir [les frais](costs.md#what-it-costs).\n")
    assert [finding["rule"] for finding in findings("fr/page.md")] == ["untranslated-anchor"]
    assert run("fix", "fr/page.md").status == 0
    assert page.read_text() == "# Page\n\nVoir [les frais](costs.md#ce-que-ça-coûte).\n"


def test_a_fragment_on_another_page_is_offered(site: Path) -> None:
    (site / "en" / "page.md").write_text("# Page\n\n[b](costs.md)\n\nSee [them](#spades-and-forks).\n")
    (finding,) = findings("en/page.md")
    assert finding["fix"]["applicability"] == "unsafe"
    assert finding["fix"]["edits"][0]["text"] == "tools.md#spades-and-forks"


def test_further_pages_that_may_have_been_meant_are_named(site: Path) -> None:
    make(site, {"en/a/setup.md": "# Setup A\n", "en/b/setup.md": "# Setup B\n"})
    (site / "en" / "page.md").write_text("# Page\n\nSee [it](setup.md).\n")
    (finding,) = findings("en/page.md")
    assert finding["fix"]["edits"][0]["text"] == "a/setup.md"
    assert [(other["message"], other["path"]) for other in finding["related"]] == [
        ("or `b/setup.md`", "en/b/setup.md")
    ]


def test_a_moved_page_is_one_block_and_a_finding_for_each_link(site: Path) -> None:
    for number in range(3):
        (site / "en" / f"p{number}.md").write_text("# P\n\n[moved](gone.md)\n")
    text = run("check", "en", "--select", "broken-link").out
    assert text.count("error broken-link") == 1
    assert "The same in 2 more places: en/p1.md:3:9, en/p2.md:3:9" in text.replace("\n    ", " ")
    assert len(findings("en")) == 3
