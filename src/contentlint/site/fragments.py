"""What the pages of a site answer to behind `#`, and whose headings anybody asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from contentlint.model import PageFacts
from contentlint.site.alignment import Twin
from contentlint.site.anchors import anchors_of, exact_anchors, moved_anchors
from contentlint.site.answering import answers_otherwise
from contentlint.site.vault import headings_of

if TYPE_CHECKING:
    from contentlint.site.site import Site

# Stands for all that the headings of a page may be asked for; no link has it for a fragment.
ALL = ""


class Asked:
    """Page -> fragments that were asked for and are among its plain anchors, or `ALL` where more was read.

    A page that is not in it can get other headings, and nothing that was said of the site changes.
    """

    def __init__(self) -> None:
        self.of: dict[str, set[str]] = {}
        self._new: list[tuple[str, str]] = []

    def note(self, path: str, fragment: str = ALL) -> None:
        """Take down that a fragment of a page was asked for."""
        known = self.of.setdefault(path, set())
        if fragment not in known:
            known.add(fragment)
            self._new.append((path, fragment))

    def news(self) -> tuple[tuple[str, str], ...]:
        """What was taken down since this was called last, for the process that gathers it."""
        new, self._new = tuple(self._new), []
        return new


class Fragments:
    """The tables of one site, made when first asked for. All that reads headings of pages says so here."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self.asked = Asked()
        self._plain: dict[str, frozenset[str]] = {}
        self._exact: dict[str, frozenset[str]] = {}
        self._moved: dict[str, Mapping[str, str]] = {}
        self._headings: dict[str, frozenset[str]] = {}
        self._twins: dict[str, Twin | None] = {}

    def renewed(self, site: Site, edited: Mapping[str, PageFacts]) -> Fragments:
        """The tables of the site after pages were edited; these stay as they are."""
        new = Fragments(site)
        new._plain = {path: known for path, known in self._plain.items() if path not in edited}
        new._exact = {path: known for path, known in self._exact.items() if path not in edited}
        new._moved = {path: known for path, known in self._moved.items() if path not in edited}
        new._headings = {path: known for path, known in self._headings.items() if path not in edited}
        return new

    def plain(self, path: str) -> frozenset[str]:
        """Fragments of a page by the site's own algorithm; none for what is no page."""
        self.asked.note(path)
        return self._known(path)

    def _known(self, path: str) -> frozenset[str]:
        if path not in self._plain:
            page = self._site.pages.get(path)
            self._plain[path] = anchors_of(page, self._site.slug_of(path)) if page else frozenset()
        return self._plain[path]

    def answers(self, path: str, fragment: str) -> bool:
        """Whether a page answers to `fragment`; True also where that can not be known."""
        page = self._site.pages.get(path) if fragment else None
        if page is None:
            return True
        if fragment in self._known(path):
            self.asked.note(path, fragment)
            return True
        if self._site.is_part(path):
            return True
        self.asked.note(path)
        return answers_otherwise(page, fragment, self._site) or fragment in self.moved(path)

    def exact(self, page: PageFacts, algorithm: str) -> frozenset[str]:
        """Fragments of a page by one algorithm, made of its headings as written."""
        self.asked.note(page.path)
        if page.path not in self._exact:
            self._exact[page.path] = exact_anchors(page, algorithm)
        return self._exact[page.path]

    def moved(self, path: str) -> Mapping[str, str]:
        """Fragments that a page answers to as long as its headings are damaged -> those after the repair."""
        if path not in self._moved:
            page = self._site.pages.get(path)
            is_damaged = page is not None and bool(page.former_headings)
            if is_damaged:
                self.asked.note(path)
            self._moved[path] = moved_anchors(page, self._site.slug_of(path)) if page and is_damaged else {}
        return self._moved[path]

    def headings(self, path: str) -> frozenset[str]:
        """The headings of a note, in letters and spaces only, as wikilinks name them."""
        self.asked.note(path)
        if path not in self._headings:
            self._headings[path] = headings_of(self._site.pages[path])
        return self._headings[path]

    def twin(self, path: str) -> Twin | None:
        """A translated page beside the page that it was made from; None where either is missing."""
        if path not in self._twins:
            source = self._site.pages.get(self._site.locales.stand_in(path) or "")
            page = self._site.pages.get(path)
            if source and page:
                self.asked.note(path)
                self.asked.note(source.path)
            self._twins[path] = Twin(source, page, self._site.slug_of(path)) if source and page else None
        return self._twins[path]
