"""MDN: one folder a language below `files`."""

from __future__ import annotations

from contentlint.site.address import folder_of, name_of
from contentlint.site.area import Area, Root
from contentlint.site.locales import TAG
from contentlint.site.tree import Tree, below


def area_of(area: Area, tree: Tree) -> Area:
    """The site with the folders of languages that are there."""
    files = below(area.folder, "files")
    tags = [
        path for path in sorted(tree.folders) if folder_of(path) == files and TAG.search(name_of(path) + "/")
    ]
    roots = tuple(Root(path, f"{name_of(path)}/docs", name_of(path)) for path in tags)
    return area._replace(roots=roots, locales=tuple(map(name_of, tags)), default="en-us")
