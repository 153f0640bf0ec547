"""What the version of Hugo that builds a site changes of its links."""

from __future__ import annotations

from contentlint.site.address import folder_of, name_of
from contentlint.site.area import Area
from contentlint.site.tree import Tree
from contentlint.text.pattern import Pattern

_VERSION = Pattern(r"(?:HUGO_VERSION|hugo-(?:extended|bin))\W+v?(\d+)\.(\d+)")
# From here on a site of several languages has a template of links that looks pages up by their files
# (`markup.goldmark.renderHooks.link` in the manual of Hugo).
_EMBEDDED = (0, 123)


def looks_links_up(area: Area, tree: Tree, languages: int) -> bool:
    """Whether links go through a template that finds pages: one of the site's own, or that of Hugo."""
    if any(path.endswith("_markup/render-link.html") for path in tree.paths):
        return True
    return languages > 1 and _version(area, tree) >= _EMBEDDED


def _version(area: Area, tree: Tree) -> tuple[int, int]:
    """The version that the nearest settings of a host or of npm name; (0, 0) where none does."""
    near = (
        (path, text)
        for path, text in tree.sources.items()
        if name_of(path) in ("netlify.toml", "package.json")
        and f"{area.folder}/".startswith(f"{folder_of(path)}/".lstrip("/"))
    )
    named = ((path, found) for path, text in near if (found := _VERSION.search(text)))
    _, nearest = max(named, key=lambda pair: len(pair[0]), default=("", None))
    return (int(nearest[1]), int(nearest[2])) if nearest else (0, 0)
