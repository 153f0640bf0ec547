"""The link in the same place of the original tells what a broken link of the translation meant."""

from __future__ import annotations

import pytest

from contentlint.document import Document, source_of
from contentlint.document.facts import facts_of
from contentlint.site import Site, SiteSettings, defects, propose

ORIGINAL = (
    "# Legal\n\n[site](https://e.org) [law](/notices/#law) [tools](tools.md) [pay](https://e.com/pay)\n"
)


def site_of(**pages: str) -> Site:
    """Pages by path, with `/` written `__`, each in the language of its folder."""
    documents = (
        Document(f"{path.replace('__', '/')}.md", source_of(text), path[:2]) for path, text in pages.items()
    )
    return Site.of(map(facts_of, documents), (), SiteSettings(roots=("",)))


def first(site: Site, path: str) -> list[str | None]:
    """The first proposal for each broken link of a page."""
    page = site.pages[path]
    made = (propose(reference, found, page, site) for reference, found in defects(page, site))
    return [each[0].target if each else None for each in made]


@pytest.mark.parametrize(
    ("links", "proposed"),
    [
        ("[site](https://e.org) [loi](../notes/#loi) [outils](tools.md)", ["/notices/#law"]),
        (
            "[site](https://e.org) [loi](/notices/#law) [outils](outillage.md) [p](https://e.com/p)",
            ["tools.md"],
        ),
        ("[outils](tools.md) [payer](../paiement/)", ["https://e.com/pay"]),
        ("[un](outillage.md) [deux](outillage.md) [trois](outillage.md)", [None, None, None]),
    ],
)
def test_the_original_tells_what_was_meant(links: str, proposed: list[str | None]) -> None:
    tools = {f"{tag}__tools": "# Tools\n" for tag in ("en", "fr")}
    known = site_of(
        notices="# N\n\n## Law\n",
        en__legal=ORIGINAL,
        fr__legal=f"# Loi\n\n{links}\n",
        en__b="",
        fr__b="",
        **tools,
    )
    assert first(known, "fr/legal.md") == proposed


def test_a_place_of_the_original_is_named_as_the_translation_has_it() -> None:
    english = "# A\n\n## One\n\n## Two\n\n[next](#two)\n"
    french = "# A\n\n## Première\n\n## Deuxième\n\n[suite](#suivante)\n"
    known = site_of(en__a=english, fr__a=french, en__b="", fr__b="")
    assert first(known, "fr/a.md") == ["#deuxième"]


def test_a_vault_names_the_note_of_the_same_address_in_its_language() -> None:
    def note(name: str, text: str) -> str:
        return f"---\npermalink: {name}\n---\n{text}\n"

    pages = {
        "en__Windows": note("windows", "See [[Command palette]]."),
        "en__Command palette": note("palette", "# P"),
        "it__Finestre": note("windows", "Vedi [[Tavolozza dei comandi]]."),
        "it__Riquadro comandi": note("palette", "# P"),
    }
    documents = [Document(f"{path.replace('__', '/')}.md", source_of(text)) for path, text in pages.items()]
    vault = Site.of(map(facts_of, documents), ("en/publish.css", "it/publish.css"))
    assert first(vault, "it/Finestre.md") == ["Riquadro comandi"]
