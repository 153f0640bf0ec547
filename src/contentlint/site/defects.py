"""The links of a page about which there is something to say, found once for all rules."""

from __future__ import annotations

from contentlint.model import PageFacts, Reference
from contentlint.site.resolution import Resolution, Status
from contentlint.site.resolve import resolve
from contentlint.site.site import Site

_FINE = frozenset({Status.OK, Status.EXTERNAL, Status.UNVERIFIABLE})


def defects(page: PageFacts, site: Site) -> tuple[tuple[Reference, Resolution], ...]:
    """The links of `page` that do not simply resolve, in the order of the page."""
    known = site.defects.get(page.path)
    # While a page is being fixed, its facts change and the tables stay.
    if known is None or known[0] is not page:
        resolved = (
            (reference, resolve(reference.target, page.path, site, reference.kind))
            for reference in site.references(page)
        )
        known = site.defects[page.path] = (
            page,
            tuple(pair for pair in resolved if pair[1].status not in _FINE),
        )
    return known[1]
