"""What a folder of pages is: its generator, languages and collections, and what a first check finds in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from contentlint.engine.check import check_project
from contentlint.engine.discover import Progress
from contentlint.engine.index import site_notes
from contentlint.engine.project import open_project
from contentlint.model import PageFacts
from contentlint.outcomes import only_new, outcome_of
from contentlint.report import Outcome
from contentlint.site import Site
from contentlint.site.area import generators_told

# Fewer pages show no custom; a key of nearly all pages is one.
_FEW = 5
_NEARLY_ALL = 0.9
_KEYS = 2


class Generator(NamedTuple):
    """A generator whose files were found: its preset, its title, the file (or folder) that told it."""

    preset: str
    title: str
    source: str


class Collection(NamedTuple):
    """Pages of one kind: their folder, how many, and the keys that nearly all of them have, sorted."""

    folder: str
    pages: int
    keys: tuple[str, ...]


class Survey(NamedTuple):
    """What was found below a folder; paths are relative to the root of the project.

    `languages` are those of the pages with their numbers, the most frequent
    first; `source_language` is the one that others were translated from, "" for
    none. `outcome` is that of a check.
    """

    generators: tuple[Generator, ...]
    languages: tuple[tuple[str, int], ...]
    source_language: str
    collections: tuple[Collection, ...]
    outcome: Outcome


def survey(folder: Path, progress: Progress | None = None) -> Survey:
    """Check the pages in `folder`, and tell what they are. Raises ConfigError.

    `progress` is told what share is done (0 to 1).
    """
    project = open_project([folder])._replace(progress=progress)
    checked = check_project(project)
    site, pages = checked.site, [checked.site.pages[path] for path in project.pages]
    told = generators_told(site.areas)  # said once, by the survey itself
    notes = [note for note in site_notes(project, site) if note not in told]
    outcome = outcome_of(project, checked.findings, notes, {})
    originals = [page for page in pages if page.path not in site.translations.source]
    return Survey(
        generators=_generators(site, pages),
        languages=tuple(Counter(page.language for page in pages if page.language).most_common()),
        source_language=_source_language(site, pages),
        collections=tuple(_collections(originals)),
        outcome=only_new(project, outcome, write=False),
    )


def _generators(site: Site, pages: Iterable[PageFacts]) -> tuple[Generator, ...]:
    """Those that serve one of the pages."""
    areas = {area.source or area.folder: area for page in pages if (area := site.area_of(page.path))}
    return tuple(
        Generator(area.preset.name, area.preset.title, source or ".")
        for source, area in sorted(areas.items())
    )


def _source_language(site: Site, pages: Iterable[PageFacts]) -> str:
    """The language that most of the pages were translated from; "" where none was."""
    sources = (site.translations.source.get(page.path, "") for page in pages)
    languages = Counter(site.pages[path].language or "" for path in sources if path in site.pages)
    return languages.most_common(1)[0][0] if languages else ""


def _collections(pages: Iterable[PageFacts]) -> Iterable[Collection]:
    """Folders of several pages whose front matter has the same keys, those with most pages first."""
    members: dict[str, list[PageFacts]] = defaultdict(list)
    for page in pages:
        members[page.path.rpartition("/")[0]].append(page)
    found = []
    for folder, inside in members.items():
        counts = Counter(name for page in inside for name in {field.name for field in page.fields})
        keys = sorted(name for name, count in counts.items() if count >= _NEARLY_ALL * len(inside))
        if len(inside) >= _FEW and len(keys) >= _KEYS:
            found.append(Collection(folder or ".", len(inside), tuple(keys)))
    return sorted(found, key=lambda collection: (-collection.pages, collection.folder))
