"""Starlight: languages, base and redirects of `astro.config`, and pages that a loader fetches."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.site import literals
from contentlint.site.address import clamp
from contentlint.site.area import Area
from contentlint.site.generators.layout import plain, program_of, slash_of, with_plugins
from contentlint.site.tree import Tree, below


def area_of(area: Area, tree: Tree) -> Area:
    """The site as its configuration says; the language without a folder is the one translated from."""
    text = program_of(area, tree)
    said = literals.body(text, "locales")
    locales = literals.keys(said)
    default = literals.string(text, "defaultLocale").replace("root", "")
    if "root" in locales and default in ("", "root"):  # the language without a folder
        default = literals.string(literals.body(said, "root"), "lang") or "en"
    area = area._replace(
        base=clamp(literals.setting(text, "base")),
        origin=literals.setting(text, "site").rstrip("/"),
        slash=slash_of(literals.setting(text, "trailingSlash")),
        locales=tuple(tag for tag in locales if tag != "root"),
        default=default,
        redirects=literals.pairs(literals.body(text, "redirects")),
        made=(*area.made, *_loaded(area, tree)),
    )
    return plain(with_plugins(area, text), tree)


def _loaded(area: Area, tree: Tree) -> Iterator[str]:
    """Addresses below which a loader puts pages that come from elsewhere, as notes of releases."""
    for name in ("ts", "mts", "js", "mjs"):
        text = literals.program(tree.sources.get(below(area.folder, f"src/content.config.{name}"), ""))
        for base in re.findall(r"\bbase\s*:\s*[\"'`]([\w-][\w/-]*)[\"'`]", text):
            if below(area.folder, base) not in tree.folders:
                yield from (base, f"{base}/*", f"*/{base}", f"*/{base}/*")
