"""Which of the known algorithms the site's generator makes its anchors with."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from contentlint.model import PageFacts
from contentlint.site.address import decoded
from contentlint.site.anchors import made_of
from contentlint.text.pattern import Pattern
from contentlint.text.slug import COMMON

if TYPE_CHECKING:
    from contentlint.site.site import Site

# From fewer fragments nothing is concluded.
_FEW = 5
_SEPARATORS = Pattern(r"[\W_]+")
_USUAL = "github"
# No more fragments than this are looked at, evenly spread over all in order.
_SAMPLE = 200


def infer_slug(site: Site) -> str:
    """The algorithm that answers most of the links within one page, `github` among equals."""
    asked = sorted(
        {
            (page.path, decoded(reference.target[1:]))
            for page in site.strangers
            for reference in page.references
            if reference.target.startswith("#") and len(reference.target) > 1
        }
    )
    sample = asked[:: len(asked) // _SAMPLE + 1]
    hits = {name: _hits(site, name, sample) for name in COMMON}
    return max(COMMON, key=lambda name: (hits[name], name == _USUAL))


def keeps_case(pages: Iterable[PageFacts]) -> bool:
    """Whether most fragments with capitals that `pages` ask for are headings, capitals and all."""
    pages = tuple(pages)
    asked = {
        decoded(fragment)
        for page in pages
        for reference in page.references
        if "#" in reference.target and "://" not in reference.target
        for fragment in (reference.target.rpartition("#")[2],)
        if fragment != fragment.lower()
    }
    if len(asked) < _FEW:
        return False
    known = {_SEPARATORS.sub("-", heading.text) for page in pages for heading in page.outline}
    right = sum(_SEPARATORS.sub("-", fragment) in known for fragment in asked)
    return right >= max(_FEW, len(asked) / 2)


def _hits(site: Site, name: str, sample: list[tuple[str, str]]) -> int:
    """How many of the fragments asked for, sorted by page, the algorithm makes of a heading there."""
    hits = 0
    for path, asked in groupby(sample, key=itemgetter(0)):
        site.fragments.asked.note(path)
        made = set(made_of(site.pages[path].outline, name))
        hits += sum(fragment in made for _, fragment in asked)
    return hits
