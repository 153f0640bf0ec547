"""One site in the tree: its preset, and what its own files and our configuration say of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from contentlint.model import Phrase
from contentlint.site.preset import Preset


class Root(NamedTuple):
    """A folder of pages (no slash at its ends), its address below the base, and its language or ""."""

    folder: str
    prefix: str = ""
    locale: str = ""


class Area(NamedTuple):
    """A site and its parts; every path is relative to the root of the tree.

    `folder` holds its configuration `source`. `base` is the path the site is
    served under, without slashes at its ends, `origin` its address, as
    `https://example.com`. `locales` are languages with a folder or address of
    their own, `default` the one that is translated from; `unprefixed` says that
    the default language has no folder in addresses.

    `slash` is `always`, `never` or "" for addresses without extension, `exact` where it
    tells an index page (`/a/`) from another (`/a`).
    `redirects` maps an address pattern (`:name` one segment, `*` the rest) to
    where it leads. `localized` says that `/` links mean the page's own language first.
    `slug` is the algorithm of anchors, `permalinks` are address patterns by section
    or folder, `made` globs of addresses that have no source in the tree, `beside`
    languages that names of files hold (`page.fr.md`). `remade` says that a program of
    the site's own changes pages before they are served: it may read words as links and make ids.
    `beside_pages` says that the permalinks of pages start from their folders, as in old versions of Jekyll.
    `appended` says that the generator puts text of other files behind every page, as definitions.
    """

    preset: Preset
    folder: str = ""
    source: str = ""
    roots: tuple[Root, ...] = ()
    assets: tuple[str, ...] = ()
    base: str = ""
    origin: str = ""
    locales: tuple[str, ...] = ()
    default: str = ""
    unprefixed: bool = False
    slash: str = ""
    redirects: Mapping[str, str] = {}
    localized: bool = False
    slug: str = ""
    relative: str = "url"
    permalinks: Mapping[str, str] = {}
    made: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    remade: bool = False
    appended: bool = False
    beside_pages: bool = False

    def root_of(self, path: str) -> Root | None:
        """The folder of pages that holds a file: the innermost."""
        holding = [root for root in self.roots if not root.folder or path.startswith(root.folder + "/")]
        return max(holding, key=lambda root: len(root.folder), default=None)


def generators_told(areas: Iterable[Area]) -> tuple[str, ...]:
    """The generators of a site, in one sentence; none where none is known."""
    told = [f"{area.preset.title} (`{area.source or area.folder or '.'}`)" for area in areas]
    if len(told) < 2:
        return tuple(Phrase("Links were read as {one} serves them.", one=one) for one in told)
    *others, last = told
    these = ", ".join(others)
    return (Phrase("Links were read as {these} and {last} serve them.", these=these, last=last),)
