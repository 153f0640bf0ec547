"""Proposals are written the way the link was written, and they resolve."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.document import Document, source_of
from contentlint.document.facts import facts_of
from contentlint.model import PageFacts, Reference, Span
from contentlint.site import Proposal, Site, SiteSettings, Status, propose, resolve


def page(path: str, text: str = "# Title\n") -> PageFacts:
    return facts_of(Document(path, source_of(text)))


SITE = Site.of(
    [
        page("src/index.md"),
        page("src/guide/index.md"),
        page("src/guide/tools.md", "# Tools\n\n## Use a spade\n"),
        page("src/guide/soil (rich).md"),
        page("src/plants/roses.md"),
    ],
    ["src/public/img/garden map.png"],
    SiteSettings(roots=("src",)),
)


@pytest.mark.parametrize(
    ("target", "proposal"),
    [
        ("tool.md", "tools.md"),
        ("./tool.md", "./tools.md"),
        ("tool", "tools"),
        ("tool/", "tools/"),
        ("tool.html", "tools.html"),
        ("tool.md?x=1#use-a-spade", "tools.md?x=1#use-a-spade"),
        ("/guides/tools", "/guide/tools"),
        ("roses.md", "../plants/roses.md"),
        ("/img/garden-map.png", "/img/garden%20map.png"),
        ("soil-rich.md", "soil%20%28rich%29.md"),
        ("weather.md", None),
        ("tool.md#no-such", None),
    ],
)
def test_a_proposal_looks_like_the_target(target: str, proposal: str | None) -> None:
    assert first("src/guide/index.md", target) == proposal


def proposals(site: Site, path: str, target: str, text: str = "", kind: str = "link") -> tuple[Proposal, ...]:
    reference = Reference(kind, target, text, Span(0, 0), Span(0, 0))
    found = resolve(target, path, site, kind)
    return propose(reference, found, site.pages[path], site)


def first(path: str, target: str, text: str = "", site: Site = SITE) -> str | None:
    found = proposals(site, path, target, text)
    return found[0].target if found else None


def test_a_fragment_is_proposed_from_the_page_it_leads_to() -> None:
    assert first("src/index.md", "guide/tools.md#use-spade") == "guide/tools.md#use-a-spade"


def test_fragments_are_proposed_as_the_site_makes_them() -> None:
    text = "# T\n\n## Use a spade\n\n## Dig deep\n\n[a](#use_a_spade) [b](#dig_deeper)\n"
    mdn = Site.of([page("a.md", text)])
    assert mdn.slug == "mdn"
    assert first("a.md", "#dig_deeper", site=mdn) == "#dig_deep"


def site_of(**pages: str) -> Site:
    """Pages by path, with `/` written `__`."""
    facts = [page(path.replace("__", "/") + ".md", text) for path, text in pages.items()]
    return Site.of(facts, (), SiteSettings(roots=("",)))


def test_a_fragment_that_stands_on_another_page_leads_there() -> None:
    site = site_of(a="# A\n\n[b](./b.md)\n", b="# B\n\n## Side effects\n", c="# C\n")
    assert first("a.md", "#side-effects", site=site) == "./b.md#side-effects"


def test_a_slip_on_the_page_comes_before_the_exact_name_elsewhere() -> None:
    site = site_of(a="# A\n\n## Web component\n", b="# B\n\n## Web components\n")
    assert [each.target for each in proposals(site, "a.md", "#web-components")] == [
        "#web-component",
        "b#web-components",
    ]


def test_a_fragment_tells_which_page_was_meant() -> None:
    site = site_of(x="# X\n", built_in_directives="# B\n\n## v-html\n", custom_directives="# C\n")
    assert first("x.md", "directives.md#v-html", site=site) == "built_in_directives.md#v-html"


def test_a_title_tells_which_page_was_meant() -> None:
    site = site_of(x="# X\n", a="# Render functions\n", b="# Slots\n")
    assert first("x.md", "TODO", "Render functions", site) == "a"


def test_umlauts_written_out_are_the_same_heading() -> None:
    text = "# A\n\n## Überschriftsebenen\n\n## Absätze\n"
    assert first("a.md", "#ueberschriftsebenen", site=site_of(a=text)) == "#überschriftsebenen"


def test_only_letter_case_is_safe() -> None:
    site = site_of(a="# A\n\n## Big costs\n")
    assert proposals(site, "a.md", "#Big-Costs") == (Proposal("#big-costs", "a.md", True),)
    assert not proposals(site, "a.md", "#big-cost")[0].is_safe


EN = "# Costs\n\n## What it costs\n\n## Files\n"
FR = "# Frais\n\n## Ce que ça coûte\n\n## Fichiers\n"


def test_a_translated_heading_is_found_by_its_place() -> None:
    site = site_of(en__a=EN, en__b="", en__c="", fr__a=FR, fr__b="")
    assert proposals(site, "fr/b.md", "a.md#what-it-costs") == (
        Proposal("a.md#ce-que-ça-coûte", "fr/a.md", True),
    )


def test_where_the_translation_has_drifted_the_heading_is_only_offered() -> None:
    drifted = FR.replace("## Fichiers\n", "") + "### Détails\n"
    site = site_of(en__a=EN, en__b="", en__c="", fr__a=drifted, fr__b="")
    assert proposals(site, "fr/b.md", "a.md#what-it-costs")[0] == Proposal(
        "a.md#ce-que-ça-coûte", "fr/a.md", False
    )


def test_pages_of_the_own_language_come_first() -> None:
    site = site_of(en__x__soil="", en__b="", en__c="", fr__x__soil="", fr__b="")
    assert first("fr/b.md", "soil.md", site=site) == "x/soil.md"


VAULT = Site.of(
    [
        page("en/Costs.md", "---\npermalink: costs\n---\n# A\n\n## What it costs\n\n## Files\n"),
        page("en/Start.md"),
        page("fr/Frais.md", "---\npermalink: costs\n---\n# A\n\n## Ce que ça coûte\n\n## Fichiers\n"),
        page("fr/Début.md"),
    ],
    [".obsidian/app.json"],
    SiteSettings(preset="obsidian"),
)


@pytest.mark.parametrize(
    ("target", "proposal", "is_safe"),
    [
        ("Frais#What it costs", "Frais#Ce que ça coûte", True),
        ("Frais#Fichier", "Frais#Fichiers", False),
        ("Fraiss#Fichiers", "Frais#Fichiers", False),
    ],
)
def test_a_wikilink_is_written_by_names(target: str, proposal: str, is_safe: bool) -> None:
    first, *_ = proposals(VAULT, "fr/Début.md", target, kind="wikilink")
    assert (first.target, first.is_safe) == (proposal, is_safe)


TARGETS = st.text("ab/.#%?-_ é\\\x00[]()TODO", max_size=20)


@given(TARGETS, st.sampled_from(["src/index.md", "src/guide/tools.md"]))
def test_every_proposal_resolves(target: str, path: str) -> None:
    for each in proposals(SITE, path, target, "Tools"):
        found = resolve(each.target, path, SITE)
        assert (found.status, found.path) == (Status.OK, each.path)
        assert each.target != target


def test_letters_that_were_encoded_stay_so() -> None:
    site = site_of(a="# A\n\n## Überschriftsebenen\n")
    assert first("a.md", "#%C3%BCberschriftsebene", site=site) == "#%C3%BCberschriftsebenen"


def test_a_fragment_that_every_language_has_tells_the_page_of_the_own_one() -> None:
    tags = ("de", "en", "es", "fr", "it", "ja")
    pages = {f"{tag}__{name}": "# T\n" for tag in tags for name in ("a", "b")}
    studio = {f"{tag}__studio": "# S\n\n## Astro studio {#astro-studio}\n" for tag in tags}
    assert first("fr/a.md", "#astro-studio", site=site_of(**pages, **studio)) == "studio#astro-studio"
