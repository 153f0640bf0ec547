"""Each shipped pack accepts its `ok` examples and says of the others exactly what they list."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from contentlint.config.settings import Layer, PageConfig
from contentlint.packs import load_pack, shipped_packs, shipped_packs_dir
from contentlint.registry import PagePlan, Selection, make_plan
from tests.support.plans import findings

PACKS = [shipped_packs_dir() / name for name in shipped_packs()]
EXAMPLES = [
    pytest.param(pack, path, id=f"{pack.name}-{path.relative_to(pack / 'examples')}")
    for pack in PACKS
    for path in pack.glob("examples/**/*.md")
]
PAGES = Path(__file__).parents[3] / "shared" / "pages"
_EXPECTED = re.compile(r"<!-- expected\n(?P<lines>.*?)-->", re.DOTALL)


def plan(pack: Path) -> PagePlan:
    page = PageConfig("page.md", (Layer("test"),), (load_pack(pack),))
    return make_plan(page, Selection(("frontmatter", "sections", "forbidden-term")))


@pytest.mark.parametrize(("pack", "example"), EXAMPLES)
def test_an_example_has_exactly_the_findings_it_lists(pack: Path, example: Path) -> None:
    listed = _EXPECTED.search(example.read_text(encoding="utf-8"))
    path = example.relative_to(pack / "examples").as_posix()
    found = findings(path, example.read_bytes(), plan(pack))
    assert sorted(f"{one.rule}: {one.message}" for one in found) == sorted(
        listed["lines"].splitlines() if listed else []
    )


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_a_pack_has_examples_of_both_kinds(pack: Path) -> None:
    names = {path.stem for path in pack.glob("examples/*")}
    assert any(name.startswith("ok") for name in names)
    assert any(name.startswith("not-ok") for name in names)


@pytest.mark.skipif(not PAGES.is_dir(), reason="the two real pages are not here")
@pytest.mark.parametrize(
    ("file", "pack", "rules"),
    [
        ("guides/virtual-assistant.md", "guides-fr", ["section-label", "section-label"]),
        ("truth/guides-virtual-assistant.encoding.md", "guides-fr", ["section-label", "section-label"]),
        ("glossary/virtual-assistant.md", "glossary-fr", ["entity-in-front-matter"]),
    ],
)
def test_the_real_pages_have_only_true_findings(file: str, pack: str, rules: list[str]) -> None:
    data = (PAGES / file).read_bytes()
    found = findings(f"{pack}/virtual-assistant.md", data, plan(shipped_packs_dir() / pack))
    assert [one.rule for one in found] == rules
