"""A page says the same however it was reached: alone or with all, in any order, from anywhere."""

from __future__ import annotations

import json
from itertools import islice, permutations
from pathlib import Path

import pytest

from contentlint.api import ConfigError, check_paths
from contentlint.model import Finding
from tests.support.shell import make, process

PAGES = {
    "fr/index.md": "---\nlang: fr\n---\n# Accueil\n\n[Un](guides/un.md#suite) [Deux](guides/deux.md#a)",
    "fr/guides/un.md": "# Un\n\n## Suite\n\nIl est rare d' [aller](../index.md#accueil) là [où](deux.md).\n",
    "fr/guides/deux.md": "# Deux\n\n>\n\n[Un](un.md#suites) ![photo](photo.png) [racine](/guides/un)\n",
    "fr/notes.txt": "[perdu](nulle-part.md)\n",
    "en/index.md": "# Home\n\n[French](../fr/index.md#accueil) [none](../fr/index.md#home)\n",
    "en/damaged.md": "# Fran√ßais\n\nDes t√¢ches √† g√©rer, d√©j√† [l√†](../fr/guides/un.md#nulle).\n",
}


def by_page(findings: tuple[Finding, ...]) -> dict[str, list[Finding]]:
    """Findings in their order, page by page."""
    return {page: [each for each in findings if each.path == page] for page in PAGES}


@pytest.mark.parametrize("config", ["", '[site]\nroots = ["fr", "en"]\n', "[site]\nroots = []\n"])
def test_a_page_alone_gives_what_the_whole_run_gives(tmp_path: Path, config: str) -> None:
    folder = make(tmp_path, {**PAGES, "contentlint.toml": config})
    together = by_page(check_paths([folder, folder / "fr/notes.txt"]).findings)
    assert sum(map(len, together.values())) >= 8
    for page in PAGES:
        assert list(check_paths([folder / page]).findings) == together[page]


def test_neither_the_order_of_paths_nor_the_number_of_processes_matters(tmp_path: Path) -> None:
    folder = make(tmp_path, PAGES)
    paths = [folder / page for page in PAGES]
    expected = check_paths(paths, jobs=1).findings
    for order in islice(permutations(paths), 0, 720, 240):
        assert check_paths(order, jobs=2).findings == expected
    assert check_paths([folder / "fr", folder / "en", folder / "fr/notes.txt"]).findings == expected


@pytest.mark.parametrize("form", ["json", "text", "github"])
def test_no_hash_seed_changes_a_byte(tmp_path: Path, form: str) -> None:
    folder = make(tmp_path, PAGES)
    seen = {
        process("check", "--output-format", form, cwd=folder, env={"PYTHONHASHSEED": seed}).out
        for seed in ("0", "1", "4242")
    }
    assert len(seen) == 1
    assert "broken-link" in seen.pop()


def test_the_current_folder_does_not_matter(tmp_path: Path) -> None:
    folder = make(tmp_path, PAGES)
    at_root = process("check", "fr/guides", "--output-format", "json", cwd=folder).out
    assert process("check", "--output-format", "json", cwd=folder / "fr/guides").out == at_root
    assert process("check", "../guides", "--output-format", "json", cwd=folder / "fr/guides").out == at_root
    # From above the root the paths lead through it, so that an editor or terminal can open them.
    above = process("check", folder.name, "--output-format", "json", cwd=folder.parent).out
    assert {found["path"].split("/")[0] for found in json.loads(above)["findings"]} == {folder.name}
    assert {found["path"] for found in json.loads(at_root)["findings"]} == {
        "fr/guides/un.md",
        "fr/guides/deux.md",
    }


def test_a_whole_disk_is_no_site() -> None:
    with pytest.raises(ConfigError, match="nothing in common"):
        check_paths([Path("/").resolve()])
