"""The tables of a site. Built from facts in any order and any number of shards, then never changed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from contentlint.model import ExternalAnswer, PageFacts, Reference
from contentlint.site.address import decoded, folder_of
from contentlint.site.alignment import Twin
from contentlint.site.area import Area, Root, generators_told
from contentlint.site.areas import areas_of
from contentlint.site.claims import Claims, claims_of
from contentlint.site.configured import configured, known_slug
from contentlint.site.damage import damaged_names
from contentlint.site.followed import followed
from contentlint.site.fragments import Fragments
from contentlint.site.generator import infer_slug
from contentlint.site.holders import Holders
from contentlint.site.holdings import FILES_ELSEWHERE, are_media_elsewhere
from contentlint.site.locales import Locales, find_locales
from contentlint.site.lookup import Lookup
from contentlint.site.resolution import Resolution
from contentlint.site.roots import Roots, roots_of
from contentlint.site.serving import PAGE_SUFFIXES, published_at, served_paths
from contentlint.site.settings import SiteSettings, matcher
from contentlint.site.slots import SlotTable
from contentlint.site.style import StyleTable
from contentlint.site.table import Table
from contentlint.site.translations import Translations, find_translations
from contentlint.site.tree import Tree
from contentlint.site.unkept import Unkept
from contentlint.site.vault import media_by_name, names_of


class Site:
    """All pages and files under one root; every path is relative to it, with `/`.

    Tables are made when first asked for. What an answer says depends only on
    the facts, files and settings, never on their order. Pages whose facts are
    not known may stand among the files: they answer, and to every fragment.
    """

    def __init__(self, pages: Mapping[str, PageFacts], files: frozenset[str], settings: SiteSettings) -> None:
        self.pages = pages
        self.files = files
        self.settings = settings
        # What servers said of external targets; empty unless they were asked.
        self.answers: Mapping[str, ExternalAnswer] = {}
        # Answers already given, by the folder that decides what a target means, and target; see `resolve`.
        self.resolved: defaultdict[str | None, dict[str, Resolution]] = defaultdict(dict)
        # Targets that are fine wherever they stand in the pages of such a folder; see `defects`.
        self.fine: defaultdict[str | None, set[str]] = defaultdict(set)
        # Page -> its facts, and those of its links that do not simply resolve; see `defects`.
        self.defects: dict[str, tuple[PageFacts, tuple[tuple[Reference, Resolution], ...]]] = {}
        # Whether an unknown generator leaves capitals in anchors; None until somebody asks.
        self.keeps_case: bool | None = None
        self.fragments = Fragments(self)
        self.tables: dict[str, Table] = {}
        self._places: dict[str, str | None] = {}
        self._vaults: dict[str, Mapping[str, str]] = {}

    @classmethod
    def of(
        cls, facts: Iterable[PageFacts], files: Iterable[str] = (), settings: SiteSettings | None = None
    ) -> Site:
        """Unite the facts of pages and the paths of all other files."""
        pages: dict[str, PageFacts] = {}
        for page in facts:
            known = pages.get(page.path)
            # Two states of one page can meet when shards were read at different times.
            pages[page.path] = page if known is None or known == page else min(known, page, key=repr)
        ordered = {path: pages[path] for path in sorted(pages)}
        return cls(ordered, frozenset(files) - pages.keys(), settings or SiteSettings())

    @cached_property
    def style(self) -> StyleTable:
        """What the pages mostly do where their languages leave a choice."""
        return StyleTable(self.pages.values(), self.settings.style)

    @cached_property
    def slots(self) -> SlotTable:
        """Which titles and descriptions whole folders leave in another language."""
        return SlotTable(self.pages.values())

    # --- paths

    @cached_property
    def folders(self) -> frozenset[str]:
        """Every folder that holds a page or file, the root ("") included."""
        found = {""}
        for path in (*self.pages, *self.files):
            folder = folder_of(path)
            while folder not in found:
                found.add(folder)
                folder = folder_of(folder)
        return frozenset(found)

    @cached_property
    def page_paths(self) -> frozenset[str]:
        """Pages, those among the files included of which no facts are known."""
        return frozenset({*self.pages, *(path for path in self.files if path.endswith(PAGE_SUFFIXES))})

    @cached_property
    def served(self) -> Mapping[str, str]:
        """Path without extension, or folder of an index page -> the page that answers there."""
        return served_paths(self.page_paths)

    @cached_property
    def published(self) -> Mapping[str, str]:
        """Address that a page claims in its front matter (`permalink`, `url`, `slug`) -> its path."""
        return published_at(self.pages.values())

    @cached_property
    def claims(self) -> Claims:
        """The addresses that pages without a known generator have and had."""
        return claims_of(self.published, self.strangers)

    @cached_property
    def folded(self) -> Mapping[str, str]:
        """Path in lower case -> the only path that is so written apart from case, "" where several are."""
        found: dict[str, str] = {}
        for path in {*self.pages, *self.files, *self.served, *self.folders}:
            key = path.casefold()
            found[key] = "" if key in found else path
        return found

    @cached_property
    def composed(self) -> Mapping[str, str]:
        """Unicode form NFC -> path, for the files whose names are stored otherwise (as macOS does)."""
        return {decoded(path): path for path in sorted({*self.pages, *self.files}) if not path.isascii()}

    def find(self, path: str) -> str | None:
        """What answers at `path`: a page, a file or a folder (with `/` at its end); None if nothing.

        Tried in this order: the file itself, the page without its extension,
        the index page of the folder, a page where `.html` is written, the folder.
        """
        if path in self.pages or path in self.files:
            return path
        found = self.served.get(path)
        if found is None and path.endswith((".html", ".htm")):
            stem = path.rpartition(".")[0]
            found = self.served.get(stem) or self.served.get(stem.removesuffix("index").rstrip("/"))
        if found is None and path + ".html" in self.files:
            found = path + ".html"
        if found is None and path in self.folders:
            found = path + "/"
        return found if found is not None or path.isascii() else self.composed.get(path)

    def find_any_case(self, path: str) -> str | None:
        """The only thing that would answer at `path` if case did not matter."""
        alike = self.folded.get(path.casefold())
        return self.find(alike) if alike else None

    # --- the generators of the tree

    @cached_property
    def paths(self) -> frozenset[str]:
        """Every page and every other file."""
        return frozenset({*self.pages, *self.files})

    @cached_property
    def strangers(self) -> tuple[PageFacts, ...]:
        """The pages of which no generator is known: what can be read off links is read off theirs."""
        return tuple(page for path, page in self.pages.items() if self.holder_of(path) is None)

    @cached_property
    def _generators(self) -> tuple[tuple[Area, ...], tuple[str, ...]]:
        return configured(
            *areas_of(Tree(self.paths, self.folders, self.locales, self.settings.sources)), self
        )

    @property
    def areas(self) -> tuple[Area, ...]:
        """The sites of the tree whose generator is known."""
        return self._generators[0]

    def area_of(self, path: str) -> Area | None:
        """The site that serves a page; None where none is known."""
        holder = self.holder_of(path)
        return holder[0] if holder else None

    def root_of(self, path: str) -> Root | None:
        """The folder of pages that holds a file, of the site that serves it; None where none is known."""
        holder = self.holder_of(path)
        return holder[1] if holder else None

    def holder_of(self, path: str) -> tuple[Area, Root] | None:
        """The innermost root that holds a file, with its site; None where none is known."""
        return self._holders.of(path)

    @cached_property
    def _holders(self) -> Holders:
        return Holders(self.areas, self.pages.values())

    def is_part(self, path: str) -> bool:
        """Whether a page is pulled into others, so that where its links start from is for those to say."""
        return self._holders.holds_part(path)

    def place_of(self, path: str) -> str | None:
        """A key of the pages in which a target that begins with `/` means the same: folder and language."""
        if path not in self._places:
            holder = self.holder_of(path)
            if self.settings.routes or (holder and holder[0].preset.only_files):
                self._places[path] = folder_of(path)
            else:
                is_known = holder is not None and holder[0].preset.addresses != "jekyll"
                spoken = "" if is_known else self.locales.folder_of(path)
                self._places[path] = f"{holder[1].folder} {holder[1].prefix} {spoken}" if holder else spoken
        return self._places[path]

    def table(self, area: Area) -> Table:
        """The addresses of one of the sites."""
        if area.folder not in self.tables:
            holders = ((path, self.holder_of(path)) for path in sorted(self.page_paths))
            own = [(path, holder[1]) for path, holder in holders if holder and holder[0] is area]
            self.tables[area.folder] = Table(area, own, self.pages, self.files)
        return self.tables[area.folder]

    def vault(self, area: Area) -> Mapping[str, str]:
        """The names that wikilinks may use on one of the sites."""
        if area.folder not in self._vaults:
            self._vaults[area.folder] = names_of(area, self)
        return self._vaults[area.folder]

    def headings(self, path: str) -> frozenset[str]:
        """The headings of a note, in letters and spaces only, as wikilinks name them."""
        return self.fragments.headings(path)

    @cached_property
    def shared_media(self) -> Mapping[str, str]:
        """Name of a media file -> its path, where no other file of the tree has the name."""
        return media_by_name(self.files)

    def references(self, page: PageFacts) -> tuple[Reference, ...]:
        """The links of a page that its site follows, in the order of the page."""
        if not page.dialect:
            return page.references
        kinds = followed(self.area_of(page.path))
        more = [reference for reference in page.dialect if reference.kind in kinds]
        return (
            tuple(sorted((*page.references, *more), key=lambda each: each.span)) if more else page.references
        )

    # --- languages and addresses

    @cached_property
    def locales(self) -> Locales:
        """Folders that hold one language each."""
        return find_locales(self.page_paths)

    @cached_property
    def translations(self) -> Translations:
        """Which page was translated from which."""
        settings = self.settings
        return find_translations(
            self.page_paths,
            self.pages,
            settings.default_locale,
            settings.source_folder,
            settings.translations,
        )

    @cached_property
    def languages(self) -> frozenset[str]:
        """Languages of the pages, where known."""
        return frozenset(page.language for page in self.pages.values() if page.language)

    @cached_property
    def roots(self) -> Roots:
        """Folders that answer addresses beginning with `/`."""
        return roots_of(self)

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """What could not be checked, in sentences for the reader of the report."""
        told = (*self._generators[1], *generators_told(self.areas))
        if self.areas and not self.strangers:
            return told
        return (*told, *self.roots.notes, *([FILES_ELSEWHERE] if self.media_elsewhere else []))

    @cached_property
    def media_elsewhere(self) -> bool:
        """Whether images and other media are kept out of this tree."""
        return are_media_elsewhere(self.page_paths, self.files)

    @cached_property
    def ignored(self) -> re.Pattern[str] | None:
        """Targets that are never checked."""
        return matcher(self.settings.ignore)

    @cached_property
    def unkept(self) -> Unkept:
        """What git ignores, so that it may be missing here and be there when the site is built."""
        return Unkept(self.settings.sources)

    @cached_property
    def slug(self) -> str:
        """Name of the algorithm that makes anchors of headings."""
        return self.settings.slug or infer_slug(self)

    @cached_property
    def lookup(self) -> Lookup:
        """Tables for proposals."""
        return Lookup(self)

    # --- who links to whom

    @cached_property
    def links(self) -> Mapping[str, Mapping[str, int]]:
        """Page -> other pages that it links to -> how often."""
        from contentlint.site.reach import linked_pages  # it resolves links, and so knows this class

        return {path: linked_pages(page, self) for path, page in self.pages.items()}

    @cached_property
    def reached(self) -> frozenset[str]:
        """Pages that a reader can get to by links; see `reach`."""
        from contentlint.site.reach import reached_pages

        return reached_pages(self, self.links)

    @cached_property
    def unused_media(self) -> Mapping[str, tuple[str, ...]]:
        """Page -> media that no page refers to, to be reported there."""
        from contentlint.site.reach import unused_media

        return unused_media(self)

    # --- definitions

    @cached_property
    def _by_field(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        found = defaultdict(list)
        for path, page in self.pages.items():
            for field in page.fields:
                found[field.name, field.value].append(path)
        return {key: tuple(paths) for key, paths in found.items()}

    def pages_with(self, field: str, value: str) -> tuple[str, ...]:
        """Paths of the pages whose front matter has this raw value, sorted."""
        return self._by_field.get((field, value), ())

    def anchors(self, path: str) -> frozenset[str]:
        """Fragments of a page by the site's own algorithm; none for what is no page."""
        return self.fragments.plain(path)

    def has_anchor(self, path: str, fragment: str) -> bool:
        """Whether a page answers to `fragment`; True also where that can not be known."""
        return self.fragments.answers(path, fragment)

    def exact_anchors(self, page: PageFacts, algorithm: str) -> frozenset[str]:
        """Fragments of a page by one algorithm, made of its headings as written."""
        return self.fragments.exact(page, algorithm)

    def slug_of(self, path: str) -> str:
        """Name of the algorithm that makes the anchors of a page."""
        area = self.area_of(path)
        return known_slug(area.slug) if area and area.slug else self.slug

    def moved_anchors(self, path: str) -> Mapping[str, str]:
        """Fragments that a page answers to as long as its headings are damaged -> those after the repair."""
        return self.fragments.moved(path)

    def twin(self, path: str) -> Twin | None:
        """A translated page beside the page that it was made from; None where either is missing."""
        return self.fragments.twin(path)

    @cached_property
    def damaged_names(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """Page -> damaged names of files and folders to be reported there, and what they should be."""
        return damaged_names(self.page_paths, self.files - self.page_paths)
