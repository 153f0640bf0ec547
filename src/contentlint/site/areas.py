"""From the files of a generator to the site they describe."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from contentlint.model import Phrase
from contentlint.site import literals
from contentlint.site.area import Area
from contentlint.site.detect import sightings
from contentlint.site.generators.layout import plain
from contentlint.site.preset import Preset
from contentlint.site.redirects import redirects_of
from contentlint.site.tree import Tree


def areas_of(tree: Tree) -> tuple[tuple[Area, ...], tuple[str, ...]]:
    """Every site of the tree, and sentences about configurations that could not be read."""
    areas: list[Area] = []
    notes: list[str] = []
    for preset, folder, source in sightings(sorted(tree.paths), tree.folders, tree.sources):
        try:
            area = area_for(preset, folder, source, tree)
        except literals.UnreadableSourceError as error:
            notes.append(
                Phrase("`{source}` could not be read: {error}", source=str(source), error=str(error))
            )
            area = plain(_bare(preset, folder, source), tree)
        if area.roots:
            areas.append(area)
    return tuple(areas), tuple(notes)


def area_for(preset: Preset, folder: str, source: str, tree: Tree) -> Area:
    """The site in `folder` whose configuration is `source` ("" without one). Raises UnreadableSourceError."""
    area = _reader(preset.name)(_bare(preset, folder, source), tree)
    return area._replace(redirects={**redirects_of(area.folder, tree.sources), **area.redirects})


def _bare(preset: Preset, folder: str, source: str) -> Area:
    return Area(preset, folder, source, slug=preset.slug, relative=preset.relative, made=preset.made)


def _reader(name: str) -> Callable[[Area, Tree], Area]:
    """What reads the configuration for a preset; loaded when such a site is met."""
    if name not in _MODULES:
        return plain
    reader: Callable[[Area, Tree], Area] = import_module(_MODULES[name]).area_of
    return reader


_OWN = ("astro", "starlight", "docusaurus", "hugo", "mkdocs", "vitepress", "jekyll", "mdbook", "mdn")
_MODULES = {name: f"contentlint.site.generators.{name}" for name in _OWN}
_MODULES |= dict.fromkeys(("next", "nextra"), "contentlint.site.generators.nextjs")
