"""Links to another language where the page's own has the page too, and to the own one in another spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contentlint.site.area import Area
from contentlint.site.resolution import Resolution, Status
from contentlint.site.serving import is_index
from contentlint.site.translations import is_tag
from contentlint.text.language.tags import base_language

if TYPE_CHECKING:
    from contentlint.site.site import Site


def in_own_language(found: Resolution, from_path: str, area: Area, site: Site) -> Resolution:
    """The same, or WRONG_LOCALE with the page of this name in the language of the page that asks.

    Jekyll has no notion of languages: folders with the same pages tell which page was translated from
    which. Links from the original, and those to front pages, are chosen rather than slipped into.
    """
    if found.status is not Status.OK or area.preset.addresses != "jekyll":
        return found
    twin = _twin(found.path, from_path, site)
    address = site.table(area).address.get(twin) if twin else None
    if twin is None or not address:
        return found
    ending = "/" if twin in site.table(area).slashed else ""
    kept = f"#{found.fragment}" if found.fragment else ""
    return Resolution(Status.WRONG_LOCALE, twin, found.fragment, f"/{address}{ending}{kept}")


def _twin(path: str, from_path: str, site: Site) -> str | None:
    """The page beside `path` in the language of the page `from_path`; None without one."""
    locales = site.locales
    own = locales.folder_of(from_path)
    if own is None or own == locales.origin[own] or path not in site.page_paths:
        return None
    given = locales.folder_of(path)
    other = given if given is not None else locales.origin[own]
    if other == own or (given is not None and locales.default[given] != locales.default[own]):
        return None
    if not path.startswith(f"{other}/" if other else ""):
        return None
    rest = path[len(other) :].lstrip("/")
    twin = f"{own}/{rest}"
    is_front = "/" not in rest and is_index(rest)
    return None if is_front or twin == from_path or twin not in site.page_paths else twin


def in_own_spelling(path: str, fragment: str, own: str, area: Area) -> str:
    """`/de/a` for `/de-DE/a`, which the site does not know, on a page of its language `own`; else ""."""
    base = f"/{area.base}" if area.base else ""
    tag, slash, rest = path.removeprefix(f"{base}/").partition("/")
    known = {each.lower() for each in (own, *area.locales)}
    if (
        not (own and slash and is_tag(tag))
        or tag.lower() in known
        or base_language(tag) != base_language(own)
    ):
        return ""
    return f"{base}/{own}/{rest}" + (f"#{fragment}" if fragment else "")
