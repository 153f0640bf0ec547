"""Findings are remembered by page, for as long as nothing that rules may read of the site changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from contentlint.engine import check
from contentlint.engine.cache.pages import PageStore
from contentlint.engine.check import check_project
from contentlint.engine.project import open_project
from contentlint.engine.run import INTERNAL_ID
from contentlint.model import Finding, Problem, Span
from contentlint.registry import Selection
from tests.support.shell import make

FILES = {
    "one.md": "# One\n\nSee [part](two.md#part), [none](two.md#none) and [nowhere](no.md).\n",
    "two.md": "# Two\n\n## Part\n\n>\n\nText.\n",
    "three.md": "# Three\n\n<!-- contentlint-disable broken-link -->\n[nowhere](no.md)\n",
}
Looked = Callable[[], tuple[list[str], tuple[Finding, ...]]]


@pytest.fixture
def look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Looked:
    """Checks the project with what is remembered; the pages looked at again, and all findings."""
    root = make(tmp_path, FILES)
    seen: list[str] = []
    findings = check._findings

    def spy(*given: Any) -> list[Finding]:
        seen.append(str(given[-1]))
        return findings(*given)

    monkeypatch.setattr(check, "_findings", spy)

    def run() -> tuple[list[str], tuple[Finding, ...]]:
        seen.clear()
        project = open_project([root])
        found = check_project(project, 1, PageStore(root, Selection(), "")).findings
        looked = list(seen)
        assert found == check_project(project, 1).findings
        return looked, found

    return run


def test_nothing_is_looked_at_again_where_nothing_changed(look: Looked) -> None:
    looked, found = look()
    assert looked == ["one.md", "three.md", "two.md"]
    assert look() == ([], found)


def test_prose_concerns_its_own_page_alone(look: Looked, tmp_path: Path) -> None:
    look()
    (tmp_path / "two.md").write_text("# Two\n\nMore text first.\n\n## Part\n\n>\n\nText.\n")
    assert look()[0] == ["two.md"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("two.md", "# Two\n\n## None\n\nText.\n"),  # an anchor gone, another come
        ("two.md", "---\ntitle: Other\n---\n\n# Two\n\n## Part\n\n>\n\nText.\n"),
        ("no.md", "# Here now\n"),
        ("contentlint.toml", 'ignore = ["broken-anchor"]\n'),
        ("contentlint.toml", "[site]\nignore = ['no.md']\n"),
        ("picture.png", ""),
    ],
)
def test_what_others_see_concerns_every_page(look: Looked, tmp_path: Path, file: str, text: str) -> None:
    look()
    (tmp_path / file).write_text(text)
    assert {"one.md", "three.md", "two.md"} <= {*look()[0]}


def test_what_a_defect_of_the_program_said_is_found_again(
    look: Looked, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashed = ((INTERNAL_ID, Problem(Span(0, 0), "no such thing")),)
    with monkeypatch.context() as broken:
        broken.setattr(check, "check_site", lambda *_: crashed)
        assert [each.rule for each in look()[1]].count(INTERNAL_ID) == len(FILES)
    looked, found = look()
    assert looked == ["one.md", "three.md", "two.md"]
    assert INTERNAL_ID not in [each.rule for each in found]
