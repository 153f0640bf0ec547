"""Where a target leads on a site whose generator is known."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from contentlint.site.address import Address, clamp, folder_of, is_page_like, join, name_of, split_extension
from contentlint.site.area import Area, Root
from contentlint.site.file_links import (
    file_at,
    is_file_of_jekyll,
    is_only_a_file,
    is_word,
    unwritten,
    without_base,
)
from contentlint.site.lost import lost, outside
from contentlint.site.other_language import in_own_spelling
from contentlint.site.resolution import Resolution, Status
from contentlint.site.routes import routed
from contentlint.site.serving import is_index
from contentlint.site.table import Table
from contentlint.site.vault import at_heading

if TYPE_CHECKING:
    from contentlint.site.site import Site

_MARKDOWN = (".md", ".mdx", ".markdown")
_HTML = (".html", ".htm")
_MARKDOWN_SLASH = tuple(f"{extension}/" for extension in _MARKDOWN)


def follow(address: Address, from_path: str, area: Area, site: Site, kind: str = "link") -> Resolution:
    """Resolve a target that is written in a page of the site `area`. Never raises."""
    table = site.table(area)
    root = site.root_of(from_path) or Root("")
    path = address.path
    if path.lower().endswith(_MARKDOWN_SLASH) and not area.preset.only_files:
        return _without_slash(follow(address._replace(path=path[:-1]), from_path, area, site, kind), address)
    if address.kind == "absolute":
        found = _absolute(path, address.fragment, from_path, root, table, site)
        return without_base(found, address, area) if kind == "html-image" else found
    # What is written in HTML is left as it is, whatever the generator does to links of Markdown.
    if _names_file(path, area) and not (area.preset.only_files and kind.startswith("html-")):
        return _by_file(path, address.fragment, from_path, table, site)
    return _by_address(address, from_path, table, site)


def _without_slash(found: Resolution, address: Address) -> Resolution:
    """The file at an address like `a.md/`, which only MkDocs takes for its name."""
    kept = f"#{address.fragment}" if address.fragment else ""
    is_there = found.status in (Status.OK, Status.MISSING_ANCHOR)
    better = address.path[:-1] + kept
    return Resolution(Status.WRONG_FORM, found.path, found.fragment, better, "slash") if is_there else found


def _names_file(path: str, area: Area) -> bool:
    if area.relative == "file":
        return True
    return area.preset.names_files and path.lower().endswith(_MARKDOWN)


def _at(site: Site, path: str, fragment: str) -> Resolution:
    area = site.area_of(path)
    if area is not None and area.preset.wikilinks:
        return at_heading(path, fragment, site)
    known = site.has_anchor(path, fragment)
    return Resolution(Status.OK if known else Status.MISSING_ANCHOR, path, fragment)


def _absolute(path: str, fragment: str, from_path: str, root: Root, table: Table, site: Site) -> Resolution:
    area = table.area
    url = clamp(path)
    if area.preset.only_files:
        return _from_top(Address("absolute", path, fragment), from_path, root, table, site)
    for file in routed(url, from_path, site.settings.routes):
        routed_to = site.find(file)
        if routed_to is not None:
            return _at(site, routed_to, fragment)
    named = _named(url, root, area, site)
    if named is not None:
        return _at(site, named, fragment)
    candidates = list(_readings(url, root, area))
    if not candidates[-1]:
        return _home(fragment, from_path, table, site)
    for reading in candidates:
        found = _answer(reading, fragment, table, site)
        if found is not None:
            return _localized(found, reading, path, fragment, root, table)
    if area.preset.guest and not (area.base and (url + "/").startswith(area.base + "/")):
        return Resolution(Status.UNVERIFIABLE)  # what else the host serves
    spelled = in_own_spelling(path, fragment, _locale_prefix(root), area)
    if spelled:
        return Resolution(Status.MISSING_PAGE, candidates[0], fragment, spelled)
    return _lost(candidates, path, fragment, table, site)


def _home(fragment: str, from_path: str, table: Table, site: Site) -> Resolution:
    """The home page. Programs make much of it; but what the page that asks has, it asks of itself."""
    home = table.page.get("", "")
    is_slip = bool(fragment) and home in site.pages and fragment not in site.anchors(home)
    if is_slip and fragment in site.anchors(from_path):
        return Resolution(Status.MISSING_ANCHOR, home, fragment)
    return Resolution(Status.OK, home, "")


def _named(url: str, root: Root, area: Area, site: Site) -> str | None:
    """The file that Docusaurus finds by a name with `/`.

    It looks below the folder of the page's plug-in, of that plug-in in the language
    that others are translated from, and of the site.
    """
    if area.preset.addresses != "docusaurus" or not url.lower().endswith(_MARKDOWN):
        return None
    bare = root.prefix.removeprefix(_locale_prefix(root)).strip("/")
    originals = (each.folder for each in area.roots if each.prefix == bare)
    files = (
        file_at(clamp(f"{folder}/{url}"), area, site) for folder in (root.folder, *originals, area.folder)
    )
    return next((file for file in files if file is not None), None)


def _from_top(address: Address, from_path: str, root: Root, table: Table, site: Site) -> Resolution:
    """An absolute target where only relative ones are followed; left as it is, so no name of a file works.

    What is no name of a file is an address of the host: of this site, if it has pages in that folder.
    """
    url, path, fragment = clamp(address.path), address.path, address.fragment
    if not url.lower().endswith(_MARKDOWN):
        place = table.bare(url)
        found = _answer(place, fragment, table, site)
        if found is not None or "/" not in place or folder_of(place) not in table.folders:
            return found or Resolution(Status.UNVERIFIABLE)
        return _lost([place], path, fragment, table, site)
    file = clamp(f"{root.folder}/{url}")
    if file in site.paths:
        return unwritten(file, path, fragment, from_path)._replace(reason="absolute")
    return lost([file], address, site)


def _readings(url: str, root: Root, area: Area) -> Iterator[str]:
    """Addresses below the base that a target with `/` may mean, most likely first."""
    base = area.base
    bare = url[len(base) :].strip("/") if base and (url + "/").startswith(base + "/") else url
    prefix = _locale_prefix(root)
    if area.beside and url.startswith(f"{area.default}/"):  # the default language has both addresses
        yield url.removeprefix(f"{area.default}/")
    if area.localized and prefix:
        yield clamp(f"{prefix}/{bare}")
    is_foreign = bare.partition("/")[0].lower().startswith(prefix.lower())
    if area.preset.locales == "mdn" and bare.startswith("docs/") and not is_foreign:
        yield f"{prefix}/{bare}"
    yield bare
    if bare != url:
        yield url
    if area.preset.locales == "i18n" and prefix:
        yield clamp(f"{prefix}/{bare}")


def _locale_prefix(root: Root) -> str:
    first = root.prefix.partition("/")[0]
    return first if root.locale and first.lower() == root.locale.lower() else ""


def _answer(url: str, fragment: str, table: Table, site: Site) -> Resolution | None:
    """What answers at an address: a page, also as `.html`, a file, a redirect, the default language."""
    page = table.page.get(url)
    if page is None and url.endswith(_HTML):
        stem = split_extension(url)[0]
        page = table.page.get(stem) or table.page.get(_without_index(stem))
        if table.area.slash == "exact" and page and is_index(page) and name_of(stem) != "index":
            page = None  # the page of a folder has no file of that name
    if page is None and url.lower().endswith(_MARKDOWN) and table.area.preset.names_files:
        stem = split_extension(url)[0]
        page = table.page.get(stem) or table.page.get(_without_index(stem))
    if page is None and name_of(url) in ("index", "README"):
        page = table.page.get(_without_index(url))
    if page is not None:
        return _at(site, page, fragment)
    file = table.file(url)
    if file is not None:
        return Resolution(Status.OK, file, fragment)
    target = table.redirect(url)
    if target is not None:
        return _redirected(target, url, fragment, table)
    fallback = _fallback(url, table)
    return _at(site, fallback, fragment) if fallback else None


def _without_index(stem: str) -> str:
    return folder_of(stem) if name_of(stem).lower() in ("index", "readme", "_index") else stem


def _fallback(url: str, table: Table) -> str | None:
    """The page of the default language, where it shows until there is a translation."""
    area = table.area
    # Projects that translate with Hugo link ahead to pages that are not translated yet, and let servers help.
    if not area.preset.fallback and area.preset.name != "hugo":
        return None
    first, _, rest = url.partition("/")
    if first not in {tag.lower() for tag in area.locales} and first not in area.locales:
        return None
    return table.page.get(rest) or table.page.get(clamp(f"{area.default.lower()}/{rest}"))


def _redirected(target: str, url: str, fragment: str, table: Table) -> Resolution:
    """A redirect works; `better` is where it leads, if that is a page of this site."""
    if not target:
        return Resolution(Status.OK, "", fragment)
    if not target.startswith("/"):
        return Resolution(Status.REDIRECT, "", fragment, target if "://" in target else "")
    bare, _, own = target.partition("#")
    place = table.bare(clamp(bare))
    page = table.page.get(place) or table.page.get(split_extension(place)[0])
    if page is None or place == url:
        return Resolution(Status.OK if page else Status.REDIRECT, page or "", fragment)
    kept = fragment or own
    better = bare + (f"#{kept}" if kept else "")
    return Resolution(Status.REDIRECT, page, fragment, better)


def _localized(found: Resolution, url: str, path: str, fragment: str, root: Root, table: Table) -> Resolution:
    """The same, or WRONG_LOCALE where the page exists in the language of the page that holds the link."""
    area = table.area
    is_page = found.path.endswith(_MARKDOWN) and found.status is not Status.REDIRECT
    # The language that others are translated from links to them on purpose, unless all have every page.
    is_free = not root.locale or (root.locale == area.default and not area.preset.fallback)
    if not is_page or is_free:
        return _formed(found, path, area)
    other = table.root.get(found.path)
    if other is None or other.locale == root.locale or not other.locale:
        return _formed(found, path, area)
    own = table.address.get(found.path, "")
    rest = (
        own[len(other.prefix) :].strip("/")
        if (own + "/").startswith(other.prefix + "/") or not other.prefix
        else own
    )
    if not rest:
        return _formed(found, path, area)  # the front page of another language is chosen, not slipped into
    mine = clamp(f"{root.prefix}/{rest}")
    twin = table.page.get(mine)
    if twin is None and other.locale == area.default and not area.preset.fallback and not area.localized:
        return found._replace(status=Status.FALLBACK) if found.status is Status.OK else found
    if twin is None and area.preset.fallback and area.preset.locales == "folders":
        twin = _other_than_default(other, mine, table)
    if twin is None or url.startswith(root.prefix + "/") or area.preset.locales == "i18n":
        return _formed(found, path, area)
    written = "/" + clamp(f"{area.base}/{mine}") + ("/" if path.endswith("/") else "")
    return Resolution(Status.WRONG_LOCALE, twin, fragment, written + (f"#{fragment}" if fragment else ""))


def _other_than_default(other: Root, mine: str, table: Table) -> str | None:
    """The page that shows at `mine` until it is translated, where the link is to a third language."""
    return None if other.locale == table.area.default else _fallback(mine, table)


def _formed(found: Resolution, path: str, area: Area) -> Resolution:
    """The same, or WRONG_FORM where the slash at its end is not as the site serves it."""
    if found.status is not Status.OK or not area.slash or not is_page_like(path) or split_extension(path)[1]:
        return found
    if not found.path.endswith(_MARKDOWN) or path == "/":
        return found
    wants_slash = is_index(found.path) if area.slash == "exact" else area.slash == "always"
    if wants_slash == path.endswith("/") or name_of(path.rstrip("/")) in ("", ".", "..", "index"):
        return found
    better = path + "/" if wants_slash else path.rstrip("/")
    kept = f"#{found.fragment}" if found.fragment else ""
    return Resolution(Status.WRONG_FORM, found.path, found.fragment, better + kept, "slash")


def _by_file(path: str, fragment: str, from_path: str, table: Table, site: Site) -> Resolution:
    """A target that names a file, relative to the file it is written in."""
    area = table.area
    readings = [join(folder_of(from_path), path)]
    # A translation may mean the page of the default language; else `./` is the folder of the file.
    if area.preset.name == "docusaurus" and (path[:1] != "." or "/i18n/" in f"/{from_path}"):
        readings += [join(each.folder, path) for each in area.roots]
    first = readings[0]
    if first is not None and any(
        first == f"{each.folder}/{made}" for each in area.roots for made in area.made
    ):
        return Resolution(Status.UNVERIFIABLE)
    for reading in readings:
        found = file_at(reading, area, site) if reading is not None else None
        if found is not None:
            answer = _at(site, found, fragment)
            return _formed(answer, path, area) if area.slash == "exact" else answer
    if first is None or (area.preset.guest and area.root_of(first) is None):
        left = outside(Address("relative", path, fragment), site, area)
        if area.preset.guest and (left.status is Status.OUTSIDE or not path.endswith(_MARKDOWN)):
            return Resolution(Status.UNVERIFIABLE)  # a page of another site on the host
        return left
    if area.preset.only_files:
        served = site.find(first)
        if served is not None and not served.endswith("/"):
            return unwritten(served, path, fragment, from_path)
    return lost([first], Address("relative", path, fragment), site)


def _by_address(address: Address, from_path: str, table: Table, site: Site) -> Resolution:
    """A relative target seen from the page's address."""
    area = table.area
    own = table.address.get(from_path, "")
    is_file = own.endswith(_HTML) or is_file_of_jekyll(from_path, table, site)
    slash = area.slash != "never" and (
        (area.preset.page_slash and not is_file) or area.slash == "always" or is_index(from_path)
    )
    bases = [own if slash else folder_of(own)]
    if area.preset.slack and not area.slash and not area.preset.page_slash:
        bases.append(own)
    if is_file and not own.endswith(_HTML):
        bases.append(own)  # hosts may serve it with a slash, too
    readings = [url for base in bases if (url := join(base, address.path)) is not None]
    for reading in readings:
        found = _answer(reading, address.fragment, table, site)
        if found is not None:
            return found
    beside = join(folder_of(from_path), address.path)
    if (area.preset.guest and not readings) or (area.remade and is_word(address.path)):
        return Resolution(Status.UNVERIFIABLE)
    if _is_for_template(address, beside, table, site):
        return Resolution(Status.UNVERIFIABLE)
    if beside is None:
        return (
            outside(address, site, area)
            if not readings
            else _lost(readings, address.path, address.fragment, table, site)
        )
    found_file = site.find(beside)
    if found_file is None and any(fnmatchcase(reading, made) for reading in readings for made in area.made):
        return Resolution(Status.UNVERIFIABLE)
    if found_file is not None:
        if is_only_a_file(address.path, found_file, from_path, table):
            return Resolution(Status.WRONG_FORM, found_file, address.fragment, "", "depth")
        return _at(site, found_file, address.fragment)
    return _lost(readings, address.path, address.fragment, table, site)


def _is_for_template(address: Address, beside: str | None, table: Table, site: Site) -> bool:
    """Whether Hugo's own template of links may lead somewhere: it looks pages up by names of files.

    It sees the folder first and the whole site then; a word alone may be a sign between writers and template.
    """
    area = table.area
    if area.preset.addresses != "hugo" or not area.localized:
        return False
    is_word = not address.fragment and not set("/.") & set(address.path)
    is_beside = beside is not None and site.find(beside) is not None
    return is_word or is_beside or clamp(address.path) in table.page


def _lacks_language(readings: list[str], table: Table) -> bool:
    """Whether a page of the default language answers as soon as the language stands in front."""
    default = table.area.default
    return bool(default) and any(f"{default}/{reading}" in table.page for reading in readings)


def _is_among_pages(readings: list[str], table: Table) -> bool:
    """Whether an address lies below a folder of pages, where no page for all addresses answers."""
    is_open = "*" in table.area.made
    return is_open and any(
        reading.partition("/")[0] in table.folders for reading in readings if "/" in reading
    )


def _holds_default(area: Area) -> bool:
    return any(locale.lower() == area.default.lower() for locale in area.locales)


def _lost(readings: list[str], path: str, fragment: str, table: Table, site: Site) -> Resolution:
    """Nothing answers: perhaps something does that differs in case only, or programs may make it."""
    for reading in readings:
        alike = table.folded.get(reading.casefold(), ())
        if len(alike) == 1:
            page = table.page[alike[0]]
            if table.area.localized and table.area.preset.addresses == "hugo":
                return _at(site, page, fragment)  # the template of links looks pages up in any case
            if page not in site.pages and table.area.preset.addresses != "tree":
                return Resolution(Status.UNVERIFIABLE)  # its front matter, which tells its case, was not read
            better = "/" + clamp(f"{table.area.base}/{alike[0]}") if path.startswith("/") else ""
            better += "/" if better and path.endswith("/") else ""
            kept = f"#{fragment}" if fragment and better else ""
            return Resolution(Status.CASE, page, fragment, better + kept)
    is_made = any(fnmatchcase(reading, made) for reading in readings for made in table.area.made)
    if is_made and not (_lacks_language(readings, table) or _is_among_pages(readings, table)):
        return Resolution(Status.UNVERIFIABLE)
    if table.area.preset.addresses == "jekyll" and name_of(readings[0]) in table.web_pages:
        return Resolution(Status.UNVERIFIABLE)
    if table.area.preset.locales == "mdn" and not _holds_default(table.area):
        # Pages of the original live in another tree; those are all that a translation may link to.
        is_page = "/docs/" in f"/{readings[0]}/"
        return Resolution(Status.FALLBACK if is_page else Status.UNVERIFIABLE, readings[0], fragment)
    if not is_page_like(path):
        return Resolution(Status.MISSING_FILE, readings[0] if readings else "", fragment)
    return Resolution(Status.MISSING_PAGE, readings[0] if readings else "", fragment)
