"""Next.js and Nextra."""

from __future__ import annotations

from contentlint.site import literals
from contentlint.site.address import clamp
from contentlint.site.area import Area
from contentlint.site.generators.layout import program_of, slash_of, with_roots
from contentlint.site.tree import Tree, below


def area_of(area: Area, tree: Tree) -> Area:
    """The site as `next.config` says, with the first folder of pages that is there."""
    text = program_of(area, tree)
    i18n = literals.body(text, "i18n")
    area = area._replace(
        base=clamp(literals.setting(text, "basePath")),
        slash=slash_of(literals.flag(text, "trailingSlash")),
        locales=literals.strings(i18n, "locales"),
        default=literals.string(i18n, "defaultLocale"),
    )
    first = next((name for name in area.preset.content if below(area.folder, name) in tree.folders), "")
    area = with_roots(area, tree, [below(area.folder, first)] if first else [])
    has_api = any(below(area.folder, f"{name}/api") in tree.folders for name in area.preset.generated)
    # Links without a language are sent on to that of the reader.
    return area._replace(localized=bool(area.locales), made=(*area.made, *(["api/*"] if has_api else [])))
