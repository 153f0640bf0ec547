"""Folders that hold one language each, and the page that stands in for a missing translation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from contentlint.site.serving import is_index
from contentlint.text.pattern import Pattern

TAG = Pattern(r"(?:^|(?<=/))[a-z]{2}(?:[-_][A-Za-z]{2,4})?(?=/)")


class Locales(NamedTuple):
    """`default` maps a locale folder (`docs/fr`) to the one translated from (`docs/en`)."""

    default: Mapping[str, str]

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
        if folder is None or self.default[folder] == folder:
            return None
        return self.default[folder] + path[len(folder) :]


def find_locales(paths: Iterable[str]) -> Locales:
    """Locale folders are siblings named like languages that hold pages of the same name.

    Index pages at their top do not count: every folder may have one (`ax/index.md`, `ay/index.md`).
    The default language is the sibling with most pages: it has every page that
    was translated from it.
    """
    families: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for path in paths:
        for tag in TAG.finditer(path):
            below = path[tag.end() + 1 :]
            if "/" in below or not is_index(below):
                families[path[: tag.start()]][tag.group()].add(below)
    default: dict[str, str] = {}
    for parent, members in families.items():
        first = min(members, key=lambda tag: (-len(members[tag]), tag != "en", tag))
        related = [tag for tag in members if not members[tag].isdisjoint(members[first])]
        if len(related) > 1:
            default.update({parent + tag: parent + first for tag in related})
    return Locales(default)
