"""The files that links name by their paths, as they are written."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from contentlint.site.address import folder_of, split_extension
from contentlint.site.area import Area
from contentlint.site.resolution import Resolution, Status

if TYPE_CHECKING:
    from contentlint.site.site import Site

_HTML = (".html", ".htm")


def file_at(path: str, area: Area, site: Site) -> str | None:
    """The file itself, or that of the default language; MkDocs asks for its full name."""
    found = _file_of(path, area, site) if area.preset.only_files else None
    if not area.preset.only_files:
        found = site.find(path)
    if found is None and path.endswith(_HTML) and not area.preset.only_files:
        found = site.find(split_extension(path)[0])
    if found is None and area.preset.fallback:
        stand_in = site.locales.stand_in(path)
        found = stand_in if stand_in and stand_in in site.paths else None
    return found


def _file_of(path: str, area: Area, site: Site) -> str | None:
    """The file of this full name, from the theme, in some language (`name.fr.md`), or shared by all."""
    if path in site.paths:
        return path
    root = area.root_of(path)
    inside = path[len(root.folder) :].lstrip("/") if root else path
    stem, extension = split_extension(path)
    ways = [
        *(f"{folder}/{inside}" for folder in area.assets),
        *(f"{stem}.{tag}{extension}" for tag in area.beside),
    ]
    first, _, rest = inside.partition("/")
    if root and first in area.beside:
        ways += [f"{root.folder}/{rest}", *(f"{root.folder}/{tag}/{rest}" for tag in area.beside)]
    return next((way for way in ways if way in site.paths), None)


def unwritten(served: str, path: str, fragment: str, from_path: str) -> Resolution:
    """A file link without the extension of its file."""
    better = os.path.relpath("/" + served, "/" + folder_of(from_path)).replace(os.sep, "/")
    better = f"./{better}" if path.startswith("./") else better
    kept = f"#{fragment}" if fragment else ""
    return Resolution(Status.WRONG_FORM, served, fragment, better + kept, "extension")
