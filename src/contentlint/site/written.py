"""How the address of a page is written, in the style of a link that stood there before."""

from __future__ import annotations

import os.path
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

from contentlint.model import PageFacts
from contentlint.site.address import (
    Address,
    clamp,
    folder_of,
    is_page_like,
    name_of,
    read_address,
    split_extension,
)
from contentlint.site.area import Area
from contentlint.site.serving import is_index, page_name
from contentlint.site.site import Site
from contentlint.text.pattern import Pattern

# May not stand bare in a destination: white space, what ends a destination, what ends a path.
_UNSAFE = Pattern(r"[\s()<>\[\]\"'`%?#\\\x00-\x1f]")
_ENDS_FRAGMENT = Pattern(r"[\s()<>\[\]\"`%\\{}|^\x00-\x1f]")
# A page that begins this share of its addresses with `/` means it.
_HABIT = 2 / 3


def written_paths(target: str, wanted: str, page: PageFacts, site: Site) -> Iterator[str]:
    """Ways to write the path of the page or file `wanted`, the one most like `target` first."""
    address = read_address(target)
    habits = _known_habits(page, site)
    area = site.area_of(page.path)
    model = _model(address, wanted, habits)
    if area is not None and area.preset.extensionless:
        model = model.removesuffix(".html")
    shown = in_style(model, wanted)
    served = [*_served(model, wanted, page.path, site)]
    absolute = [*_absolute(address.path, shown, page.path, site), *served]
    if area is not None and area.beside:  # names of files hold a language that addresses do not
        absolute = served
    dotted = habits.dotted if address.kind in ("absolute", "here") else target.startswith("./")
    relative = [*_relative(dotted, shown, page.path), *_relative(dotted, wanted, page.path)]
    known = site.table(area).address if area else {}
    if known.get(wanted, "").endswith(".html"):  # an address that is the name of another file
        relative = [*_relative(dotted, known[wanted], known.get(page.path, "")), *relative]
    is_kept = not target.startswith(".") and habits.from_root
    from_root = address.kind == "absolute" or is_kept or _public(wanted, area) is not None
    ways = absolute + relative if from_root else relative + absolute
    yield from dict.fromkeys(_UNSAFE.sub(_quoted, way) for way in ways)


class Habits(NamedTuple):
    """How a page writes most of its links to other pages: with `/` in front, with `./`, and one of them."""

    from_root: bool
    dotted: bool
    model: str


def _known_habits(page: PageFacts, site: Site) -> Habits:
    """The habits of a page, found once; while it is being fixed, its facts change and the tables stay."""
    known = site.lookup.habits.get(page.path)
    if known is None or known[0] is not page:
        known = site.lookup.habits[page.path] = (page, habits_of(page))
    return known[1]


def habits_of(page: PageFacts) -> Habits:
    """The habits of a page; those of nobody in particular where it has no such links."""
    targets = list(_own_targets(page))
    rooted = sum(target.startswith("/") for target in targets)
    dotted = sum(target.startswith("./") for target in targets)
    bare = len(targets) - rooted - sum(target.startswith(".") for target in targets)
    paths = [read_address(target).path for target in targets]
    extensions = Counter(_ending(path) for path in paths)
    usual = extensions.most_common(1)[0][0] if extensions else ""
    model = next((path for path in paths if _ending(path) == usual), "")
    return Habits(rooted > _HABIT * len(targets), dotted > bare, model)


def written_fragment(fragment: str) -> str:
    """`#` and the fragment as it may stand in a destination: letters of all scripts stay, brackets do not."""
    return "#" + _ENDS_FRAGMENT.sub(_quoted, fragment) if fragment else ""


def in_style(written: str, wanted: str) -> str:
    """`wanted` with the extension, or the slash at the end, that the writer uses for pages."""
    stem, extension = split_extension(wanted)
    used = split_extension(written.rstrip("/"))[1].lower()
    if not is_page_like(wanted) or used == extension:
        return wanted
    if used in (".html", ".htm"):
        is_folder = is_index(wanted) and folder_of(wanted) and not is_index(written)
        return f"{folder_of(wanted)}/" if is_folder else stem + used
    if used:
        return wanted
    folder = folder_of(wanted) if is_index(wanted) and name_of(wanted) != wanted else stem
    return folder + "/" if written.endswith("/") and len(written) > 1 else folder


def _quoted(char: re.Match[str]) -> str:
    return quote(char.group())


def _model(address: Address, wanted: str, habits: Habits) -> str:
    """A path that shows how the new one is to end.

    A page that only moved is written as before; for another page, where the
    old path has no extension, most links of the page set the example.
    """
    same = address.path and page_name(address.path.strip("/")) == page_name(wanted)
    if address.path.endswith("/") and is_index(wanted):
        return address.path
    if same or not habits.model or (split_extension(address.path)[1] and is_page_like(address.path)):
        return address.path
    return habits.model


def _ending(path: str) -> str:
    return "/" if path.endswith("/") else split_extension(path)[1].lower()


def _own_targets(page: PageFacts) -> Iterator[str]:
    """The targets of a page's links to other pages of its site."""
    for reference in page.references:
        address = read_address(reference.target)
        is_path = "/" in address.path or bool(split_extension(address.path)[1])
        if address.kind in ("absolute", "relative") and is_path and is_page_like(address.path):
            yield reference.target


def _absolute(written: str, shown: str, from_path: str, site: Site) -> Iterator[str]:
    # Routes may give a page a short address: keep the folder as written, change the name.
    if written.startswith("/"):
        folder = folder_of(written.strip("/"))
        name = shown.rstrip("/").rpartition("/")[2] + "/" * shown.endswith("/")
        yield f"/{folder}/{name}" if folder else f"/{name}"
    locale = site.locales.folder_of(from_path)
    for root in sorted({*site.roots.folders, *([locale] if locale else [])}, key=len, reverse=True):
        if not root or shown.startswith(root + "/"):
            yield f"/{site.roots.base}/".replace("//", "/") + shown[len(root) :].lstrip("/")


def _served(model: str, wanted: str, from_path: str, site: Site) -> Iterator[str]:
    """The address that the generator gives to a page, also without the language where that is understood."""
    area = site.area_of(from_path)
    if area is None and wanted in site.claims.own:
        yield f"/{site.claims.own[wanted]}"
    address = site.table(area).address.get(wanted) if area else None
    public = _public(wanted, area)
    if public is not None and area is not None:
        yield "/" + clamp(f"{area.base}/{public}")
    if area is None or address is None:
        return
    ending = _ending(model) if model else {"always": "/"}.get(area.slash, "")
    root = site.root_of(wanted)
    short = address.removeprefix(root.prefix + "/") if root and root.prefix else address
    prefix = f"/{clamp(f'{area.base}/{root.prefix}')}/" if root else "/"
    is_short = address != short and not f"{model}/".startswith(prefix)
    for bare in (short, address) if is_short else (address, short):
        path = "/" + clamp(f"{area.base}/{bare}")
        yield path + ("" if path == "/" or split_extension(path)[1] else ending)
        yield path
        if is_index(wanted) and not path.endswith("/"):
            yield f"{path}/"


def _public(wanted: str, area: Area | None) -> str | None:
    """The path of a file below a folder that is copied to the top of the site; None for any other."""
    folders = (folder for folder in area.assets if folder not in ("", area.folder)) if area else ()
    return next((wanted[len(each) + 1 :] for each in folders if wanted.startswith(f"{each}/")), None)


def _relative(dotted: bool, shown: str, from_path: str) -> Iterator[str]:
    relative = os.path.relpath("/" + shown, "/" + folder_of(from_path)).replace(os.sep, "/")
    relative += "/" if shown.endswith("/") else ""
    yield "./" + relative if dotted and not relative.startswith(".") else relative
    yield "../" + relative  # the page's own address may end in a slash: one level deeper
