"""A site after some pages were edited or read, with all tables that these can not have changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from contentlint.model import PageFacts, Span
from contentlint.model.seen import public_part
from contentlint.site.serving import PAGE_SUFFIXES
from contentlint.site.site import Site

# Decided by paths, files and settings.
_BY_PATH = (
    *("folders", "page_paths", "served", "folded", "composed", "paths", "_generators", "locales"),
    *("media_elsewhere", "ignored", "_open", "damaged_names", "_places", "_area_of"),
)
# Decided by paths and settings alone, whether a path is that of a page whose facts are known or not.
_BY_NAME = (
    *("folders", "page_paths", "served", "folded", "composed", "paths", "_generators", "locales"),
    *("ignored", "_places"),
)
_BY_NAME_ALONE = tuple(name for name in _BY_NAME if name not in ("_generators", "_places"))
# Decided by the same and by what front matter says.
_BY_FIELDS = (
    *("published", "claims", "translations", "_by_field", "languages", "tables", "_vaults"),
    *("slots", "_holders"),
)
# Told by what most pages do. One edit hardly ever changes it, and a site made anew asks again.
_BY_HABIT = ("slug", "keeps_case", "roots")
# Decided by all that other pages may know of a page, but not by where it stands in the text.
_BY_FACTS = ("style", "links", "reached", "unused_media", "lookup", "resolved", "fine")


def renewed(site: Site, edited: Mapping[str, PageFacts], is_same: bool) -> Site:
    """The site with new facts for pages that it has already. The old one stays as it is.

    `is_same` is what `is_same_to_others` says of all of them.
    """
    new = Site({**site.pages, **edited}, site.files, site.settings)
    new.answers = site.answers
    _hand_over(site, new, _BY_PATH + _BY_HABIT)
    pairs = [(site.pages[path], facts) for path, facts in edited.items()]
    if all(_declared(before) == _declared(after) for before, after in pairs):
        _hand_over(site, new, _BY_FIELDS)
    if all(_is_alike(before.style, after.style) for before, after in pairs):
        _hand_over(site, new, ("style",))
    new.fragments = site.fragments.renewed(new, {} if is_same else edited)
    if is_same:
        _hand_over(site, new, _BY_FACTS)
        return new
    if "lookup" in vars(site):
        new.lookup = site.lookup.renewed(new, edited)
    return new


def read_on(site: Site, more: Iterable[PageFacts]) -> Site:
    """The site with the facts of pages that stood among its files. The old one stays as it is."""
    read = {page.path: page for page in more}
    new = Site.of((*site.pages.values(), *read.values()), site.files, site.settings)
    new.answers = site.answers
    if read.keys() <= site.files and all(path.endswith(PAGE_SUFFIXES) for path in read):
        # Without files of a generator, what more pages say may show that this is a vault.
        _hand_over(site, new, _BY_NAME if site.areas else _BY_NAME_ALONE)
        for folder, table in site.tables.items():
            known = table.read_on(read, new.files)
            if known:
                new.tables[folder] = known
    return new


def is_same_to_others(before: PageFacts, after: PageFacts) -> bool:
    """Whether no other page can tell two states of a page apart, whatever rule looks at it.

    Other pages see all that a page defines, asks and counts, but not where in the
    text that stands; front matter alone is named with its place.
    """
    return before.fields == after.fields and _is_alike(tuple(public_part(before)), tuple(public_part(after)))


def _hand_over(site: Site, new: Site, names: tuple[str, ...]) -> None:
    """Give tables that were made already to the new site."""
    vars(new).update({name: vars(site)[name] for name in names if name in vars(site)})


def _declared(page: PageFacts) -> object:
    return page.language, page.fields


def _is_alike(one: object, other: object) -> bool:
    """Whether two values are the same apart from places; it is done at the first difference."""
    if one == other or (isinstance(one, Span) and isinstance(other, Span)):
        return True
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_is_alike, one, other))
    return False
