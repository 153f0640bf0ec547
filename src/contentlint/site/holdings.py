"""Whether the tree holds the images and downloads that its pages name."""

from __future__ import annotations

import re
from collections.abc import Collection

from contentlint.model import Phrase
from contentlint.text.pattern import Pattern

FILES_ELSEWHERE = Phrase(
    "Links to images, sound, films and documents were not checked: "
    "none is in this tree, so they seem to be kept elsewhere."
)
# A site this large without a single picture keeps them in another place, as a
# translation does that is published over the tree of the original.
_MANY_PAGES = 50
_MEDIA = Pattern(r".*\.(?:a?png|avif|bmp|gif|ico|jpe?g|mp[34]|og[gv]|pdf|svg|wav|web[mp])", re.I | re.S)


def are_media_elsewhere(pages: Collection[str], files: Collection[str]) -> bool:
    """Whether a site of many pages has no media file at all."""
    return len(pages) >= _MANY_PAGES and not any(map(is_media, files))


def is_media(path: str) -> bool:
    """Whether a path names an image, sound, film or document for print."""
    return _MEDIA.fullmatch(path) is not None
