"""A site that learns more of its pages, or new facts of them, answers like one made with all of them."""

from __future__ import annotations

from itertools import permutations

import pytest

from contentlint.document import Document
from contentlint.document.facts import facts_of
from contentlint.document.source import Source
from contentlint.model import Field, PageFacts, Span
from contentlint.site import Site, SiteSettings, is_same_to_others, read_on, renewed, resolve

_SLUG = (Field("slug", "Web/Other", Span(0, 0)),)
_TAKEN = (Field("slug", "Web/B", Span(0, 0)),)
_MOVED = (Field("redirects.from", "/old", Span(0, 0)),)
_PATHS = ("docs/a.md", "docs/b.md", "docs/c/index.md", "docs/UPPER.MD")
_TARGETS = ("/Web/Other", "/Web/B", "/web/b", "/b", "/old", "b.md", "c/", "c/index.md", "/c", "UPPER.MD")


@pytest.mark.parametrize("preset", ["", "mdn", "docusaurus", "hugo", "jekyll", "starlight"])
@pytest.mark.parametrize("fields", [(), _SLUG, _TAKEN, _MOVED])
@pytest.mark.parametrize("read", [("docs/b.md",), ("docs/b.md", "docs/c/index.md"), ("docs/UPPER.MD",)])
def test_links_resolve_as_on_a_site_made_anew(
    preset: str, fields: tuple[Field, ...], read: tuple[str, ...]
) -> None:
    settings = SiteSettings(preset=preset)
    first = PageFacts(_PATHS[0], fields=(Field("slug", "Web/B", Span(0, 0)),))
    more = [PageFacts(path, fields=fields) for path in read]
    known = Site.of([first], _PATHS[1:], settings)
    _answers(known)
    assert _answers(read_on(known, more)) == _answers(Site.of([first, *more], _PATHS[1:], settings))


_TEXTS = (
    "",
    "# Costs\n",
    "## Rent\n\n## Costs {#costs}\n",
    "---\ntitle: Costs\nslug: a\nlang: en\n---\n\n## Rent 2\n\nA “word” here.\n",
)
_LINKS = ("#rent", "b.md#costs", "a.md#rent-2", "/a", "c.md#rent")


@pytest.mark.parametrize("preset", ["", "hugo", "obsidian", "starlight"])
@pytest.mark.parametrize(("before", "after"), list(permutations(_TEXTS, 2)))
def test_an_edited_page_is_seen_as_on_a_site_made_anew(preset: str, before: str, after: str) -> None:
    settings = SiteSettings(preset=preset, slug="github-slugger")
    others = [_facts("docs/b.md", "## Rent\n\n[x](a.md#costs)\n"), _facts("docs/c.md", "# Costs\n")]
    known = Site.of([_facts("docs/a.md", before), *others], (), settings)
    _seen(known)
    edited = _facts("docs/a.md", after)
    now = renewed(known, {edited.path: edited}, is_same_to_others(known.pages[edited.path], edited))
    assert _seen(now) == _seen(Site.of([edited, *others], (), settings))


def _facts(path: str, text: str) -> PageFacts:
    return facts_of(Document(path, Source(text, text)))


def _seen(site: Site) -> object:
    """What rules ask of pages by their headings, titles and addresses."""
    tables = site.lookup.holders, site.lookup.noted, site.lookup.titled
    pages = [(site.lookup.named_places(path), site.lookup.headings(path)) for path in site.pages]
    near = [site.lookup.near_places(path, "cost", 50) for path in site.pages]
    resolved = [resolve(link, path, site) for link in _LINKS for path in site.pages]
    return tables, pages, near, resolved, site.published, site.style.counts


def _answers(site: Site) -> object:
    resolved = [resolve(target, "docs/a.md", site, "link") for target in _TARGETS]
    return resolved, site.pages, site.files, site.areas, site.translations, site.locales
