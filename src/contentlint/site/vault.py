"""What a wikilink names: a note of the vault by name, path or alias, and a heading or block in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from contentlint.model import PageFacts
from contentlint.site.address import clamp, decoded, folder_of, join, name_of, split_extension
from contentlint.site.area import Area
from contentlint.site.holdings import is_media
from contentlint.site.resolution import Resolution, Status
from contentlint.text.pattern import Pattern

if TYPE_CHECKING:
    from contentlint.site.site import Site

# So many names, and this share of them, must be those of files before links are read as a vault's.
_FEW = 2
_MOST = 0.5
_NOT_WORD = Pattern(r"[^\w]+")


def follow_name(target: str, from_path: str, area: Area, site: Site) -> Resolution:
    """Resolve `Name`, `Folder/Name`, `Name#Heading#Sub`, `#Heading`, `Name#^block`. Never raises."""
    named, _, place = target.partition("#")
    name = clamp(decoded(named).strip().replace("\\", "/"))
    if not name:
        return at_heading(from_path, place, site)
    found = _note(name, from_path, area, site)
    if found is None:
        status = Status.MISSING_FILE if _has_extension(name) else Status.MISSING_PAGE
        return Resolution(status, name if _has_extension(name) else f"{name}.md", place)
    return at_heading(found, place, site)


def _has_extension(name: str) -> bool:
    extension = split_extension(name)[1]
    return bool(re.fullmatch(r"\.[A-Za-z0-9]{2,5}", extension)) and extension != ".md"


def _note(name: str, from_path: str, area: Area, site: Site) -> str | None:
    """By path from the vault, from the note, then by the end of a path anywhere in the vault."""
    for folder in (area.folder, folder_of(from_path)):
        path = join(folder, name) or ""
        for form in (path, f"{path}.md"):
            if form in site.paths:
                return form
    names = site.vault(area)
    found = names.get(_key(name)) or names.get(_key(name.removesuffix(".md")))
    # Vaults of one project may share a folder of pictures beside them.
    return found or (site.shared_media.get(_key(name)) if is_media(name) else None)


def names_of(area: Area, site: Site) -> Mapping[str, str]:
    """Every name that notes and files of a vault answer to -> path; the shortest path where several do."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    near = f"{area.folder}/" if area.folder else ""
    for path in site.paths:
        if path.startswith(near):
            inside = path[len(near) :].removesuffix(".md")
            while inside:
                found[_key(inside)].append(path)
                inside = inside.partition("/")[2]
            page = site.pages.get(path)
            for field in page.fields if page else ():
                if field.name in ("aliases", "alias", "permalink"):
                    found[_key(field.value)].append(path)
    return {key: min(paths, key=lambda path: (path.count("/"), path)) for key, paths in found.items()}


def speaks_in_names(site: Site) -> bool:
    """Whether pages link by `[[names]]`, most of them names of files: a vault without its settings."""
    asked = {
        _key(decoded(each.target.partition("#")[0]).strip().removesuffix(".md"))
        for page in site.pages.values()
        for each in page.dialect
        if each.kind in ("wikilink", "embed")
    } - {""}
    if not asked:
        return False
    names = {_key(form) for path in site.paths for form in _tails(path)}
    found = len(asked & names)
    return found >= _FEW and found >= _MOST * len(asked)


def _tails(path: str) -> tuple[str, ...]:
    """A path without `.md`, and its ends: `b/c` and `c` of `a/b/c.md`."""
    parts = path.removesuffix(".md").split("/")
    return tuple("/".join(parts[start:]) for start in range(len(parts)))


def headings_of(page: PageFacts) -> frozenset[str]:
    """The headings of a note as links to them are compared."""
    return frozenset(as_compared(text) for heading in page.outline for text in (heading.text, heading.raw))


def media_by_name(paths: Iterable[str]) -> Mapping[str, str]:
    """Name of a picture or other media file, as names are compared -> the only path that ends in it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        if is_media(path):
            found[_key(name_of(path))].append(path)
    return {key: same[0] for key, same in found.items() if len(same) == 1}


def _key(name: str) -> str:
    """Names are compared without case; a hyphen and an underscore are as good as a space."""
    return name.casefold().replace("-", " ").replace("_", " ")


def at_heading(path: str, place: str, site: Site) -> Resolution:
    """A note at a heading, of which the last name counts, or at a block."""
    page = site.pages.get(path)
    wanted = place.rpartition("#")[2].strip()
    if page is None or not wanted or page.open_anchors:
        return Resolution(Status.OK, path, place)
    if wanted.startswith("^"):
        known = wanted in page.ids or wanted[1:] in page.ids
    else:
        known = as_compared(decoded(wanted)) in site.headings(path) or wanted in page.ids
    return Resolution(Status.OK if known else Status.MISSING_ANCHOR, path, place)


def as_compared(text: str) -> str:
    """A heading without what Obsidian does not compare: punctuation, case, runs of spaces."""
    return _NOT_WORD.sub(" ", text).strip().casefold()
