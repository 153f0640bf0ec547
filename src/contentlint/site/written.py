"""How the address of a page is written, in the style of a link that stood there before."""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterator
from urllib.parse import quote

from contentlint.model import PageFacts
from contentlint.site.address import folder_of, is_page_like, name_of, read_address, split_extension
from contentlint.site.serving import is_index
from contentlint.site.site import Site

# May not stand bare in a destination: white space, what ends a destination, what ends a path.
_UNSAFE = re.compile(r"[\s()<>\[\]\"'`%?#\\\x00-\x1f]")
_ENDS_FRAGMENT = re.compile(r"[\s()<>\[\]\"`%\\{}|^\x00-\x1f]")
# A page that begins this share of its addresses with `/` means it.
_HABIT = 2 / 3


def written_paths(target: str, wanted: str, page: PageFacts, site: Site) -> Iterator[str]:
    """Ways to write the path of the page or file `wanted`, the one most like `target` first."""
    address = read_address(target)
    model = (
        target if is_page_like(address.path) and split_extension(address.path)[1] else _model(target, page)
    )
    shown = in_style(read_address(model).path, wanted)
    absolute = [_UNSAFE.sub(_quoted, path) for path in _absolute(address.path, shown, site)]
    relative = [_UNSAFE.sub(_quoted, path) for path in _relative(target, shown, page.path)]
    prefers_root = address.kind == "absolute" or (not target.startswith(".") and _is_used_to_root(page))
    yield from absolute + relative if prefers_root else relative + absolute


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
        return stem + used
    if used:
        return wanted
    folder = folder_of(wanted) if is_index(wanted) and name_of(wanted) != wanted else stem
    return folder + "/" if written.endswith("/") and len(written) > 1 else folder


def _quoted(char: re.Match[str]) -> str:
    return quote(char.group())


def _model(target: str, page: PageFacts) -> str:
    """A target that shows how the page writes links: the broken one where it has a path, else another one."""
    if read_address(target).kind in ("absolute", "relative") and "/" in target:
        return target
    return next((other for other in _own_targets(page) if other != target), target)


def _own_targets(page: PageFacts) -> Iterator[str]:
    """The targets of a page's links to other pages of its site."""
    for reference in page.references:
        address = read_address(reference.target)
        if address.kind in ("absolute", "relative") and is_page_like(address.path) and "/" in address.path:
            yield reference.target


def _is_used_to_root(page: PageFacts) -> bool:
    targets = list(_own_targets(page))
    return sum(target.startswith("/") for target in targets) > _HABIT * len(targets)


def _absolute(written: str, shown: str, site: Site) -> Iterator[str]:
    # Routes may give a page a short address: keep the folder as written, change the name.
    if written.startswith("/"):
        folder = folder_of(written.strip("/"))
        name = shown.rstrip("/").rpartition("/")[2] + "/" * shown.endswith("/")
        yield f"/{folder}/{name}" if folder else f"/{name}"
    for root in sorted(site.roots.folders, key=len, reverse=True):
        if not root or shown.startswith(root + "/"):
            yield "/" + shown[len(root) :].lstrip("/")


def _relative(target: str, shown: str, from_path: str) -> Iterator[str]:
    relative = os.path.relpath("/" + shown, "/" + folder_of(from_path)).replace(os.sep, "/")
    relative += "/" if shown.endswith("/") else ""
    yield "./" + relative if target.startswith("./") and not relative.startswith(".") else relative
    if not from_path.endswith("/"):  # the page's own address may end in a slash: one level deeper
        yield "../" + relative
