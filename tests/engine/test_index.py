"""The site is read as far as the rules that run need it, and no further."""

from __future__ import annotations

from pathlib import Path

import pytest

from contentlint.api import check_paths
from contentlint.engine import index, parallel
from contentlint.engine.read import read_bytes
from tests.support.shell import make

PAGES = {f"{number}.md": f"# Page {number}\n" for number in range(20)}


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that were read, in order."""
    seen: list[str] = []

    def noting(root: Path, path: str) -> object:
        seen.append(path)
        return read_bytes(root, path)

    monkeypatch.setattr(parallel, "read_bytes", noting)
    return seen


def test_a_page_without_links_reads_nothing_else(tmp_path: Path, read: list[str]) -> None:
    folder = make(tmp_path, {**PAGES, "page.md": "# Page\n"})
    check_paths([folder / "page.md"])
    assert read == ["page.md"]


def test_only_the_targets_of_links_are_read(tmp_path: Path, read: list[str]) -> None:
    links = "[a](3.md#page-3) [b](5.md#page-5) [c](https://e.org/7.md)\n"
    folder = make(tmp_path, {**PAGES, "page.md": links})
    assert check_paths([folder / "page.md"], select=["broken-link", "broken-anchor"]).findings == ()
    assert read == ["page.md", "3.md", "5.md"]


def test_every_page_may_hold_what_a_broken_link_meant(tmp_path: Path, read: list[str]) -> None:
    folder = make(tmp_path, {**PAGES, "page.md": "[a](3.md#page-3) [b](5.md#no)\n"})
    (finding,) = check_paths([folder / "page.md"], select=["broken-anchor"]).findings
    assert finding.rule == "broken-anchor"
    assert sorted(set(read)) == sorted([*PAGES, "page.md"])
    assert len(read) == len(set(read))


def test_of_a_very_large_site_only_originals_are_read(
    tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "_MANY_PAGES", 2)
    french = {"fr/a.md": "[b](b.md#costs)\n", "fr/b.md": "# Frais\n", "fr/c.md": "", "fr/d.md": ""}
    english = {"en/a.md": "", "en/b.md": "# Costs\n", "en/c.md": "", "en/d.md": "", "en/e.md": ""}
    folder = make(tmp_path, {**french, **english})
    (finding,) = check_paths([folder / "fr" / "a.md"], select=["links"]).findings
    assert finding.rule == "untranslated-anchor"
    assert read == ["fr/a.md", "fr/b.md", "en/b.md"]


def test_without_site_rules_nothing_else_is_read(tmp_path: Path, read: list[str]) -> None:
    folder = make(tmp_path, {**PAGES, "page.md": "[a](3.md#x)\n"})
    assert check_paths([folder / "page.md"], select=["empty-blockquote"]).findings == ()
    assert read == ["page.md"]


def test_unique_values_need_every_page(tmp_path: Path, read: list[str]) -> None:
    files = {
        "contentlint.toml": 'packs = ["own"]\n',
        "own/pack.yaml": "name: own\nversion: '1'\nmatch: ['*.md']\n",
        "own/schema.yaml": "fields:\n  id:\n    type: string\n    unique: true\n",
        "a.md": "---\nid: one\n---\n",
        "b.md": "---\nid: one\n---\n",
        "c.md": "---\nid: two\n---\n",
    }
    folder = make(tmp_path, dict(files))
    (finding,) = check_paths([folder / "a.md"], select=["duplicate-id"]).findings
    assert (finding.path, finding.rule) == ("a.md", "duplicate-id")
    assert sorted(read) == ["a.md", "b.md", "c.md"]
