"""Which links in other forms than those of CommonMark count on a site."""

from __future__ import annotations

from contentlint.site.area import Area

_NONE: frozenset[str] = frozenset()
_BARE = frozenset({"bare"})
_BY_PRESET = {
    "obsidian": frozenset({"wikilink", "embed"}),
    "hugo": frozenset({"ref", "relref"}),
    "starlight": frozenset({"field"}),
}


def followed(area: Area | None) -> frozenset[str]:
    """The kinds of `PageFacts.dialect` that are links there; without a generator as code hosts have it."""
    if area is None:
        return _BARE
    return _BY_PRESET.get(area.preset.name, _NONE) | (_BARE if area.preset.bare else _NONE)
