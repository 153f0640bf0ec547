"""The link of an original that stands where a link of its translation stands: what that one was made from."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from contentlint.model import PageFacts, Reference
from contentlint.site.address import name_of, read_address, split_extension
from contentlint.site.resolution import Resolution, Status
from contentlint.site.resolve import resolve
from contentlint.site.site import Site

# Pages with more links are lists; the comparison costs the product of their numbers.
_MOST = 300


class Meant(NamedTuple):
    """A target as the original has it, and the page and fragment meant here; "" for what lies outside."""

    written: str
    path: str = ""
    fragment: str = ""


def counterpart(reference: Reference, page: PageFacts, original: PageFacts, site: Site) -> Reference | None:
    """The link of `original` in the place of a link of `page`; None where those around do not show it."""
    own, theirs = site.references(page), site.references(original)
    if reference not in own or max(len(own), len(theirs)) > _MOST:
        return None
    index, names, others = own.index(reference), _names(own), _names(theirs)
    if not names[index] and names.count("") != others.count(""):
        return None  # places on the page itself have names that can not be compared: they must be as many
    for kind, start, end, other, other_end in SequenceMatcher(None, names, others, False).get_opcodes():
        if start <= index < end:
            is_paired = kind == "equal" or end - start == other_end - other
            found = theirs[other + index - start] if is_paired else None
            return found if found and found.kind == reference.kind else None
    return None


def meant_by_original(reference: Reference, page: PageFacts, site: Site) -> Meant | None:
    """Where the link in the same place of the original leads; None without one, or where it leads nowhere."""
    if len(site.languages) == 1:
        return None  # nothing here was translated from anything here: no need to look for pairs
    original = site.pages.get(site.translations.source.get(page.path, ""))
    link = counterpart(reference, page, original, site) if original else None
    if original is None or link is None:
        return None
    found = resolve(link.target, original.path, site, link.kind)
    if found.status is Status.EXTERNAL:
        return Meant(link.target)
    return _translated(link.target, found, page, site) if found.status is Status.OK and found.path else None


def _translated(written: str, found: Resolution, page: PageFacts, site: Site) -> Meant | None:
    """The same page and place in the language of `page`; the page itself where it is not translated."""
    translations, tag = site.translations, site.translations.locale.get(page.path)
    others = translations.of.get(found.path, ())
    path = next((each for each in others if translations.locale.get(each) == tag), found.path)
    if not found.fragment or path == found.path or found.fragment in site.anchors(path):
        return Meant(written, path, found.fragment)
    twin = site.twin(path)
    place = twin.translated(found.fragment) if twin else None
    return Meant(written, path, place[0]) if place else None


def _names(references: Sequence[Reference]) -> list[str]:
    """What translations leave as it is in an address: the name of the page."""
    return [_name(reference.target) for reference in references]


def _name(target: str) -> str:
    address = read_address(target)
    return target if address.kind == "external" else split_extension(name_of(address.path.rstrip("/")))[0]
