"""Read the state of the translations of a site, page by page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from contentlint.config import ConfigError
from contentlint.engine.index import whole_site
from contentlint.engine.project import Project, open_project
from contentlint.engine.twins import Twins, all_twins
from contentlint.history import open_repository
from contentlint.model import Phrase
from contentlint.site import Site, resolve
from contentlint.site import Status as Found
from contentlint.status.model import LocaleStatus, PageStatus, Status, page_status
from contentlint.status.trend import read_trend
from contentlint.twin import Outline

Progress = Callable[[int, int], None]


def read_status(
    paths: Sequence[str | Path],
    config_file: Path | None = None,
    since: str | None = None,
    progress: Progress | None = None,
) -> Status:
    """The state of all translations under `paths`; with `since` of those that changed after that revision.

    A translation is told of too where its source changed. `progress` is called
    with pages done and pages in all. Raises ConfigError, also for an unknown revision.
    """
    project = open_project(paths, config_file)
    site = whole_site(project)
    twins = all_twins(project, site)
    chosen = _chosen(project, site, since)
    done: dict[str, PageStatus] = {}
    words: dict[str, int] = {}
    pages = twins.in_groups(chosen)
    for number, path in enumerate(pages):
        pair = twins.pair(path)
        if pair:
            done[path] = page_status(pair, site.translations.locale.get(path, ""))
            words.setdefault(done[path].source, _words(pair.today or pair.source))
        if progress:
            progress(number + 1, len(pages))
    return _gathered(site, twins, chosen, done, words, since is None)


def _chosen(project: Project, site: Site, since: str | None) -> list[str]:
    """The translations asked for: under the paths, and touched since a revision."""
    source, asked = site.translations.source, frozenset(project.pages)
    under = [path for path in source if path in asked or source[path] in asked]
    if since is None:
        return under
    repository = open_repository(project.root)
    changed = repository.changed_since(since) if repository else None
    if changed is None:
        raise ConfigError(Phrase("git knows no revision `{since}` here", since=since))
    return [path for path in under if path in changed or source[path] in changed]


def _gathered(
    site: Site,
    twins: Twins,
    chosen: Iterable[str],
    done: dict[str, PageStatus],
    words: dict[str, int],
    whole: bool,
) -> Status:
    found = site.translations
    by_locale: dict[str, list[str]] = defaultdict(list)
    for path in chosen:
        by_locale[found.locale.get(path, "")].append(path)
    linked = _linked(site) if whole else Counter[str]()
    sources = sorted(found.of) if whole else sorted({found.source[path] for path in chosen})
    families = _source_pages(site) if whole else frozenset[str]()
    locales = []
    for locale, paths in sorted(by_locale.items()):
        have = {found.source[path] for path in paths}
        gone = [
            path
            for path in found.locale
            if whole and found.locale[path] == locale and path not in found.source
        ]
        alone = sorted(path for path in gone if path not in families)
        moved = {path: now for path in alone if (now := _moved_to(site, twins, path))}
        locales.append(
            LocaleStatus(
                locale,
                tuple(done[path] for path in sorted(paths) if path in done),
                tuple(sorted(families - have, key=lambda path: (-linked[path], path))),
                tuple(path for path in alone if path not in moved),
                tuple(sorted(path for path in paths if path not in done)),
                moved,
            )
        )
    of_locale = {path: found.locale.get(path, "") for path in found.source}
    trend = read_trend(twins.repository, of_locale) if whole and twins.repository else ()
    words |= {path: _words(twins.outline(path)) for path in {*sources, *families} - words.keys()}
    return Status(found.note, tuple(sorted({*sources, *families})), words, tuple(locales), trend)


def _moved_to(site: Site, twins: Twins, page: str) -> str:
    """What the source of a page without one is called now, "" where history knows of no other name."""
    origin = site.translations.origin(page)
    now = twins.repository.later_name(origin) if origin and twins.repository else origin
    return now if now != origin and now in site.pages else ""


def _words(outline: Outline | None) -> int:
    return sum(unit.size for unit in outline.units) if outline else 0


def _source_pages(site: Site) -> frozenset[str]:
    """The pages that could be translated: all of the source's locale, else those that are."""
    found = site.translations
    tags = {found.locale.get(source, "") for source in found.of} - {""}
    return frozenset({*found.of, *(path for path, tag in found.locale.items() if tag in tags)})


def _linked(site: Site) -> Counter[str]:
    """How many pages link to each page."""
    links: Counter[str] = Counter()
    for path, page in site.pages.items():
        links.update({_target(site, path, reference.target, reference.kind) for reference in page.references})
    return links


def _target(site: Site, path: str, target: str, kind: str) -> str:
    found = resolve(target, path, site, kind)
    return found.path if found.status in (Found.OK, Found.MISSING_ANCHOR) else ""
