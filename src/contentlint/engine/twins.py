"""Pages beside their sources: read again for the rules that compare the two, as few as possible."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from contentlint.document import Document, Source
from contentlint.engine.project import Project
from contentlint.model import Problem
from contentlint.site import Site
from contentlint.twin import Outline, Pair

# Outlines kept at a time: the translations of a few sources, which are asked for one after the other.
_KEPT = 256
Read = Callable[[str], Source | None]
_Value = TypeVar("_Value")


class Twins:
    """Builds pairs; what was read is kept for the other translations of the same source."""

    def __init__(self, site: Site, read: Read) -> None:
        """`read` gives the text of a page as rules see it, None where it can not be read."""
        self.site = site
        self.read = read
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
        source = self.site.translations.source.get(path)
        origin = self._outline(source) if source else None
        if origin is None:
            return None
        return Pair(origin, Outline(Document(path, text)), others=partial(self._others, path))

    def _stored(self, path: str) -> Pair | None:
        source = self.site.translations.source[path]
        origin, page = self._outline(source), self._outline(path)
        if origin is None or page is None:
            return None
        return Pair(origin, page, others=partial(self._others, path))

    def _others(self, path: str) -> tuple[Pair, ...]:
        source = self.site.translations.source[path]
        others = (self.pair(other) for other in self.site.translations.of[source] if other != path)
        return tuple(pair for pair in others if pair)

    def _outline(self, path: str) -> Outline | None:
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
    if not any(project.planner.plan(path).pair_rules for path in project.pages):
        return None
    if not site.translations.source:
        return None
    return Twins(site, partial(_read, project, site))


def _read(project: Project, site: Site, path: str) -> Source | None:
    """A page as its rules see it: repaired where it was, which its facts tell."""
    facts = site.pages.get(path)
    if facts:
        return project.source(facts)
    data = project.read(path)
    if isinstance(data, Problem):
        return None
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return Source(text, text)
