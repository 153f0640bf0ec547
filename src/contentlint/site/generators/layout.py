"""Folders of pages and files as a preset names them, a root for each language: what generators share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from contentlint.site import literals
from contentlint.site.address import clamp, folder_of, name_of
from contentlint.site.area import Area, Root
from contentlint.site.tree import Tree, below


def settings_of(area: Area, tree: Tree) -> Mapping[str, Any]:
    """The values of the site's configuration. Raises UnreadableSourceError."""
    return literals.parse(area.source, tree.sources.get(area.source, ""))


def program_of(area: Area, tree: Tree) -> str:
    """The site's configuration that is a program, as `literals` reads it."""
    return literals.program(tree.sources.get(area.source, ""))


def plain(area: Area, tree: Tree) -> Area:
    """As the preset has it: the folders of pages and files that exist, a root for each language."""
    return with_roots(area, tree, [below(area.folder, name) for name in area.preset.content])


def with_roots(area: Area, tree: Tree, folders: list[str]) -> Area:
    """The site with those of the folders of pages that exist, and the folders of files in and beside them."""
    present = [folder for folder in folders if folder in tree.folders]
    roots = [root for folder in present for root in _roots(area, tree, folder)]
    assets = [
        *area.assets,
        *(below(base, name) for base in (area.folder, *present) for name in area.preset.assets),
    ]
    locales = tuple(dict.fromkeys(root.locale for root in roots if root.locale))
    return area._replace(
        roots=tuple(roots),
        assets=tuple(dict.fromkeys(folder for folder in assets if folder in tree.folders)),
        locales=locales,
    )


def _roots(area: Area, tree: Tree, folder: str) -> Iterator[Root]:
    inside = folder[len(area.folder) :].strip("/")
    prefix = area.preset.prefixes.get(inside, "")
    known = _locale_folders(area, tree, folder)
    default = area.default or _default_of(known, tree)
    yield Root(folder, prefix, default if known else "")
    for tag in known:
        is_bare = tag == default and area.unprefixed
        yield Root(f"{folder}/{tag}", prefix if is_bare else clamp(f"{prefix}/{tag.lower()}"), tag)


def _locale_folders(area: Area, tree: Tree, folder: str) -> tuple[str, ...]:
    """Folders at the top of the content that hold one language each: configured, or told by their pages."""
    if area.preset.locales != "folders":
        return ()
    inferred = [name_of(path) for path in tree.locales.default if folder_of(path) == folder]
    named = [tag for tag in area.locales if f"{folder}/{tag}" in tree.folders]
    return tuple(sorted({*inferred, *named}))


def _default_of(tags: tuple[str, ...], tree: Tree) -> str:
    leaders = {name_of(path) for path in tree.locales.default.values()}
    known = [tag for tag in tags if tag in leaders]
    return "en" if "en" in tags else known[0] if known else ""


def with_plugins(area: Area, text: str) -> Area:
    """The site of Astro; a plug-in of its own for Markdown may lead names of files to their pages."""
    has_own = re.search(r"\b(?:remark|rehype)Plugins\s*:\s*(?:\[\s*[^\s\]]|\w)", text)
    return area._replace(preset=area.preset._replace(names_files=True)) if has_own else area


def slash_of(written: str) -> str:
    """`Area.slash` for the value of a setting `trailingSlash`, "" where that leaves it open."""
    return {"always": "always", "never": "never", "true": "always", "false": "never"}.get(written, "")
