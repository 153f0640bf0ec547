"""The findings that changes since a revision can have to do with."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from contentlint.config import ConfigError
from contentlint.engine.cache.idle import SETTINGS
from contentlint.engine.project import Project
from contentlint.history import (
    Changes,
    base_of,
    changed_names,
    changes_since,
    known_names,
    open_repository,
)
from contentlint.model import Finding, PageFacts, Phrase
from contentlint.registry import all_rules
from contentlint.site import Site, resolve, source_names

# Tables of single pages. What a rule with others says of a page may depend on any page.
_LOCAL = frozenset({"files", "anchors", "answers"})


def changes_of(project: Project, revision: str) -> Changes | None:
    """What changed in the project since `revision`; None where that can not bring a finding about.

    Raises ConfigError where git can not tell.
    """
    repository = open_repository(project.root)
    if repository is None:
        raise ConfigError("--changed needs a git repository that git can read, and there is none here")
    base = base_of(repository, revision)
    if base is None:
        raise ConfigError(Phrase("git knows no revision `{revision}` here", revision=revision))
    names = changed_names(repository, base)
    # A hook asks at every commit: what differs is not looked into, nor new files looked for, without need.
    if _is_idle(project, names) and _knows_all(project, known_names(repository)):
        return None
    changes = changes_since(repository, base, names)
    return None if _is_idle(project, changes.lines) else changes


def _is_idle(project: Project, files: Collection[str]) -> bool:
    """Whether changes of these files can not bring a finding about.

    They are no pages, are still there, and decide nothing about pages.
    """
    pages, is_setting = frozenset(project.tree.pages), _settings_of(project)
    return not any(path in pages or is_setting(path) or not (project.root / path).exists() for path in files)


def _knows_all(project: Project, known: AbstractSet[str]) -> bool:
    """Whether git knows every page, and every file that decides something about pages."""
    # The files of packs may lie where nobody lists.
    return not project.config.packs and known >= deciding(project)


def deciding(project: Project) -> frozenset[str]:
    """The pages of the tree, and its files that decide something about pages, those of packs apart."""
    return frozenset((*project.tree.pages, *filter(_settings_of(project), project.tree.files)))


def affected(project: Project, site: Site, files: Collection[str]) -> frozenset[str]:
    """The checked pages whose findings can change because of `files`: these, and all that refer to them.

    Where the configuration, a pack or the files of a generator changed, it is every page.
    """
    changed = frozenset(files)
    if any(map(_settings_of(project), changed)):
        return frozenset(project.pages)
    touched = {
        path for path in project.pages if path in site.pages and _refers(site.pages[path], site, changed)
    }
    source = site.translations.source
    twins = {path for path in project.pages if source.get(path) in changed}
    return frozenset(touched | twins | changed.intersection(project.pages))


def among(findings: Iterable[Finding], pages: Collection[str], files: Collection[str]) -> Iterator[Finding]:
    """The findings in `pages`, and those that other files or the whole site can have brought about."""
    wide = {rule.id for rule in all_rules().values() if not rule.meta.reads <= _LOCAL}
    for finding in findings:
        elsewhere = any(place.path in files for place in finding.related)
        if finding.path in pages or finding.rule in wide or elsewhere:
            yield finding


def on_changed_lines(
    findings: Iterable[Finding],
    lines: Mapping[str, tuple[range, ...]],
    lines_between: Callable[[Finding], range],
) -> Iterator[Finding]:
    """The findings that touch a changed line. `lines_between` gives the lines that a finding covers."""
    for finding in findings:
        changed = lines.get(finding.path, ())
        covered = lines_between(finding) if changed else range(0)
        if any(each.start < covered.stop and covered.start < each.stop for each in changed):
            yield finding


def _refers(page: PageFacts, site: Site, files: frozenset[str]) -> bool:
    return any(
        resolve(reference.target, page.path, site, reference.kind).path in files
        for reference in site.references(page)
    )


def _settings_of(project: Project) -> Callable[[str], bool]:
    """Whether a file decides how all pages are read."""
    sources = frozenset(source_names((*project.tree.pages, *project.tree.files)))
    packs = tuple(f"{pack.folder}/" for pack in project.config.packs.values())

    def is_setting(path: str) -> bool:
        inside = f"{project.root}/{path}".startswith(packs) if packs else False
        return inside or path in sources or path.rpartition("/")[2] in SETTINGS

    return is_setting
