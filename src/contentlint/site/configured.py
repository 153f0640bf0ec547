"""What the configuration of contentlint says of a site, over what the files of its generator say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contentlint.site.address import clamp
from contentlint.site.area import Area, Root
from contentlint.site.areas import area_for
from contentlint.site.preset import presets
from contentlint.site.tree import Tree
from contentlint.site.vault import speaks_in_names
from contentlint.text.slug import ALGORITHMS

if TYPE_CHECKING:
    from contentlint.site.site import Site

# Algorithms that make the same of nearly all headings, for those that are not known here.
_NEAR = {"hugo": "github", "kramdown": "github", "github": "github", "mdn": "mdn", "astro": "github"}


def known_slug(name: str) -> str:
    """The algorithm of this name, or the one most like it."""
    if name in ALGORITHMS:
        return name
    return _NEAR.get(name.partition("-")[0], next(iter(ALGORITHMS)))


def configured(
    areas: tuple[Area, ...], notes: tuple[str, ...], site: Site
) -> tuple[tuple[Area, ...], tuple[str, ...]]:
    """The sites of the tree with every part that the settings name put in its place."""
    settings = site.settings
    if settings.preset == "none":
        return (), notes
    if settings.preset:
        same = tuple(area for area in areas if area.preset.name == settings.preset)
        tree = Tree(site.paths, site.folders, site.locales, settings.sources)
        areas = same or (area_for(presets()[settings.preset], "", "", tree),)
    elif settings.roots:
        # Folders were named and no generator: links are read as they were before generators were known.
        return (), notes
    if not areas and speaks_in_names(site):
        areas = (Area(presets()["obsidian"], roots=(Root(""),), relative="file", slug=""),)
    return tuple(_overridden(area, site) for area in areas), notes


def _overridden(area: Area, site: Site) -> Area:
    settings = site.settings
    changed = area._replace(
        base=clamp(settings.base) if settings.base else area.base,
        default=settings.default_locale or area.default,
        relative=settings.relative_base or area.relative,
        slug=settings.slug or area.slug,
        redirects={**area.redirects, **settings.redirects},
        assets=tuple(dict.fromkeys((*map(clamp, settings.assets), *area.assets))),
    )
    if settings.trailing_slash:
        changed = changed._replace(slash=settings.trailing_slash.replace("any", ""))
    if settings.roots:
        return changed._replace(roots=tuple(_named_roots(settings.roots, settings.locales)))
    return _with_languages(changed, site) if settings.locales else changed


def _with_languages(area: Area, site: Site) -> Area:
    """A root for each folder that the settings call a language; the rest is in the default one."""
    tags = site.settings.locales
    known = {root.folder for root in area.roots}
    added = [
        Root(folder, clamp(f"{root.prefix}/{tag}"), tag)
        for root in area.roots
        if not set(tags) & set(root.folder.split("/"))
        for tag in tags
        if (folder := clamp(f"{root.folder}/{tag}")) in site.folders - known
    ]
    rest = (root if root.locale else root._replace(locale=area.default) for root in area.roots)
    return area._replace(roots=(*rest, *added), locales=tuple(dict.fromkeys((*area.locales, *tags))))


def _named_roots(folders: tuple[str, ...], locales: tuple[str, ...]) -> list[Root]:
    named = [Root(clamp(folder)) for folder in folders]
    return [*named, *(Root(clamp(f"{root.folder}/{tag}"), tag, tag) for root in named for tag in locales)]
