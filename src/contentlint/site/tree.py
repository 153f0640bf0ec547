"""A tree before its pages are read, and arithmetic on its folders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from contentlint.site.address import folder_of, join, name_of
from contentlint.site.locales import Locales


class Tree(NamedTuple):
    """A tree before its pages are read: paths, folders, locale folders, texts of configurations."""

    paths: frozenset[str]
    folders: frozenset[str]
    locales: Locales
    sources: Mapping[str, str]


def below(folder: str, name: str) -> str:
    """A folder seen from another: "." is that itself, `../docs` beside it; it never leaves the tree."""
    return join(folder, name) or ""


def configuration(source: str, sources: Mapping[str, str]) -> Iterator[str]:
    """The texts of a configuration: those of all files beside it where it has a folder of its own."""
    folder = folder_of(source)
    for path, text in sources.items():
        if path == source or (name_of(folder) == "config" and folder_of(path) == folder):
            yield text
