"""A site damaged as a whole: text, front matter, anchors, addresses and names, by the real command."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest

from tests.cli.conftest import Site
from tests.support.shell import run


def damaged(text: str, codec: str = "mac_roman") -> str:
    return text.encode().decode(codec)


HEADINGS = """\
---
title: Métier spécialisé
résumé: été
---

# Métier spécialisé

Voir [plus bas](#prérequis-concrets), [encore](#pr%C3%A9requis-concrets).

## Prérequis concrets

Voilà.
"""


def test_front_matter_headings_and_the_links_to_them(site: Site) -> None:
    folder = site(
        {
            "fr/metier.md": damaged(HEADINGS),
            "fr/other.md": "# Été\n\n[là](metier.md#prrequis-concrets) [ici](/fr/metier#prrequis-concrets)\n",
        }
    )
    run("fix", "--select", "encoding", "--quiet", ".")
    assert (folder / "fr/metier.md").read_bytes().decode() == HEADINGS
    assert (folder / "fr/other.md").read_bytes().decode() == (
        "# Été\n\n[là](metier.md#prérequis-concrets) [ici](/fr/metier#prérequis-concrets)\n"
    )
    assert run("check", ".").status == 0


@pytest.mark.parametrize(
    ("codec", "slug"),
    [("mac_roman", "spcialis"), ("cp1252", "spãcialisã"), ("cp1252", "sp%C3%A3cialis%C3%A3")],
)
def test_links_to_damaged_slugs_on_the_same_page(site: Site, codec: str, slug: str) -> None:
    page = f"# Page\n\n[a](#{slug}) [b](#{slug})\n\n## {damaged('Spécialisé', codec)}\n"
    folder = site({"fr/page.md": page})
    run("fix", "--select", "encoding", "--quiet", ".")
    new = quote("spécialisé") if "%" in slug else "spécialisé"
    assert (folder / "fr/page.md").read_bytes().decode() == (
        f"# Page\n\n[a](#{new}) [b](#{new})\n\n## Spécialisé\n"
    )
    assert run("fix", "--select", "encoding", ".").out.startswith("Nothing to fix")


def test_a_page_that_stays_damaged_keeps_its_links(site: Site) -> None:
    other = "[a](page.md#spcialis)\n"
    folder = site({"fr/page.md": f"## {damaged('Spécialisé')}\n", "fr/other.md": other})
    run("fix", "--select", "encoding", "--unsafe-fixes", "fr/other.md")
    assert (folder / "fr/other.md").read_bytes().decode() == other


def test_a_damaged_address_is_written_as_what_exists(site: Site) -> None:
    twice = "caf%C3%83%C2%A9"
    links = f"[a]({twice}.md) [b]({twice}.md#th%C3%83%C2%A9) [c](inconnu-%c3%83%c2%a9.md)\n"
    folder = site({"fr/page.md": links, "fr/café.md": "# Café\n\n## Thé\n"})
    run("fix", "--select", "encoding", "--quiet", ".")
    page = folder / "fr/page.md"
    safe = "[a](caf%C3%A9.md) [b](caf%C3%A9.md#th%C3%A9) [c](inconnu-%c3%83%c2%a9.md)\n"
    assert page.read_bytes().decode() == safe
    run("fix", "--select", "encoding", "--quiet", "--unsafe-fixes", ".")
    assert page.read_bytes().decode() == safe.replace("%c3%83%c2%a9", "%c3%a9")


def test_damaged_names_are_reported_once(site: Site) -> None:
    site(
        {
            f"{damaged('général')}/page.md": "# A\n",
            f"{damaged('général')}/{damaged('société')}.md": "# B\n",
            f"images/{damaged('café', 'cp437')}.png": b"",
            "z.md": "# Z\n",
        }
    )
    found = json.loads(run("check", "--select", "damaged-path", "--output-format", "json", ".").out)[
        "findings"
    ]
    assert [(finding["path"], finding["message"]) for finding in found] == [
        ("g√©n√©ral/page.md", "Unexpected name `g√©n√©ral`, expected `général`"),
        ("g√©n√©ral/page.md", "Unexpected name `images/caf├⌐.png`, expected `café.png`"),
        ("g√©n√©ral/soci√©t√©.md", "Unexpected name `g√©n√©ral/soci√©t√©.md`, expected `société.md`"),
    ]


def test_encoding_alone_says_nothing_of_links_that_were_not_checked(site: Site) -> None:
    site({"page.md": "[a](/x) [b](/y) [c](/z)\n", "fr/other.md": "# Été\n"})
    assert "were not" in run("check", ".").out
    assert "note" not in run("check", "--select", "encoding", ".").out
