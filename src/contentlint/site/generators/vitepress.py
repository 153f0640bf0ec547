"""VitePress and VuePress."""

from __future__ import annotations

import re

from contentlint.site import literals
from contentlint.site.address import clamp
from contentlint.site.area import Area
from contentlint.site.generators.layout import program_of, with_roots
from contentlint.site.tree import Tree, below, configuration


def area_of(area: Area, tree: Tree) -> Area:
    """The site as its configuration says: folder of pages, languages, and whether anchors are known."""
    text = program_of(area, tree)
    folder = below(area.folder, clamp(literals.setting(text, "srcDir")) or ".")
    locales = literals.keys(literals.body(text, "locales"))
    if "clean-urls" in text:  # a plug-in of VuePress: what is no file starts from an address with a slash
        area = area._replace(preset=area.preset._replace(slack=True), relative="url")
    texts = configuration(area.source, tree.sources)
    area = area._replace(
        base=clamp(literals.setting(text, "base")),
        locales=tuple(clamp(tag) for tag in locales if tag not in ("root", "/")),
        unprefixed=True,
        slash=_slash(area.source, text),
        slug="" if any("slugify" in told for told in texts) else area.slug,
    )
    return with_roots(area, tree, [folder])


def _slash(source: str, text: str) -> str:
    """VitePress, unlike VuePress, calls `/a` dead where only `a/index.md` is there, and `/a/` for `a.md`."""
    is_strict = ".vitepress/" in source and not re.search(r"\b(?:ignoreDeadLinks|rewrites)\b", text)
    return "exact" if is_strict else ""
