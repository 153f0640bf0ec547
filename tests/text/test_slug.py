"""Slugs, compared with what the real implementations gave where their recorded results are at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.document.markdown import parse
from contentlint.text.slug import ALGORITHMS, slugs

RECORDED = Path(__file__).parents[3] / "shared" / "data" / "slugs_dev.jsonl"
IMPLEMENTATIONS = {
    "github-slugger": "github",
    "python-markdown": "python-markdown",
    "python-markdown-unicode": "python-markdown-unicode",
    "vitepress": "vitepress",
    "mdn-rari": "mdn",
}
# What our reader does before a slug is made: an id in braces is an id, and the text of an
# image and the space after it are no heading text. VitePress slugs entities and emoji
# codes as written, we as read.
READ_OTHERWISE = {"## Title {#custom-id}", "## ![Logo](logo.png) Accueil"}
VITEPRESS_READ_OTHERWISE = {
    "## AT&amp;T &lt;tag&gt;",
    "## Titre avec :smile: emoji code",
    "### Aktualisierungs&shy;anleitungen",
}


@pytest.mark.parametrize(
    ("text", "github", "python", "vitepress", "mdn"),
    [
        ("Étape 1 : créer", "étape-1--créer", "etape-1-creer", "etape-1-creer", "étape_1_créer"),
        ("C'est quoi ?", "cest-quoi-", "cest-quoi", "c-est-quoi", "cest_quoi"),
        ("1. Début", "1-début", "1-debut", "_1-debut", "1._début"),
        ("हिन्दी", "हिन्दी", "_1", "हिन्दी", "हिन्दी"),
    ],
)
def test_generators_disagree(text: str, github: str, python: str, vitepress: str, mdn: str) -> None:
    names = ("github", "python-markdown", "vitepress", "mdn")
    assert [slugs([text], ALGORITHMS[name])[0] for name in names] == [github, python, vitepress, mdn]


def test_a_taken_slug_is_told_apart() -> None:
    twins = ["A", "A", "A"]
    assert slugs(twins, ALGORITHMS["github"]) == ("a", "a-1", "a-2")
    assert slugs(twins, ALGORITHMS["python-markdown"]) == ("a", "a_1", "a_2")
    assert slugs(twins, ALGORITHMS["mdn"]) == ("a", "a_2", "a_3")
    assert slugs(["A-1", "A", "A"], ALGORITHMS["github"]) == ("a-1", "a", "a-2")


@given(st.lists(st.text()), st.sampled_from(sorted(ALGORITHMS)))
def test_slugs_of_a_page_are_unique(texts: list[str], name: str) -> None:
    made = slugs(texts, ALGORITHMS[name])
    assert len(made) == len(texts)
    assert len(set(made)) == len(made)


@pytest.mark.skipif(not RECORDED.exists(), reason="recorded results are not here")
@pytest.mark.parametrize("implementation", IMPLEMENTATIONS)
def test_slugs_equal_the_recorded_ones(implementation: str) -> None:
    rows = [json.loads(line) for line in RECORDED.read_text("utf-8").splitlines()]
    rows = [row for row in rows if row["algorithm"] == implementation]
    otherwise = READ_OTHERWISE | (VITEPRESS_READ_OTHERWISE if implementation == "vitepress" else set())
    wrong = []
    for row in rows:
        lines = [*row.get("preceded_by", []), row["heading_markdown"]]
        texts = [heading.text for heading in parse("\n\n".join(lines)).headings]
        if slugs(texts, ALGORITHMS[IMPLEMENTATIONS[implementation]])[-1] != row["slug"]:
            wrong.append(row["heading_markdown"])
    assert len(rows) > 40
    assert set(wrong) <= otherwise
