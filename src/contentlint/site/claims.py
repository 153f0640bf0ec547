"""Addresses that pages claim in their front matter where no generator is known to give them any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from contentlint.model import PageFacts
from contentlint.site.address import clamp, folder_of, name_of, split_extension
from contentlint.site.resolution import Resolution, Status

_FORMER = frozenset({"redirect_from", "aliases"})
# Where so many pages of a folder claim an address, one that nobody claims there leads nowhere.
_ENOUGH = 8


class Claims(NamedTuple):
    """`served` maps an address to its page, `own` a page to its address, `former` old addresses to pages.

    `folders` are pairs (folder, extension) of which most addresses are known, `names`
    the last segments of all that have an extension.
    """

    served: Mapping[str, str]
    own: Mapping[str, str]
    former: Mapping[str, str]
    folders: frozenset[tuple[str, str]]
    names: frozenset[str]

    def moved(self, path: str, fragment: str) -> Resolution | None:
        """What answers at an address that a page had before."""
        page = self.former.get(path)
        if page is None or page not in self.own:
            return None
        kept = f"#{fragment}" if fragment else ""
        return Resolution(Status.REDIRECT, page, fragment, f"/{self.own[page]}{kept}")

    def judged(self, path: str) -> bool:
        """Whether an address must be claimed by a page to lead anywhere."""
        kind = folder_of(path), split_extension(path)[1]
        return bool(kind[1]) and (kind in self.folders or name_of(path) in self.names)


def claims_of(served: Mapping[str, str], pages: Iterable[PageFacts]) -> Claims:
    """What some pages claim; `served` are the addresses of all pages."""
    strangers = list(pages)
    paths = frozenset(page.path for page in strangers)
    own = {path: address for address, path in served.items() if path in paths}
    former = {
        clamp(field.value): page.path
        for page in strangers
        if page.path in own
        for field in page.fields
        if field.name in _FORMER
    }
    counted = Counter((folder_of(address), split_extension(address)[1]) for address in own.values())
    folders = frozenset(kind for kind, count in counted.items() if count >= _ENOUGH)
    named = (
        address for address in own.values() if (folder_of(address), split_extension(address)[1]) in folders
    )
    return Claims(served, own, former, folders, frozenset(map(name_of, named)))
