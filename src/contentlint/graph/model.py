"""The link graph as values, and how it is made of a site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from contentlint.site import MISSING, Site, resolve
from contentlint.site.address import name_of
from contentlint.site.reach import locale_of
from contentlint.site.serving import page_name


class Page(NamedTuple):
    """One page: `links` are (path of another page, how often); `incoming` counts pages that link here.

    `locale` is the folder of its language or "". `missing` are targets that
    lead nowhere. An orphan can not be reached by links from the index pages of
    its language; a dead end links to no other page.
    """

    path: str
    title: str
    locale: str
    links: tuple[tuple[str, int], ...]
    incoming: int
    missing: tuple[str, ...]
    is_orphan: bool

    @property
    def is_dead_end(self) -> bool:
        """Whether readers can only go back."""
        return not self.links


class Graph(NamedTuple):
    """The pages, sorted by path."""

    pages: tuple[Page, ...]

    @property
    def locales(self) -> tuple[str, ...]:
        """Folders of languages, sorted; "" for pages in none."""
        return tuple(sorted({page.locale for page in self.pages}))

    def edges(self) -> Iterator[tuple[str, str, int]]:
        """Each pair of linked pages, with the number of links from the first to the second."""
        for page in self.pages:
            for target, count in page.links:
                yield page.path, target, count


def graph_of(site: Site, paths: Collection[str]) -> Graph:
    """The graph of the pages `paths`; links from other pages count, links to them are left out."""
    chosen = {path for path in paths if path in site.pages}
    incoming = Counter(target for links in site.links.values() for target in links)
    return Graph(
        tuple(
            Page(
                path,
                site.pages[path].title or page_name(path) or name_of(path),
                locale_of(path, site),
                tuple(sorted((to, count) for to, count in site.links[path].items() if to in chosen)),
                incoming[path],
                tuple(_missing(path, site)),
                path not in site.reached,
            )
            for path in sorted(chosen)
        )
    )


def _missing(path: str, site: Site) -> Iterator[str]:
    """Targets of a page that no page or file answers, each once."""
    targets = {(reference.target, reference.kind) for reference in site.references(site.pages[path])}
    for target, kind in sorted(targets):
        if resolve(target, path, site, kind).status in MISSING:
            yield target
