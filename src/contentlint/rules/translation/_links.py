"""Links and images of a page beside those of its source."""

from __future__ import annotations

from contentlint.document.nodes import Link
from contentlint.twin import Unit
from contentlint.twin.targets import common

IMAGES = frozenset({"image", "html-image", "jsx-image"})


def counted(links: tuple[Link, ...], images: bool) -> dict[str, Link]:
    """The links or images of a unit by what is compared: of a link inside the page only that it is one."""
    found: dict[str, Link] = {}
    for link in links:
        if (link.kind in IMAGES) is images and (key := key_of(link)):
            found.setdefault(key, link)
    return found


def key_of(link: Link) -> str:
    """What is compared of a link: `#` for all that lead into the page itself."""
    return common(link.target) or link.target[:1]


def has(key: str, images: bool, unit: Unit) -> bool:
    """Whether a unit holds a link or image that is compared as `key`."""
    return key in counted(unit.links, images)
