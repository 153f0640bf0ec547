"""Pages beside their sources: read again for the rules that compare the two, as few as possible."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from contentlint.document import Document, Source
from contentlint.document.decode import decode
from contentlint.engine.pins import inferred_pin, told_pin
from contentlint.engine.project import Project
from contentlint.history import Repository, open_repository
from contentlint.model import Problem
from contentlint.site import Site
from contentlint.twin import Outline, Pair

# Outlines kept at a time: the translations of a few sources, which are asked for one after the other.
_KEPT = 256
Read = Callable[[str], Source | None]
_Value = TypeVar("_Value")


class Twins:
    """Builds pairs; what was read is kept for the other translations of the same source."""

    def __init__(self, site: Site, read: Read, repository: Repository | None = None) -> None:
        """`read` gives the text of a page as rules see it, None where it can not be read."""
        self.site = site
        self.read = read
        self.repository = repository
        self._outlines: OrderedDict[str, Outline | None] = OrderedDict()
        self._pairs: OrderedDict[str, Pair | None] = OrderedDict()

    def in_groups(self, pages: Iterable[str]) -> list[str]:
        """The pages ordered so that translations of one source follow each other."""
        source = self.site.translations.source
        return sorted(pages, key=lambda path: (source.get(path, path), path))

    def pair(self, path: str) -> Pair | None:
        """A page as it is stored beside its source; None for a page without one."""
        if path not in self.site.translations.source:
            return None
        return _kept(self._pairs, path, self._stored)

    def pair_of(self, path: str, text: Source) -> Pair | None:
        """A page with this text beside its source."""
        return self._paired(path, Outline(Document(path, text)))

    def _stored(self, path: str) -> Pair | None:
        page = self.outline(path)
        return self._paired(path, page) if page else None

    def _paired(self, path: str, page: Outline) -> Pair | None:
        """The page beside the revision of its source that it was made from, as far as that is known.

        Where a page names a revision that can not be read there is no pair: today's
        source would turn a good translation of an older one into reports. History
        is asked only for pages that differ from today's source, and what it tells holds
        where the page is nearer to it.
        """
        source = self.site.translations.source.get(path)
        today = self.outline(source) if source else None
        if source is None or today is None or not page.units:  # front matter alone: not translated yet
            return None
        others = partial(self._others, path)
        told = told_pin(page.page.frontmatter)
        if told:
            made_from = self._revision(source, told, today)
            return self._against(made_from, page, told, today, others) if made_from else None
        pair = Pair(today, page, others=others)
        if self.repository is None or not (pair.gaps or pair.alignment.extra):
            return pair
        commit = inferred_pin(self.repository, path, source)
        made_from = self._revision(source, commit, today) if commit else None
        pinned = self._against(made_from, page, commit, today, others) if made_from else pair
        return pinned if pinned.unpaired < pair.unpaired else pair

    def _against(
        self,
        made_from: Outline,
        page: Outline,
        pin: str,
        today: Outline,
        others: Callable[[], tuple[Pair, ...]],
    ) -> Pair:
        if made_from is today:
            return Pair(today, page, pin, None, others)
        return Pair(made_from, page, pin, today, others)

    def _revision(self, source: str, commit: str, today: Outline) -> Outline | None:
        """The source in a commit: `today` itself where it has not changed since."""
        made_from = _kept(self._outlines, f"{commit}:{source}", lambda _: self._read_revision(today, commit))
        return today if made_from and made_from.text == today.text else made_from

    def _read_revision(self, today: Outline, commit: str) -> Outline | None:
        text = self._text_at(commit, today.path)
        if text is None or text == today.text:
            return None if text is None else today
        return Outline(Document(today.path, Source(text, text)))

    def _text_at(self, commit: str, path: str) -> str | None:
        """The text of a source in a commit, by the name that it had then."""
        if self.repository is None:
            return None
        text = self.repository.text_at(commit, path)
        if text is None and self.repository.is_commit(commit):
            former = (self.repository.text_at(commit, old) for old in self.repository.former_names(path))
            text = next((each for each in former if each is not None), None)
        return text

    def _others(self, path: str) -> tuple[Pair, ...]:
        source = self.site.translations.source[path]
        others = (self.pair(other) for other in self.site.translations.of[source] if other != path)
        return tuple(pair for pair in others if pair)

    def outline(self, path: str) -> Outline | None:
        """The units of a page as it is stored; None where it can not be read."""
        return _kept(self._outlines, path, self._read_outline)

    def _read_outline(self, path: str) -> Outline | None:
        text = self.read(path)
        return Outline(Document(path, text)) if text else None


def _kept(kept: OrderedDict[str, _Value], key: str, make: Callable[[str], _Value]) -> _Value:
    """A value made once, as long as it is among the last used."""
    if key in kept:
        kept.move_to_end(key)
        return kept[key]
    value = kept[key] = make(key)
    while len(kept) > _KEPT:
        kept.popitem(last=False)
    return value


def twins_of(project: Project, site: Site) -> Twins | None:
    """The pairs of a project; None where no rule compares pages or nothing is translated."""
    if not any(plan.pair_rules for plan in project.planner.plans(project.pages)):
        return None
    if not site.translations.source:
        return None
    return all_twins(project, site)


def all_twins(project: Project, site: Site) -> Twins:
    """The pairs of a project, whatever rules are on."""
    for source in site.translations.of:
        if source.startswith(".."):  # read here once, since what other processes read is not taken down
            project.read(source)
    return Twins(site, partial(_read, project, site), open_repository(project.root))


def _read(project: Project, site: Site, path: str) -> Source | None:
    """A page as its rules see it: repaired where it was, which its facts tell."""
    facts = site.pages.get(path)
    if facts:
        return project.source(facts)
    data = project.read(path)
    if isinstance(data, Problem):
        return None
    text = decode(data).text
    return Source(text, text)
