"""Proposals are written the way the link was written, and they resolve."""

from __future__ import annotations

import pytest

from contentlint.document import Document, source_of
from contentlint.document.facts import facts_of
from contentlint.model import PageFacts
from contentlint.site import Site, SiteSettings, resolve, suggest_fragment, suggest_target


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
    here = "src/guide/index.md"
    assert suggest_target(target, resolve(target, here, SITE), here, SITE) == proposal


def test_a_fragment_is_proposed_from_the_page_it_leads_to() -> None:
    found = resolve("guide/tools.md#use-spade", "src/index.md", SITE)
    assert suggest_fragment(found, SITE) == "use-a-spade"


def test_fragments_are_proposed_as_the_site_makes_them() -> None:
    text = "# T\n\n## Use a spade\n\n## Dig deep\n\n[a](#use_a_spade) [b](#dig_deeper)\n"
    mdn = Site.of([page("a.md", text)])
    assert mdn.slug == "mdn"
    assert suggest_fragment(resolve("#dig_deeper", "a.md", mdn), mdn) == "dig_deep"
