"""Which folders answer addresses that begin with `/`: as configured, else inferred from the links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from contentlint.model import Phrase
from contentlint.site.address import clamp, folder_of, is_page_like, name_of, read_address
from contentlint.site.routes import routed
from contentlint.site.settings import matcher

if TYPE_CHECKING:
    from contentlint.site.site import Site

_USUAL_NAMES = frozenset({"content", "docs", "doc", "src", "pages", "site", "website", "_articles"})
_SERVED_NAMES = frozenset({"public", "static"})
_DEPTH = 3
# Inference looks at no more addresses than this, evenly spread over all in alphabetical order.
_SAMPLE = 1000
# Accepted when at least this share of the addresses is answered.
_CLEAR_MAJORITY = 2 / 3
# Fewer addresses that begin alike say nothing.
_FEW = 8


class Roots(NamedTuple):
    """Folders for pages and for other files; a kind that is not `judged` can not be called missing.

    `base` is the path that the site is served under, as told by its links, without slashes at its ends;
    `made` are the sections below it of which most pages are not here, since a program makes them.
    """

    folders: tuple[str, ...]
    pages_judged: bool
    files_judged: bool
    notes: tuple[str, ...] = ()
    base: str = ""
    made: frozenset[str] = frozenset()

    def below(self, path: str) -> str | None:
        """An address without slashes at its ends, seen from the base; None for a page beside the site."""
        if self.base and f"{path}/".startswith(f"{self.base}/"):
            return path[len(self.base) + 1 :]
        return None if self.base and is_page_like(path) else path

    def judged(self, path: str) -> bool:
        """Whether an address of this kind must be answered by one of the folders."""
        below = self.below(path)
        is_judged = self.pages_judged if is_page_like(path) else self.files_judged
        return is_judged and below is not None and _section(below) not in self.made


def roots_of(site: Site) -> Roots:
    """The roots of the settings, else inferred ones, and the folders of served files near the top."""
    if not site.settings.roots:
        return _roots_of_areas(site) or infer_roots(site)
    named = tuple(clamp(root) for root in site.settings.roots)
    return Roots(tuple(dict.fromkeys((*named, *_asset_folders(site)))), True, True)


def _roots_of_areas(site: Site) -> Roots | None:
    """The folders of the known sites, where they hold every page that is known."""
    if not site.areas or site.strangers:
        return None
    folders = [root.folder for area in site.areas for root in area.roots]
    assets = [folder for area in site.areas for folder in area.assets]
    return Roots(tuple(dict.fromkeys((*folders, *assets))), True, True)


def infer_roots(site: Site) -> Roots:
    """Take the folders that together answer a clear majority of the distinct addresses in use.

    Pages and other files are judged apart, so that many right images do not
    vouch for unknown page addresses.
    """
    asked = _addresses(site)
    pages = [path for path in asked if is_page_like(path)]
    files = [path for path in asked if not is_page_like(path)]
    candidates = _candidates(site)
    page_roots, pages_judged = _cover(site, candidates, pages)
    base, made = ("" if pages_judged else _shared_start(pages)), frozenset[str]()
    if base:
        inside = [path[len(base) + 1 :] for path in pages if path.startswith(f"{base}/")]
        made = _made_elsewhere(site, candidates, inside)
        inside = [path for path in inside if _section(path) not in made]
        page_roots, pages_judged = _cover(site, candidates, inside)
    file_roots, files_judged = _cover(site, (*candidates, *_asset_folders(site)), files)
    folders = tuple(dict.fromkeys((*page_roots, *file_roots, *_asset_folders(site))))
    roots = Roots(folders, pages_judged, files_judged, base=base if pages_judged else "", made=made)
    left = [path for path in asked if not roots.judged(path)]
    unjudged = tuple(path for path in left if not any(routed(path, "", site.settings.routes)))
    return roots._replace(notes=(_unjudged_told(unjudged),)) if unjudged else roots


def _shared_start(paths: Sequence[str]) -> str:
    """The first segment of nearly all addresses, as of a site that lies below a path of its host; else ""."""
    counted = Counter(_section(path) for path in paths if "/" in path)
    first, count = counted.most_common(1)[0] if counted else ("", 0)
    return first if count >= max(_FEW, len(paths) * _CLEAR_MAJORITY) else ""


def _section(path: str) -> str:
    return path.partition("/")[0]


def _made_elsewhere(site: Site, candidates: Sequence[str], paths: Sequence[str]) -> frozenset[str]:
    """The sections of which the tree answers fewer than half of the addresses."""
    asked = Counter(map(_section, paths))
    answered = Counter(
        _section(path) for path in paths if any(_answers(site, root, path) for root in candidates)
    )
    return frozenset(section for section in asked if answered[section] * 2 < asked[section])


def _unjudged_told(paths: Collection[str]) -> Phrase:
    """The note about addresses that may be right, one or more."""
    return Phrase.counted(
        len(paths),
        "{number} address that begins with `/`, `{example}`, was not checked: "
        "no folder here answers it. Name the right one with `roots` in the configuration.",
        "{number} addresses that begin with `/`, such as `{example}`, were not checked: "
        "no folder here answers most of them. Name the right one with `roots` in the configuration.",
        example=f"/{min(paths)}",
    )


def _addresses(site: Site) -> list[str]:
    """The distinct absolute addresses of the site's links, sorted, without those the settings leave open."""
    targets = {
        reference.target
        for page in site.strangers
        for reference in page.references
        if reference.target.startswith("/")
    }
    left = matcher((*site.settings.ignore, *site.settings.open_pages))
    read = (read_address(target) for target in targets)
    paths = {address.path for address in read if address.kind == "absolute"}
    return sorted({clamp(path) for path in paths if not (left and left.match(path))} - {""})


def _candidates(site: Site) -> tuple[str, ...]:
    """The project's root, usual folders near it, folders of locales and those of their default language."""
    usual = {
        folder for folder in site.folders if name_of(folder) in _USUAL_NAMES and folder.count("/") < _DEPTH
    }
    defaults = set(site.locales.default.values())
    return tuple(sorted({"", *usual, *defaults, *map(folder_of, defaults)} | _nested(site, defaults)))


def _nested(site: Site, defaults: Iterable[str]) -> set[str]:
    """Usual folders inside the default language (`docs/en/docs`)."""
    inside = {f"{folder}/{name}" for folder in defaults for name in _USUAL_NAMES}
    return inside & site.folders


def _asset_folders(site: Site) -> tuple[str, ...]:
    """Folders whose files generators copy to the top of the site."""
    return tuple(
        sorted(
            folder
            for folder in site.folders
            if name_of(folder) in _SERVED_NAMES and folder.count("/") < _DEPTH
        )
    )


def _cover(site: Site, candidates: Sequence[str], asked: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """The fewest candidates, best first, that answer what can be answered, and whether that is enough."""
    sample = asked[:: len(asked) // _SAMPLE + 1]
    open_ = {path for path in sample if path not in site.published}
    answered = {root: {path for path in open_ if _answers(site, root, path)} for root in candidates}
    chosen: list[str] = []
    while open_:
        best = max(candidates, key=lambda root: (len(answered[root] & open_), -len(root), root))
        if not answered[best] & open_:
            break
        chosen.append(best)
        open_ -= answered[best]
    enough = bool(sample) and len(open_) <= len(sample) * (1 - _CLEAR_MAJORITY)
    return (tuple(chosen) if enough else ()), enough


def _answers(site: Site, root: str, path: str) -> bool:
    return site.find(f"{root}/{path}" if root else path) is not None
