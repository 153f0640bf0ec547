from __future__ import annotations

from contentlint.model import PageFacts, Reference, Span
from contentlint.site import Site, SiteSettings

NOWHERE = Span(0, 0)


def page(path: str, *targets: str) -> PageFacts:
    links = tuple(Reference("link", target, "", NOWHERE, NOWHERE) for target in targets)
    return PageFacts(path, references=links)


def unreached(*pages: PageFacts) -> set[str]:
    site = Site.of(pages, (), SiteSettings(roots=(".",)))
    return {page.path for page in pages} - site.reached


def test_pages_are_reached_link_by_link() -> None:
    pages = [page("index.md", "a.md"), page("a.md", "b.md"), page("b.md"), page("c.md", "d.md"), page("d.md")]
    assert unreached(*pages) == {"c.md", "d.md"}


def test_a_page_does_not_reach_itself() -> None:
    assert unreached(
        page("index.md", "a.md", "b.md", "c.md"), *map(page, ("a.md", "b.md", "c.md")), page("d.md", "d.md")
    ) == {"d.md"}


def test_where_links_reach_little_nothing_can_be_said() -> None:
    assert unreached(page("index.md", "a.md"), *map(page, ("a.md", "b.md", "c.md", "d.md"))) == set()


def test_a_link_from_another_language_does_not_count() -> None:
    names = ("a", "b", "c", "d")
    english = [
        page("en/index.md", *(f"{name}.md" for name in names)),
        *(page(f"en/{name}.md") for name in names),
    ]
    french = [page("fr/index.md", "a.md", "b.md", "c.md"), *(page(f"fr/{name}.md") for name in names)]
    english[1] = page("en/a.md", "../fr/d.md")
    assert unreached(*english, *french) == {"fr/d.md"}


def test_an_index_alone_in_its_folder_is_a_page_like_any_other() -> None:
    names = ("a", "b", "c", "d")
    pages = [page(f"{name}/index.md") for name in names]
    assert unreached(page("index.md", "a/", "b/", "c/"), *pages) == {"d/index.md"}


def test_hugo_lists_the_pages_of_a_section() -> None:
    assert unreached(page("_index.md"), *(page(f"{name}.md") for name in "abcd")) == set()


def test_media_that_no_page_uses_are_told_beside_them() -> None:
    pages = [page("index.md", "used.png"), page("x/a.md"), page("x/b.md")]
    site = Site.of(pages, ["used.png", "x/pics/old.png", "y/lost.pdf", "z.css"], SiteSettings())
    assert site.unused_media == {"x/a.md": ("x/pics/old.png",), "index.md": ("y/lost.pdf",)}
