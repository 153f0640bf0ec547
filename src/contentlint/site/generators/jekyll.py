"""Jekyll: collections, posts, and the permalinks that defaults give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contentlint.site import values
from contentlint.site.address import clamp, name_of
from contentlint.site.area import Area, Root
from contentlint.site.generators.layout import settings_of
from contentlint.site.tree import Tree, below


def area_of(area: Area, tree: Tree) -> Area:
    """The site as `_config.yml` says: everything is served, collections and posts by their permalinks."""
    data = settings_of(area, tree)
    collections = data.get("collections")
    permalinks = {"": values.text(data.get("permalink"))}
    roots = [Root(area.folder)]
    inside = clamp(below(area.folder, values.text(data.get("collections_dir")) or "."))
    for name, said in values.lowered(collections).items():
        folder = below(inside, f"_{name}")
        permalinks[folder] = values.text(values.lowered(said).get("permalink")) or f"/{name}/:path"
        roots.append(Root(folder))
    roots += [Root(folder) for folder in sorted(tree.folders) if name_of(folder) == "_posts"]
    permalinks |= {below(area.folder, folder): told for folder, told in _defaults(data)}
    area = area._replace(
        base=clamp(values.text(data.get("baseurl"))),
        origin=values.text(data.get("url")).rstrip("/"),
        permalinks=permalinks,
        beside_pages=data.get("relative_permalinks") is True,
    )
    roots = [root for root in roots if root.folder in tree.folders or not root.folder]
    if "kramdown" in str(data.get("kramdown")) and "input" in str(data.get("kramdown")):
        area = area._replace(slug="")
    return area._replace(roots=tuple(roots), assets=(area.folder,))


def _defaults(data: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Pairs (folder, permalink) of what `defaults` gives to the pages of a folder or collection."""
    defaults = data.get("defaults")
    for each in defaults if isinstance(defaults, list) else ():
        scope = values.lowered(values.lowered(each).get("scope"))
        given = values.lowered(values.lowered(each).get("values"))
        path, kind = clamp(values.text(scope.get("path"))), values.text(scope.get("type"))
        folder = path or (f"_{kind}" if kind not in ("", "pages", "drafts") else "")
        if folder and "*" not in folder and values.text(given.get("permalink")):
            yield folder, values.text(given.get("permalink"))
