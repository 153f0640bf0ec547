"""A site that learns the facts of more of its pages answers like one that is made with all of them."""

from __future__ import annotations

import pytest

from contentlint.model import Field, PageFacts, Span
from contentlint.site import Site, SiteSettings, read_on, resolve

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


def _answers(site: Site) -> object:
    resolved = [resolve(target, "docs/a.md", site, "link") for target in _TARGETS]
    return resolved, site.pages, site.files, site.areas, site.translations, site.locales
