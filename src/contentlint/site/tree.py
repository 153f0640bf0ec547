"""A tree before its pages are read, and arithmetic on its folders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from contentlint.site.address import join
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
