"""What a link's target leads to. Asks the site's tables only, never the disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contentlint.model import PageFacts
from contentlint.site.address import (
    Address,
    clamp,
    folder_of,
    join,
    read_address,
    split_extension,
)
from contentlint.site.area import Area
from contentlint.site.follow import follow
from contentlint.site.holdings import is_media
from contentlint.site.lost import lost, outside
from contentlint.site.other_language import in_own_language
from contentlint.site.resolution import MISSING, Resolution, Status
from contentlint.site.routes import routed
from contentlint.site.serving import is_index
from contentlint.site.settings import matcher
from contentlint.site.site import Site
from contentlint.site.vault import at_heading, follow_name
from contentlint.text.pattern import Pattern

_MARKDOWN = frozenset({".md", ".mdx", ".markdown"})
NAMES = frozenset({"wikilink", "embed"})
"""Kinds of references that name a note; every other names an address."""
OF_THEIR_OWN = NAMES | {"html-image"}
"""Kinds of which the same target may mean something else than it does in other links."""
# Of a text that is put into other pages these may be right where it stands then.
_DOUBTED = frozenset(Status) - {Status.OK, Status.EXTERNAL, Status.UNVERIFIABLE}
_SETTLED = frozenset({Status.OK, Status.EXTERNAL, Status.UNVERIFIABLE, Status.MISSING_ANCHOR})
# What a vault may still find by name.
_UNNAMED = MISSING | {Status.CASE}
_SLASH = Pattern("/")
# No file has a longer path; a hostile target may.
_LONGEST_WAY = 4096
_HIDDEN = Pattern(r"(?:^|/)\.\w")


def resolve(target: str, from_path: str, site: Site, kind: str = "link") -> Resolution:
    """Resolve `target`, decoded from entities, as written in the page `from_path`. Never raises.

    `kind` is that of the `Reference`: what a wikilink names is no address.
    """
    # What a fragment of the home page means depends on the page that asks.
    if target[:1] != "/" or target[1:2] == "#" or kind in OF_THEIR_OWN:
        found = _resolve(target, from_path, site, kind)
    else:
        # Pages repeat addresses that begin with `/`; they mean the same in all pages of a folder, or more.
        known = site.resolved[site.place_of(from_path)]
        found = known.get(target) or known.setdefault(target, _resolve(target, from_path, site, kind))
        if found.status is Status.WRONG_LOCALE and found.path == from_path:
            return Resolution(Status.OK, found.path, found.fragment)  # the page shows its own original
    if found.status in _DOUBTED and site.is_part(from_path):
        return Resolution(Status.UNVERIFIABLE)
    return found


def _resolve(target: str, from_path: str, site: Site, kind: str) -> Resolution:
    """The same, without regard to the page being a part of others."""
    if site.ignored and site.ignored.match(target):
        return Resolution(Status.UNVERIFIABLE)
    area = site.area_of(from_path)
    if area is not None and kind in NAMES:
        named = follow_name(target, from_path, area, site)
        return _doubted(named, Address("relative", target), area, site)
    own = _without_origin(target, area) if area else target
    address = read_address(own)
    if address.kind == "external":
        return Resolution(Status.EXTERNAL)
    if address.kind == "template":
        return Resolution(Status.UNVERIFIABLE)
    if address.kind == "here" and area is not None and area.preset.wikilinks:
        return at_heading(from_path, address.fragment, site)
    if address.kind == "here":
        return _at(site, from_path, address.fragment)
    if area is not None:
        found = follow(address, from_path, area, site, kind)
        if found.status in _UNNAMED and area.preset.wikilinks and address.kind == "relative":
            # A vault looks the notes of its links up by name too, in whatever form they are written.
            named = follow_name(own, from_path, area, site)
            found = found if named.status in MISSING else named
        found = _doubted(in_own_language(found, from_path, area, site), address, area, site)
        # Hosts redirect what MkDocs does not know of.
        is_judged = not area.preset.only_files and _is_beside_pages(address, area, site)
        if own is not target and found.status in MISSING and not is_judged:
            return Resolution(Status.UNVERIFIABLE)
        return found
    read = _resolve_absolute if address.kind == "absolute" else _resolve_relative
    return _doubted(read(address, from_path, site), address, None, site)


def _without_origin(target: str, area: Area) -> str:
    """An address of the site itself, written in full, as the path that it is."""
    origin = area.origin
    if not origin or not target.startswith(origin):
        return target
    rest = target[len(origin) :]
    is_own = not area.base or (rest + "/").startswith(f"/{area.base}/")
    return rest if rest.startswith("/") and is_own else target


def _is_beside_pages(address: Address, area: Area, site: Site) -> bool:
    """Whether the site has pages in the folder of this address; what others build may share its host."""
    table = site.table(area)
    return folder_of(table.bare(clamp(address.path))) in table.folders


def _doubted(found: Resolution, address: Address, area: Area | None, site: Site) -> Resolution:
    """The same, or UNVERIFIABLE where the sources can not show that nothing answers."""
    if found.status not in MISSING:
        return found
    is_relative = address.kind == "relative"
    hidden = _is_elsewhere(found.path, site) if is_relative else _is_below_file(found.path, site)
    # What programs look up by a short name of their own: `@/a`, `@snippets/a`.
    hidden = hidden or (address.path[:1] == "@" and "/" in address.path)
    if hidden or (site.media_elsewhere and is_media(address.path)) or _is_open(address.path, site):
        return Resolution(Status.UNVERIFIABLE)
    if site.unkept.serves(found.path, area) or (area is None and _is_built(address.path, site)):
        return Resolution(Status.UNVERIFIABLE)
    return found


def _is_built(path: str, site: Site) -> bool:
    """Whether a page beside the sites of a tree means what a build makes: nobody knows which."""
    is_named = path.endswith((".html", ".htm"))
    return bool(site.areas) and is_named and not site.claims.judged(clamp(path))


def _is_open(address: str, site: Site) -> bool:
    """Whether the settings say that this address may answer though no source shows it."""
    found = matcher(site.settings.open_pages)
    return bool(found and found.match(address))


def targets(site: Site, pages: Iterable[PageFacts]) -> frozenset[str]:
    """Paths of all pages and files of `site` that the links of `pages` lead to."""
    asked = {
        (reference.target, page.path, reference.kind) for page in pages for reference in site.references(page)
    }
    return frozenset(resolve(target, path, site, kind).path for target, path, kind in asked) - {""}


def may_be_told_by_fields(site: Site, pages: Iterable[PageFacts]) -> bool:
    """Whether a link of `pages` leads nowhere that front matter not yet read may give an address to."""
    return any(
        resolve(link.target, page.path, site, link.kind).status not in _SETTLED
        for page in pages
        if (area := site.area_of(page.path)) and area.preset.addresses != "tree"
        for link in site.references(page)
    )


def _resolve_absolute(address: Address, from_path: str, site: Site) -> Resolution:
    path = clamp(address.path)
    readings = list(_absolute_readings(path, from_path, site))
    found = _first_found(readings, address.fragment, site)
    found = found or site.claims.moved(path, address.fragment)
    if found:
        return found
    if not path:
        return Resolution(Status.OK, "", address.fragment)
    # Who configures a route says where the files lie: one that is not there is missing.
    is_routed = any(routed(path, from_path, site.settings.routes))
    if not (is_routed or site.roots.judged(path) or site.claims.judged(path)):
        return Resolution(Status.UNVERIFIABLE)
    return lost(readings, address, site)


def _absolute_readings(path: str, from_path: str, site: Site) -> Iterator[str]:
    """The files that an address beginning with `/` may mean, most likely first."""
    yield from routed(path, from_path, site.settings.routes)
    claimed = site.claims.served.get(path)
    if claimed:
        yield claimed
    # What lies beside the sites of a tree, as old releases, links to their pages.
    tables = map(site.table, site.areas)
    yield from filter(None, (table.page.get(table.bare(path)) for table in tables))
    locale = site.locales.folder_of(from_path)
    inside = site.roots.below(path)
    for root in site.roots.folders if inside is not None else ():
        yield f"{root}/{inside}" if root else str(inside)
        if locale and folder_of(locale) == root:
            yield f"{locale}/{inside}"


def _resolve_relative(address: Address, from_path: str, site: Site) -> Resolution:
    """Read the target from the file's folder, then from the page's address, as `b/` for `b.md`.

    A target that ends in `.md` names a file, and has the first reading only.
    """
    by_file = join(folder_of(from_path), address.path)
    names_file = split_extension(address.path)[1].lower() in _MARKDOWN
    by_address = (
        None if names_file or is_index(from_path) else join(split_extension(from_path)[0], address.path)
    )
    readings = [path for path in (by_file, by_address) if path is not None]
    found = _first_found(readings, address.fragment, site) or _claimed(address, from_path, site)
    if found:
        return found
    if by_file is None:
        return outside(address, site, None)
    if _is_elsewhere(by_file, site):
        return Resolution(Status.UNVERIFIABLE)
    return lost(readings, address, site)


def _claimed(address: Address, from_path: str, site: Site) -> Resolution | None:
    """What answers beside the address that the page claims."""
    own = site.claims.own.get(from_path)
    path = join(folder_of(own), address.path) if own else None
    if path is None:
        return None
    page = site.claims.served.get(path)
    return _at(site, page, address.fragment) if page else site.claims.moved(path, address.fragment)


def _first_found(readings: list[str], fragment: str, site: Site) -> Resolution | None:
    """The first reading that answers, fragment included; else the first that answers without it."""
    fallback = None
    for path in readings:
        found = site.find(path) or _find_in_default_language(path, site)
        if found is not None:
            resolution = _at(site, found, fragment)
            if resolution.status is Status.OK:
                return resolution
            fallback = fallback or resolution
    return fallback


def _find_in_default_language(path: str, site: Site) -> str | None:
    """Generators show the page (or image) of the default language where a translation is missing."""
    stand_in = site.locales.stand_in(path)
    return None if stand_in is None else site.find(stand_in)


def _is_elsewhere(path: str, site: Site) -> bool:
    """Whether a relative path leads to what is not among the site's files by design.

    Hidden folders are not read, links to folders are not followed, and the images
    of a translation may lie in the tree of the original language.
    """
    if _HIDDEN.search(path) or _is_below_file(path, site):
        return True
    return site.media_elsewhere and is_media(path)


def _is_below_file(path: str, site: Site) -> bool:
    """Whether a part of the way is no folder but a file: a symbolic link to a folder."""
    return any(path[: slash.start()] in site.files for slash in _SLASH.finditer(path, 0, _LONGEST_WAY))


def _at(site: Site, path: str, fragment: str) -> Resolution:
    known = site.has_anchor(path, fragment)
    return Resolution(Status.OK if known else Status.MISSING_ANCHOR, path, fragment)
