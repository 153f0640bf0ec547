"""Tables for proposals: pages by name, by its words, by title and by fragment. Made when first asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from contentlint.site.address import folder_of, name_of
from contentlint.site.alignment import heading_anchors
from contentlint.site.anchors import made_of
from contentlint.site.serving import page_name
from contentlint.text.similar import PathIndex, Vocabulary, folded, index_paths, ranked_in, words_of

if TYPE_CHECKING:
    from contentlint.model import PageFacts
    from contentlint.site.site import Site
    from contentlint.site.written import Habits

_Value = TypeVar("_Value")
# Slugs of all headings of a larger site take longer than a proposal is worth.
_MANY_PAGES = 4000
# Decided by paths alone.
_BY_PATH = ("pages", "files", "names_with", "inside", "_inside")
# A word in so many names says nothing about one of them.
_COMMON = 40
# Of more pages in one folder, names are compared by index only.
_CROWD = 300


class Lookup:
    """The tables of one site."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._places: dict[str, Vocabulary] = {}
        self._headings: dict[str, dict[str, str]] = {}
        self._given: dict[str, dict[str, str]] = {}
        # Page -> its facts, and how it writes its links; see `written`.
        self.habits: dict[str, tuple[PageFacts, Habits]] = {}
        self._inside: dict[str, dict[str, str]] = {}
        self._near: dict[tuple[str, str, float], tuple[tuple[float, str], ...]] = {}

    def renewed(self, site: Site, edited: Iterable[str]) -> Lookup:
        """The tables of the site after pages were edited, as far as they are made; these stay as they are."""
        new, old, pages = Lookup(site), self._site, set(edited)
        vars(new).update({name: vars(self)[name] for name in _BY_PATH if name in vars(self)})
        if "titled" in vars(self) and all(old.pages[path].title == site.pages[path].title for path in pages):
            vars(new)["titled"] = self.titled
        new._places, new._headings = _without(self._places, pages), _without(self._headings, pages)
        new.habits = _without(self.habits, pages)
        new._near = {key: near for key, near in self._near.items() if key[0] not in pages}
        # Empty ones are made anew: they may be so because the site is very large.
        if vars(self).get("noted"):
            vars(new)["noted"] = _moved(self.noted, pages, old.headings, site.headings)
        if vars(self).get("holders"):
            vars(new)["holders"] = _moved(self.holders, pages, old.anchors, site.anchors)
        return new

    def names_inside(self, folder: str) -> Mapping[str, str]:
        """Name of a page -> its path, for those below a folder (with `/` at its end, "" for all)."""
        if folder not in self._inside:
            paths = sorted(self._site.page_paths)
            self._inside[folder] = {page_name(path): path for path in paths if path.startswith(folder)}
        return self._inside[folder]

    def named_places(self, path: str) -> Vocabulary:
        """Fragments of a page, sorted, without those that every page has."""
        if path not in self._places:
            own = sorted(self._site.anchors(path))
            self._places[path] = Vocabulary.of(
                anchor for anchor in own if anchor.strip("_") not in ("", "top")
            )
        return self._places[path]

    def headings(self, path: str) -> Mapping[str, str]:
        """Text of a heading below the title, accents and case apart -> its fragment."""
        if path not in self._headings:
            page = self._site.pages.get(path)
            made = heading_anchors(page, self._site.slug_of(path)) if page else ()
            # Links are often called what the page is called; that says nothing of a place on it.
            texts = (
                "" if heading.level == 1 else folded(heading.text).strip()
                for heading in (page.outline if page else ())
            )
            known = self._site.anchors(path)
            self._headings[path] = {
                text: anchor for text, anchor in zip(texts, made, strict=True) if text and anchor in known
            }
        return self._headings[path]

    def given_ids(self, path: str) -> Mapping[str, str]:
        """What the words of a heading would make its fragment -> the id that it was given instead."""
        if path not in self._given:
            page, known = self._site.pages.get(path), self._site.anchors(path)
            headings = page.outline if page and any(heading.id for heading in page.outline) else ()
            pairs = zip(made_of(headings, self._site.slug_of(path)), headings, strict=True)
            self._given[path] = {slug: each.id for slug, each in pairs if each.id and slug not in known}
        return self._given[path]

    def near_places(self, path: str, fragment: str, least: float) -> tuple[tuple[float, str], ...]:
        """Pairs (likeness, fragment of a page), the best first; many links ask for the same."""
        key = path, fragment, least
        if key not in self._near:
            self._near[key] = tuple(ranked_in(fragment, self.named_places(path), least))
        return self._near[key]

    @cached_property
    def pages(self) -> PathIndex:
        """Pages by the name people know them by."""
        return index_paths((page_name(path), path) for path in self._site.page_paths)

    @cached_property
    def files(self) -> PathIndex:
        """Other files by name."""
        return index_paths((name_of(path).lower(), path) for path in self._site.files - self._site.page_paths)

    @cached_property
    def names_with(self) -> Mapping[str, tuple[str, ...]]:
        """Word -> names of pages that hold it, where these are few."""
        found = _gathered((word, name) for name in self.pages.names for word in words_of(name))
        return {word: names for word, names in found.items() if len(names) <= _COMMON}

    @cached_property
    def inside(self) -> Mapping[str, tuple[str, ...]]:
        """Folder -> the pages in it, where these are few."""
        found = _gathered((folder_of(path), path) for path in self._site.page_paths)
        return {folder: pages for folder, pages in found.items() if len(pages) <= _CROWD}

    @cached_property
    def titled(self) -> Mapping[str, tuple[str, ...]]:
        """Title, accents and case apart -> pages."""
        pages = self._site.pages.values()
        return _gathered((folded(page.title), page.path) for page in pages if page.title)

    @cached_property
    def noted(self) -> Mapping[str, tuple[str, ...]]:
        """Heading, as links to notes are compared -> pages that have it; empty for a very large site."""
        site = self._site
        if len(site.pages) > _MANY_PAGES:
            return {}
        return _gathered((heading, path) for path in site.pages for heading in site.headings(path))

    @cached_property
    def holders(self) -> Mapping[str, tuple[str, ...]]:
        """Fragment -> pages that answer to it; empty for a very large site."""
        site = self._site
        if len(site.pages) > _MANY_PAGES:
            return {}
        return _gathered((anchor, path) for path in site.pages for anchor in site.anchors(path) if anchor)


def _gathered(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(sorted(values)) if len(values) > 1 else (values[0],) for key, values in found.items()}


def _without(table: Mapping[str, _Value], pages: Collection[str]) -> dict[str, _Value]:
    """What is known of other pages."""
    return {path: value for path, value in table.items() if path not in pages}


def _moved(
    table: Mapping[str, tuple[str, ...]],
    pages: Iterable[str],
    before: Callable[[str], frozenset[str]],
    after: Callable[[str], frozenset[str]],
) -> dict[str, tuple[str, ...]]:
    """A table of `_gathered` with `pages` under the keys that they have `after`, not those `before`."""
    moved = dict(table)
    for path in pages:
        old, new = before(path), after(path)
        for key in filter(None, old ^ new):
            others = {other for other in moved.pop(key, ()) if other != path}
            if key in new:
                others.add(path)
            if others:
                moved[key] = tuple(sorted(others))
    return moved
