"""Addresses that pages claim where no generator is known to give them any: in front matter, or by a date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from contentlint.model import PageFacts
from contentlint.site.address import clamp, folder_of, name_of, split_extension
from contentlint.site.resolution import Resolution, Status
from contentlint.text.pattern import Pattern

_FORMER = frozenset({"redirect_from", "aliases"})
# Where so many pages of a folder claim an address, one that nobody claims there leads nowhere.
_ENOUGH = 8
# The name of a post, as most generators of blogs read it.
_POST = Pattern(r"(\d{4})-(\d{2})-(\d{2})-(.+)")
_DIGITS = Pattern(r"\d+")


class Claims(NamedTuple):
    """`served` maps an address to its page, `own` a page to its address, `former` old addresses to pages.

    `folders` are pairs (folder with `0` for each number, extension) of which most addresses are
    known, `names` the last segments of all that have an extension.
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
        kind = _kind(path)
        return bool(kind[1]) and (kind in self.folders or name_of(path) in self.names)


def claims_of(published: Mapping[str, str], pages: Iterable[PageFacts]) -> Claims:
    """What some pages claim; `published` are the addresses in the front matter of all pages."""
    strangers = list(pages)
    served = {**_dated(strangers, frozenset(published.values())), **published}
    paths = frozenset(page.path for page in strangers)
    own = {path: address for address, path in served.items() if path in paths}
    former = {
        clamp(field.value): page.path
        for page in strangers
        if page.path in own
        for field in page.fields
        if field.name in _FORMER
    }
    counted = Counter(map(_kind, own.values()))
    folders = frozenset(kind for kind, count in counted.items() if count >= _ENOUGH)
    named = (address for address in own.values() if _kind(address) in folders)
    return Claims(served, own, former, folders, frozenset(map(name_of, named)))


def _kind(address: str) -> tuple[str, str]:
    return _DIGITS.sub("0", folder_of(address)), split_extension(address)[1]


def _dated(pages: Iterable[PageFacts], claimed: frozenset[str]) -> Mapping[str, str]:
    """`blog/2018/03/27/a.html` -> `content/blog/2018-03-27-a.md`, where links lead to such posts so."""
    strangers = list(pages)
    posts = {}
    for page in strangers:
        post = _POST.fullmatch(split_extension(name_of(page.path))[0])
        if post and page.path not in claimed:
            posts["/".join((name_of(folder_of(page.path)), *post.groups()))] = page.path
    asked = {
        clamp(reference.target.partition("#")[0])
        for page in (strangers if posts else ())
        for reference in page.references
        if reference.target.startswith("/")
    }
    for ending in (".html", ""):
        if sum(f"{address}{ending}" in asked for address in posts) >= _ENOUGH:
            return {f"{address}{ending}": path for address, path in posts.items()}
    return {}
