"""What the links of a site without a known generator tell: its base, and the addresses of its posts."""

from __future__ import annotations

from contentlint.model import PageFacts, Reference, Span
from contentlint.site import Site, Status, propose, resolve

_NOWHERE = Span(0, 0)


def page(path: str) -> PageFacts:
    return PageFacts(path)


def first(target: str, path: str, known: Site) -> str:
    reference = Reference("link", target, "", _NOWHERE, _NOWHERE)
    return propose(reference, resolve(target, path, known), known.pages[path], known)[0].target


def linking(path: str, *targets: str) -> PageFacts:
    references = (Reference("link", target, "", _NOWHERE, _NOWHERE) for target in targets)
    return page(path)._replace(references=tuple(references))


def test_posts_are_served_by_date_where_links_say_so() -> None:
    days = [f"{day:02}" for day in range(1, 10)]
    posts = [page(f"content/blog/2018-03-{day}-news.md") for day in days]
    known = Site.of([*posts, linking("a.md", *(f"/blog/2018/03/{day}/news.html" for day in days))])
    assert resolve("/blog/2018/03/01/news.html", "a.md", known)[:2] == (Status.OK, posts[0].path)
    assert resolve("/blog/2018/02/01/news.html", "a.md", known).status is Status.MISSING_PAGE
    assert resolve("/shop/2018/02/01/sale.html", "a.md", known).status is Status.UNVERIFIABLE


def test_a_site_of_an_unknown_generator_may_lie_below_a_path_of_its_host() -> None:
    pages = [page(f"src/pages/guide/{name}.md") for name in "abcdefgh"]
    links = linking("src/pages/x.md", "/manual/api/z", *(f"/manual/guide/{name}" for name in "abcdefgh"))
    known = Site.of([*pages, links])
    assert resolve("/manual/guide/a", "src/pages/x.md", known)[:2] == (Status.OK, "src/pages/guide/a.md")
    assert resolve("/manual/guide/z", "src/pages/x.md", known).status is Status.MISSING_PAGE
    assert first("manual/guide/h/", "src/pages/guide/a.md", known) == "/manual/guide/h/"
    # A section of which nothing is here is made by a program, and what lies beside is another site.
    assert resolve("/manual/api/z", "src/pages/x.md", known).status is Status.UNVERIFIABLE
    assert resolve("/shop", "src/pages/x.md", known).status is Status.UNVERIFIABLE
