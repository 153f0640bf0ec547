"""Which pages link to which, and which of them a reader can get to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from contentlint.model import PageFacts
from contentlint.site.address import folder_of, name_of
from contentlint.site.anchors import is_part
from contentlint.site.holdings import is_media
from contentlint.site.navigation import navigated
from contentlint.site.resolve import resolve
from contentlint.site.serving import is_index
from contentlint.site.site import Site

_IMAGES = frozenset({"image", "html-image", "jsx-image", "embed"})
# Where links lead to fewer pages than this share, readers find their way by something
# that is not in the pages, such as a sidebar, and nobody can say what they do not find.
_LEAST_SHARE = 0.5
_FEW = 5


def linked_pages(page: PageFacts, site: Site) -> Mapping[str, int]:
    """Path of each other page that `page` links to -> how often."""
    found: defaultdict[str, int] = defaultdict(int)
    for reference in site.references(page):
        if reference.kind not in _IMAGES:
            path = resolve(reference.target, page.path, site, reference.kind).path
            if path in site.pages and path != page.path:
                found[path] += 1
    return found


def locale_of(path: str, site: Site) -> str:
    """The folder of the language that a page is written in, "" where languages have none."""
    return site.locales.folder_of(path) or ""


def reached_pages(site: Site, links: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Pages that links lead to, from index pages and the navigation on, without leaving a language.

    `links` are those of `linked_pages`, by page. All pages of a language are
    reached where links reach less than half of them.
    """
    members: defaultdict[str, set[str]] = defaultdict(set)
    for path in site.pages:
        members[locale_of(path, site)].add(path)
    # Beside the pages of a site lie others (README, CHANGELOG, samples), that nobody looks for in it.
    reached = {path for path in site.pages if site.areas and site.area_of(path) is None}
    named = navigated(site)
    for paths in members.values():
        found = _walk({*_entries(paths), *_listed(paths), *(named & paths)}, paths, links)
        too_few = len(paths) < _FEW or len(found) < _LEAST_SHARE * len(paths)
        reached |= paths if too_few else found
    return frozenset(reached)


def _walk(start: set[str], allowed: set[str], links: Mapping[str, Iterable[str]]) -> set[str]:
    found, open_ = set(start), list(start)
    while open_:
        fresh = allowed.intersection(links.get(open_.pop(), ())) - found
        found |= fresh
        open_ += fresh
    return found


def _entries(paths: set[str]) -> Iterator[str]:
    """Pages that stand for a folder of others, parts of other pages, and error pages.

    Where each page has a folder of its own, an index alone in it is a page like any other.
    """
    holding = {"", *(folder_of(folder_of(path)) if is_index(path) else folder_of(path) for path in paths)}
    for path in paths:
        is_alone = is_index(path) and folder_of(path) not in holding
        if not is_alone and (
            is_index(path) or is_part(path) or name_of(path).startswith(("404.", "SUMMARY."))
        ):
            yield path


def _listed(paths: Iterable[str]) -> Iterator[str]:
    """Hugo lists the pages of a section on the page made of its `_index.md`."""
    sections = {folder_of(path) for path in paths if name_of(path).startswith("_index.")}
    return (path for path in paths if folder_of(path) in sections)


def unused_media(site: Site) -> Mapping[str, tuple[str, ...]]:
    """Page -> the images and other media that no page refers to, to be reported there.

    That is the first page in or beside the folder of the file, or the first of all.
    """
    used = {
        resolve(reference.target, page.path, site, reference.kind).path
        for page in site.pages.values()
        for reference in site.references(page)
    }
    first: dict[str, str] = {}
    for path in site.pages:
        folder = folder_of(path)
        while folder not in first:
            first[folder] = path
            folder = folder_of(folder)
    told: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(site.files - used):
        if is_media(path):
            folder = folder_of(path)
            while folder and folder not in first:
                folder = folder_of(folder)
            if folder in first:
                told[first[folder]].append(path)
    return {page: tuple(paths) for page, paths in told.items()}
