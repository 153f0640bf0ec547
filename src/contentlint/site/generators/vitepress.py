"""VitePress and VuePress."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.site import literals
from contentlint.site.address import clamp, folder_of, name_of
from contentlint.site.area import Area
from contentlint.site.generators.layout import program_of, with_roots
from contentlint.site.tree import Tree, below


def area_of(area: Area, tree: Tree) -> Area:
    """The site as its configuration says: folder of pages, languages, and whether anchors are known."""
    text = program_of(area, tree)
    folder = below(area.folder, clamp(literals.setting(text, "srcDir")) or ".")
    locales = literals.keys(literals.body(text, "locales"))
    area = area._replace(
        base=clamp(literals.setting(text, "base")),
        locales=tuple(clamp(tag) for tag in locales if tag not in ("root", "/")),
        unprefixed=True,
        slash=_slash(area.source, text),
        slug="" if any("slugify" in told for told in _texts(area, tree)) else area.slug,
    )
    return with_roots(area, tree, [folder])


def _texts(area: Area, tree: Tree) -> Iterator[str]:
    """The configuration, and the files beside it in a folder of its own."""
    folder = folder_of(area.source)
    for path, text in tree.sources.items():
        if path == area.source or (name_of(folder) == "config" and folder_of(path) == folder):
            yield text


def _slash(source: str, text: str) -> str:
    """VitePress, unlike VuePress, calls `/a` dead where only `a/index.md` is there, and `/a/` for `a.md`."""
    is_strict = ".vitepress/" in source and not re.search(r"\b(?:ignoreDeadLinks|rewrites)\b", text)
    return "exact" if is_strict else ""
