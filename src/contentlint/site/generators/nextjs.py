"""Next.js and Nextra."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contentlint.site import literals
from contentlint.site.address import clamp, name_of, split_extension
from contentlint.site.area import Area
from contentlint.site.generators.layout import program_of, slash_of, with_roots
from contentlint.site.tree import Tree, below


def area_of(area: Area, tree: Tree) -> Area:
    """The site as `next.config` says, with the first folder of pages that is there."""
    text = program_of(area, tree)
    i18n = literals.body(text, "i18n")
    said = literals.strings(i18n, "locales")
    area = area._replace(
        base=clamp(literals.setting(text, "basePath")),
        slash=slash_of(literals.flag(text, "trailingSlash")),
        locales=said,
        redirects=dict(literals.moves(text)),
        default=literals.string(i18n, "defaultLocale"),
    )
    first = next((name for name in area.preset.content if below(area.folder, name) in tree.folders), "")
    area = with_roots(area, tree, [below(area.folder, first)] if first else [])
    beside = tuple(_named_in_files(said, area, tree))
    if beside:
        area = area._replace(locales=beside, beside=beside)
    has_api = any(below(area.folder, f"{name}/api") in tree.folders for name in area.preset.generated)
    # Links without a language are sent on to that of the reader.
    return area._replace(localized=bool(area.locales), made=(*area.made, *(["api/*"] if has_api else [])))


def _named_in_files(locales: Iterable[str], area: Area, tree: Tree) -> Iterator[str]:
    """The languages that names of files end in, as Nextra 2 has them: `page.fr.mdx`."""
    stems = {split_extension(path)[0] for path in tree.paths if area.root_of(path) and "." in name_of(path)}
    ends = {name_of(stem).rpartition(".")[2] for stem in stems if "." in name_of(stem)}
    yield from (tag for tag in locales if tag in ends)
