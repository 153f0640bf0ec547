"""The folders that Docusaurus serves: docs, blog and pages, their versions, all of it per language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from contentlint.site import literals
from contentlint.site.address import clamp, folder_of, name_of
from contentlint.site.area import Area, Root
from contentlint.site.generators.layout import program_of, slash_of
from contentlint.site.tree import Tree, below
from contentlint.text.pattern import Pattern

# In full or in short, as Docusaurus looks plug-ins up.
_PLUGIN = Pattern(r"content-docs[\"'`]\)?\s*,\s*(?:\{|(?P<name>\w+))")


class _Instance(NamedTuple):
    """A plug-in that serves a folder: its kind, id, folder and address, and what configures it."""

    kind: str
    name: str
    folder: str
    prefix: str
    text: str = ""


def area_of(area: Area, tree: Tree) -> Area:
    """The site as its configuration says, lists of posts among the addresses that no file has."""
    text = program_of(area, tree)
    i18n = literals.body(text, "i18n")
    default = literals.string(i18n, "defaultLocale") or "en"
    area = area._replace(
        base=clamp(literals.setting(text, "baseUrl")),
        origin=literals.setting(text, "url").rstrip("/"),
        slash=slash_of(literals.flag(text, "trailingSlash")),
        default=default,
        locales=literals.strings(i18n, "locales"),
        redirects=dict(literals.moves(text)),
    )
    assets = tuple(below(area.folder, name) for name in area.preset.assets)
    roots = _roots(text, area, tree)
    lists = {root.prefix for root in roots if "blog" in root.folder} - {""}  # of the posts, newest first
    return area._replace(roots=roots, assets=assets, made=(*area.made, *sorted(lists)))


def _roots(text: str, area: Area, tree: Tree) -> tuple[Root, ...]:
    """The folders of pages that the configuration `text` of the site names and that exist."""
    roots = [root for kind in _instances(text) for root in _of_instance(kind, area, tree)]
    return tuple(dict.fromkeys(roots))


def _instances(text: str) -> Iterator[_Instance]:
    plugins = [_written(text, found) for found in _PLUGIN.finditer(text)]
    named = [_instance("docs", _id(each), each, "docs", "docs") for each in plugins]
    if all(each.name for each in named):  # else a plug-in stands in for that of the preset
        yield _instance("docs", "", _options(text, "docs"), "docs", "docs")
    yield from named
    yield _instance("blog", "", _options(text, "blog"), "blog", "blog")
    yield _Instance("pages", "", "src/pages", "")


def _written(text: str, found: re.Match[str]) -> str:
    """The options of a plug-in, which may stand under a name of their own."""
    if found["name"] is None:
        return literals.inside(text, found.end())
    named = re.search(rf"\bconst\s+{found['name']}\b[^=\n]*=\s*\{{", text)
    return literals.inside(text, named.end()) if named else ""


def _id(options: str) -> str:
    """The id of a plug-in, "" for the default one."""
    name = literals.string(options, "id")
    return "" if name == "default" else name


def _options(text: str, key: str) -> str:
    """The options of a plug-in: the theme may have a key of the same name, which holds no folder."""
    bodies = literals.bodies(text, key)
    return next((body for body in bodies if literals.names(body, _TELLING)), bodies[0] if bodies else "")


_TELLING = ("path", "routeBasePath", "sidebarPath", "editUrl", "lastVersion", "postsPerPage")


def _instance(kind: str, name: str, text: str, folder: str, prefix: str) -> _Instance:
    own = text.replace(literals.body(text, "versions"), "")
    path = literals.string(own, "path")
    base = literals.string(own, "routeBasePath")
    return _Instance(kind, name, path or folder, clamp(base) if base else prefix, text)


def _of_instance(kind: _Instance, area: Area, tree: Tree) -> Iterator[Root]:
    """The folder, its older versions, and both for every language."""
    suffix = f"-{kind.name}" if kind.name and kind.name != "default" else ""
    served = _served(kind, f"{kind.name}_" if suffix else "", area, tree)
    current = clamp(f"{kind.prefix}/{served('current')}")
    yield from _existing(tree, below(area.folder, kind.folder), current, area.default)
    stem = f"{kind.name}_" if suffix else ""
    versions = below(area.folder, f"{stem}versioned_docs") if kind.kind == "docs" else ""
    yield from _versions(tree, versions, kind.prefix, area.default, served)
    for locale in area.locales:
        plugin = below(area.folder, f"i18n/{locale}/docusaurus-plugin-content-{kind.kind}{suffix}")
        bare = kind.prefix if locale == area.default else clamp(f"{locale}/{kind.prefix}")
        if kind.kind != "docs":
            yield from _existing(tree, plugin, bare, locale)
            continue
        yield from _existing(tree, f"{plugin}/current", clamp(f"{bare}/{served('current')}"), locale)
        yield from _versions(tree, plugin, bare, locale, served)


class _Versions(NamedTuple):
    """Where versions are served below the address of their plug-in: as configured, the last one bare."""

    last: str
    paths: dict[str, str]

    def __call__(self, version: str) -> str:
        """The address of a version, "" for none of its own."""
        if version in self.paths:
            return clamp(self.paths[version])
        return "" if version == self.last else "next" if version == "current" else version


def _served(kind: _Instance, stem: str, area: Area, tree: Tree) -> _Versions:
    if kind.kind != "docs":
        return _Versions("current", {})
    released = _released(tree.sources.get(below(area.folder, f"{stem}versions.json"), ""))
    last = literals.string(kind.text, "lastVersion") or (released[0] if released else "current")
    if below(area.folder, f"{stem}versioned_docs/version-{last}") not in tree.folders:
        last = "current"  # a release that is not in the tree: what is to be the next one stands in
    said = literals.body(kind.text, "versions")
    paths = {name: literals.body(said, name) for name in ("current", *released)}
    return _Versions(last, {name: _path(text) for name, text in paths.items() if "path" in text})


def _path(text: str) -> str:
    return literals.string(text, "path")


def _released(text: str) -> list[str]:
    """The versions that `versions.json` lists, the last one first."""
    try:
        names = json.loads(text)
    except (ValueError, RecursionError):
        return []
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


def _versions(tree: Tree, folder: str, prefix: str, locale: str, served: _Versions) -> Iterator[Root]:
    if folder in tree.folders and folder:
        for path in sorted(tree.folders):
            if folder_of(path) == folder and name_of(path).startswith("version-"):
                yield Root(path, clamp(f"{prefix}/{served(name_of(path).removeprefix('version-'))}"), locale)


def _existing(tree: Tree, folder: str, prefix: str, locale: str) -> Iterator[Root]:
    if folder in tree.folders:
        yield Root(folder, prefix, locale)
