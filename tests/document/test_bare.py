"""Addresses in running text that renderers make links of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.document import Document, source_of
from contentlint.document import bare as addresses
from contentlint.document.bare import bare_references
from contentlint.document.facts import facts_of
from contentlint.model import PageFacts, Reference
from contentlint.site import Site, SiteSettings, Status, resolve

_PIECES = [*" .-_\n*<)é", "http://", "https://", "www.", "](", "]: ", "x.y", "a", "h"]


@given(st.lists(st.sampled_from(_PIECES), max_size=14).map("".join), st.integers(0, 3))
def test_looking_for_signs_first_finds_the_same(text: str, body: int) -> None:
    found = [each.span() for each in addresses._BARE.finditer(text, body)]
    assert [each.span() for each in addresses._addresses(text, body)] == found


def bare(text: str) -> list[Reference]:
    return list(bare_references(Document("a.md", source_of(text))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Visit www.example.org/help for more.", ["www.example.org/help"]),
        ("Siehe https://example.org/größe, bitte.", ["https://example.org/größe"]),
        ("Voir (https://example.org/a_(b)) ou *https://example.org/c*.",
         ["https://example.org/a_(b)", "https://example.org/c"]),
        ("A https://example.org/?a=1&copy=2&amp; b", ["https://example.org/?a=1&copy=2"]),
        ("| www.example.org |\n|---|\n| https://example.org/x |", ["www.example.org", "https://example.org/x"]),
        ("日本語 https://example.jp/あ。", ["https://example.jp/あ。"]),
    ],
)  # fmt: skip
def test_addresses_are_found_without_what_ends_the_sentence(text: str, expected: list[str]) -> None:
    found = bare(text)
    assert [text[slice(*each.target_span)] for each in found] == expected
    assert all(each.target.startswith(("http://", "https://")) for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "See [https://example.org](https://example.org), <https://example.org> and [a](https://example.org).",
        "`https://example.org` and\n\n    https://example.org\n",
        "```\nhttps://example.org\n```\n",
        "<!-- https://example.org -->\n\n<a href='https://example.org'>x</a>\n",
        "[a][b]\n\n[b]: https://example.org\n[c]:   https://example.org\n",
        "x=https://example.org, localhost http://localhost and https://a_b",
        "---\nurl: https://example.org\n---\n",
        "[![Logo](https://example.org/a.png) https://example.org](https://example.org)",
    ],
)
def test_what_is_linked_already_or_no_text_is_left_alone(text: str) -> None:
    assert bare(text) == []


def test_a_site_follows_them_where_its_renderer_does() -> None:
    def own(path: str, text: str = "# A\n\nhttps://e.org/b/gone and https://e.org/b/\n") -> PageFacts:
        return facts_of(Document(path, source_of(text)))

    def links(config: str, text: str, path: str) -> list[Status]:
        page = own(path)
        sources = SiteSettings(sources={config: text})
        site = Site.of([page, own(path.replace("a.md", "b/index.md"))], (config,), sources)
        return [resolve(link.target, page.path, site).status for link in site.references(page)]

    hugo = 'baseURL = "https://e.org/"'
    assert links("hugo.toml", hugo, "content/a.md") == [Status.MISSING_PAGE, Status.OK]
    assert links("_config.yml", "url: https://e.org", "a.md") == []
    assert (
        links("mkdocs.yml", "markdown_extensions: [pymdownx.magiclink]", "docs/a.md") == [Status.EXTERNAL] * 2
    )
    assert links("none.txt", "", "a.md") == [Status.EXTERNAL] * 2
