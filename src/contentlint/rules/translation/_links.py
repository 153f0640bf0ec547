"""Targets of links as they are compared: without the locale, without the place in the page."""

from __future__ import annotations

import re
from functools import lru_cache

from contentlint.document.nodes import Link
from contentlint.text.pattern import Pattern
from contentlint.twin import Unit

# `/fr/x` and `/docs/fr/x` are `/x`; a host `fr.wikipedia.org` and a part `/en-US/` are the reader's language.
_LOCALE = Pattern(r"(?<=/)[a-z]{2}(?:[-_][A-Za-z]{2,4})?(?=/|\Z)")
_HOST = Pattern(r"(?<=://)(?:www|[a-z]{2}(?:-[a-z]{2,4})?)\.")
IMAGES = frozenset({"image", "html-image", "jsx-image"})


def without_language(host: str) -> str:
    """The name of a server without a language or `www` at its front."""
    return _HOST.sub("", f"://{host}")


def locales(target: str) -> list[str]:
    """The parts of an address that name a language."""
    return _LOCALE.findall(target)


@lru_cache(maxsize=16384)
def common(target: str) -> str:
    """A target without what differs between languages."""
    bare = target.partition("#")[0].partition("?")[0]
    while bare.startswith(("./", "../")):
        bare = bare.partition("/")[2]
    if "://" in bare:
        bare = _HOST.sub("", bare).replace("http:", "https:")
    bare = _LOCALE.sub("*", bare) if "/" in bare else bare
    bare = bare.replace("/*/", "/").removesuffix("/*")
    return re.sub(r"(?:/index)?\.(?:mdx?|html)\Z|/\Z", "", bare)


def counted(links: tuple[Link, ...], images: bool) -> dict[str, Link]:
    """The links or images of a unit by what is compared; a link inside the page has nothing to compare."""
    found: dict[str, Link] = {}
    for link in links:
        if (link.kind in IMAGES) is images and common(link.target):
            found.setdefault(common(link.target), link)
    return found


def has(key: str, images: bool, unit: Unit) -> bool:
    """Whether a unit holds a link or image that is compared as `key`."""
    return key in counted(unit.links, images)
