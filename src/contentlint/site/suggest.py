"""What a broken link probably meant, written the way the writer writes links."""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterator
from urllib.parse import quote

from contentlint.site.address import (
    Address,
    folder_of,
    is_page_like,
    name_of,
    read_address,
    split_extension,
)
from contentlint.site.resolution import Resolution, Status
from contentlint.site.resolve import resolve
from contentlint.site.serving import is_index, page_name
from contentlint.site.site import Site
from contentlint.text.similar import nearest, nearest_path

# May not stand bare in a destination: white space, what ends a destination, what ends a path.
_UNSAFE = re.compile(r"[\s()<>\[\]\"'`%?#\\\x00-\x1f]")
_TAIL = re.compile(r"[?#]")


def suggest_target(target: str, resolution: Resolution, from_path: str, site: Site) -> str | None:
    """A target for a link that leads nowhere, its query and fragment kept; None if nothing is near.

    What is proposed resolves.
    """
    address = read_address(target)
    wanted = resolution.path if resolution.status is Status.CASE else _nearest(resolution.path, site)
    if not wanted:
        return None
    tail = _TAIL.search(target)
    rest = target[tail.start() :] if tail else ""
    for written in _written(address, target, wanted, from_path, site):
        proposed = _UNSAFE.sub(lambda char: quote(char.group()), written) + rest
        found = resolve(proposed, from_path, site)
        if found.status is Status.OK and found.path == wanted and proposed != target:
            return proposed
    return None


def suggest_fragment(resolution: Resolution, site: Site) -> str | None:
    """The fragment of the page that is most like one it does not have; None if none is near."""
    known = [anchor for anchor in site.anchors(resolution.path) if anchor.strip("_") not in ("", "top")]
    alike = [anchor for anchor in known if anchor.casefold() == resolution.fragment.casefold()]
    return alike[0] if len(alike) == 1 else nearest(resolution.fragment.casefold(), known)


def _nearest(path: str, site: Site) -> str | None:
    """The existing page (for an address of a page) or file most like `path`."""
    index = site.similar_pages if is_page_like(path) else site.similar_files
    name = page_name(path) if is_page_like(path) else name_of(path).lower()
    found = nearest_path(name, path, index)
    if found is None or site.locales.folder_of(path) is not None:
        return found
    # A page outside the languages means no particular one: the default.
    stand_in = site.locales.stand_in(found)
    return stand_in if stand_in in site.page_paths or stand_in in site.files else found


def _written(address: Address, target: str, wanted: str, from_path: str, site: Site) -> Iterator[str]:
    """Ways to write the path `wanted`, the one most like `target` first."""
    shown = _in_style(address.path, wanted)
    if address.kind == "absolute":
        # Routes may give a page a short address: keep the folder as written, change the name.
        folder = folder_of(address.path.strip("/"))
        yield "/".join(("", folder, shown.rpartition("/")[2]) if folder else ("", shown.rpartition("/")[2]))
        for root in sorted(site.roots.folders, key=len, reverse=True):
            if not root or shown.startswith(root + "/"):
                yield "/" + shown[len(root) :].lstrip("/")
        return
    relative = os.path.relpath("/" + shown, "/" + folder_of(from_path)).replace(os.sep, "/")
    relative += "/" if shown.endswith("/") else ""
    yield "./" + relative if target.startswith("./") and not relative.startswith(".") else relative


def _in_style(written: str, wanted: str) -> str:
    """`wanted` with the extension, or the slash at the end, that the writer uses for pages."""
    stem, extension = split_extension(wanted)
    used = split_extension(written.rstrip("/"))[1].lower()
    if not is_page_like(wanted) or used == extension:
        return wanted
    if used in (".html", ".htm"):
        return stem + used
    if used:
        return wanted
    folder = folder_of(wanted) if is_index(wanted) and name_of(wanted) != wanted else stem
    return folder + "/" if written.endswith("/") and len(written) > 1 else folder
