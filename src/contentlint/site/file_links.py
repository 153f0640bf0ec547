"""The files that links name by their paths, as they are written."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from contentlint.site.address import Address, folder_of, is_page_like, split_extension
from contentlint.site.area import Area
from contentlint.site.holdings import is_media
from contentlint.site.resolution import Resolution, Status
from contentlint.site.serving import is_index

if TYPE_CHECKING:
    from contentlint.site.site import Site
    from contentlint.site.table import Table

_HTML = (".html", ".htm")
_MARKDOWN = (".md", ".mdx", ".markdown")


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


def is_file_of_jekyll(path: str, table: Table, site: Site) -> bool:
    """Whether a page, whose front matter is known, is served as `page.html`."""
    page = site.pages.get(path) if table.area.preset.addresses == "jekyll" else None
    return page is not None and bool(page.fields) and path not in table.slashed and not is_index(path)


def is_only_a_file(path: str, found_file: str, from_path: str, table: Table) -> bool:
    """Whether a target names a file from the folder of the page's own, and is no address of it."""
    area = table.area
    if is_media(path):
        return from_path in table.slashed
    if not is_page_like(path) or area.preset.only_files:
        return False
    # A page of Jekyll with an address of its own does not answer to the name of its file.
    has_own = area.preset.addresses == "jekyll" and table.address.get(found_file, "").endswith(_HTML)
    is_loose = area.preset.name in ("docusaurus", "jekyll", "plain")
    return has_own or not is_loose or from_path in table.slashed


def is_word(path: str) -> bool:
    """Whether a target is no name of a file, but a word that a program may look up: `items.fn`."""
    return "/" not in path and not path.lower().endswith((*_MARKDOWN, *_HTML)) and not is_media(path)


def without_base(found: Resolution, address: Address, area: Area) -> Resolution:
    """Docusaurus puts its base in front of the targets of Markdown, and leaves those of HTML as they are."""
    is_below = not area.base or address.path.startswith(f"/{area.base}/")
    if area.preset.addresses != "docusaurus" or is_below or found.status is not Status.OK:
        return found
    return Resolution(Status.MISSING_FILE, found.path, "", f"/{area.base}{address.path}")
