"""Folders that hold one language each, and the page that stands in for a missing translation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from contentlint.site.serving import is_index
from contentlint.text.pattern import Pattern

TAG = Pattern(r"(?:^|(?<=/))[a-z]{2}(?:[-_][A-Za-z]{2,4})?(?=/)")


class Locales(NamedTuple):
    """`default` maps a locale folder (`docs/fr`) to the sibling with most pages (`docs/en`).

    `origin` maps it to the folder that it was translated from: that sibling, or the
    folder around all of them (`docs`), where the pages of the original lie beside them.
    """

    default: Mapping[str, str]
    origin: Mapping[str, str]

    def folder_of(self, path: str) -> str | None:
        """The locale folder that `path` lies in, itself included."""
        if not self.default:
            return None
        for tag in TAG.finditer(path + "/"):
            if path[: tag.end()] in self.default:
                return path[: tag.end()]
        return None

    def stand_in(self, path: str) -> str | None:
        """The same place in the default language; None where `path` is there already or in no locale."""
        folder = self.folder_of(path)
        if folder is None or self.origin[folder] == folder:
            return None
        return (self.origin[folder] + path[len(folder) :]).lstrip("/")


def find_locales(paths: Iterable[str]) -> Locales:
    """Locale folders are siblings named like languages that hold pages of the same name.

    Index pages at their top do not count: every folder may have one (`ax/index.md`, `ay/index.md`).
    The default language is the sibling with most pages: it has every page that
    was translated from it. Where most of those lie around the folders too, they
    were translated from there.
    """
    known = frozenset(paths)
    families: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for path in known:
        for tag in TAG.finditer(path):
            below = path[tag.end() + 1 :]
            if "/" in below or not is_index(below):
                families[path[: tag.start()]][tag.group()].add(below)
    default: dict[str, str] = {}
    origin: dict[str, str] = {}
    for parent, members in families.items():
        first = min(members, key=lambda tag: (-len(members[tag]), tag != "en", tag))
        related = [tag for tag in members if not members[tag].isdisjoint(members[first])]
        if len(related) > 1:
            default.update({parent + tag: parent + first for tag in related})
            around = sum(parent + below in known for below in members[first])
            is_around = around * 2 > len(members[first])
            source = parent.rstrip("/") if is_around else parent + first
            origin.update({parent + tag: source for tag in related})
    return Locales(default, origin)
