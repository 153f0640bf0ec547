"""Hugo: languages and their folders, mounts, permalinks, and what its version changes of links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contentlint.site import literals, values
from contentlint.site.address import clamp, folder_of, name_of
from contentlint.site.area import Area, Root
from contentlint.site.generators.layout import settings_of, with_roots
from contentlint.site.tree import Tree, below
from contentlint.text.pattern import Pattern

_VERSION = Pattern(r"(?:HUGO_VERSION|hugo-(?:extended|bin))\W+v?(\d+)\.(\d+)")
# From here on a site of several languages has a template of links that looks pages up by their files
# (`markup.goldmark.renderHooks.link` in the manual of Hugo).
_EMBEDDED = (0, 123)
# Files of a configuration; others beside them may be in no form that can be read.
# What is read of the files of a configuration that hold one key each.
_PARTS = ("markup", "permalinks")
_NAMES = ("hugo.", "config.", "module.")


def area_of(area: Area, tree: Tree) -> Area:
    """The site as its files of configuration say; a language may have a folder of its own."""
    data = {**dict(_parts(area, tree)), **values.lowered(settings_of(area, tree))}
    named = values.lowered(data.get("languages"))
    folders = {tag: values.text(values.lowered(said).get("contentdir")) for tag, said in named.items()}
    folders |= _languages(area, tree)
    home = values.text(data.get("baseurl")).split("/")
    area = area._replace(
        base=clamp("/".join(home[3:])),
        origin="/".join(home[:3]),
        default=values.text(data.get("defaultcontentlanguage")) or "en",
        locales=tuple(folders),
        unprefixed=data.get("defaultcontentlanguageinsubdir") is not True,
        slug=_slug(data),
        permalinks=dict(_permalinks(data)),
        made=(*area.made, *_mounted(area, tree)),
        localized=_looks_links_up(area, tree, len(folders)),
    )
    area = with_roots(area, tree, [below(area.folder, values.text(data.get("contentdir")) or "content")])
    own = tuple(_own_roots(area, tree, folders))
    taken = {root.folder for root in own}
    # Where languages have folders of their own, the rest is in the one that is translated from.
    rest = (root._replace(locale=root.locale or area.default) if own else root for root in area.roots)
    roots = (*(root for root in rest if root.folder not in taken), *own)
    return area._replace(roots=roots, locales=tuple({root.locale: 0 for root in roots if root.locale}))


def _parts(area: Area, tree: Tree) -> Iterator[tuple[str, object]]:
    """Pairs (key, value) of files in the folder of a configuration that hold one key each."""
    folder, name = folder_of(area.source), name_of(area.source)
    if name_of(folder) == "_default":
        for path in (f"{folder}/{key}.{name.rpartition('.')[2]}" for key in _PARTS):
            if path in tree.sources:
                yield name_of(path).partition(".")[0], literals.parse(path, tree.sources[path])


def _permalinks(data: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Pairs (section, pattern) for pages; newer versions tell them from the patterns of sections."""
    said = values.lowered(data.get("permalinks"))
    for key, value in {**said, **values.lowered(said.get("page"))}.items():
        if isinstance(value, str):
            yield key, value


def _slug(data: Mapping[str, object]) -> str:
    parser = values.lowered(values.lowered(values.lowered(data.get("markup")).get("goldmark")).get("parser"))
    kind = values.text(parser.get("autoheadingidtype") or parser.get("autoidtype")) or "github"
    return f"hugo-{kind}"


def _own_roots(area: Area, tree: Tree, folders: Mapping[str, str]) -> Iterator[Root]:
    """The folders that languages name for themselves and that exist."""
    for tag, named in folders.items():
        folder = below(area.folder, clamp(named))
        if named and folder in tree.folders:
            yield Root(folder, "" if tag == area.default and area.unprefixed else tag.lower(), tag)


def _languages(area: Area, tree: Tree) -> Iterator[tuple[str, str]]:
    """Pairs (language, its folder) of files that hold all languages (`languages.toml`) or one."""
    for path, text in tree.sources.items():
        near = folder_of(path) in (folder_of(area.source), below(area.folder, "config/_default"))
        if near and name_of(path).startswith("languages."):
            data = values.lowered(literals.parse(path, text))
            tags = {name_of(path).split(".")[1]: data} if name_of(path).count(".") > 1 else data
            yield from (
                (tag, values.text(values.lowered(said).get("contentdir"))) for tag, said in tags.items()
            )


def _mounted(area: Area, tree: Tree) -> Iterator[str]:
    """Addresses of folders that are mounted from somewhere else than this tree."""
    for path, text in tree.sources.items():
        if folder_of(path) != folder_of(area.source) or not name_of(path).startswith(_NAMES):
            continue
        data = values.lowered(literals.parse(path, text))
        mounts = data.get("mounts") or values.lowered(data.get("module")).get("mounts")
        for mount in mounts if isinstance(mounts, list) else ():
            source, target = (
                clamp(values.text(values.lowered(mount).get(key))) for key in ("source", "target")
            )
            kind, _, place = target.partition("/")
            is_here = kind == "content" and below(area.folder, source) in tree.paths | tree.folders
            if kind in ("content", "static") and place and source != target and not is_here:
                address = place.removesuffix("/_index.md").removesuffix(".md")
                yield from (address, f"{address}.md", f"{address}/*")


def _looks_links_up(area: Area, tree: Tree, languages: int) -> bool:
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
