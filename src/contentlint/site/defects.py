"""The links of a page about which there is something to say, found once for all rules."""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document.address_form import slip_of
from contentlint.model import PageFacts, Reference, Span
from contentlint.site.resolution import MISSING, Resolution, Status
from contentlint.site.resolve import OF_THEIR_OWN, resolve
from contentlint.site.site import Site

_FINE = frozenset({Status.OK, Status.EXTERNAL, Status.UNVERIFIABLE})


def defects(page: PageFacts, site: Site) -> tuple[tuple[Reference, Resolution], ...]:
    """The links of `page` that do not simply resolve, in the order of the page."""
    known = site.defects.get(page.path)
    # While a page is being fixed, its facts change and the tables stay.
    if known is None or known[0] is not page:
        known = site.defects[page.path] = (page, tuple(_defects(page, site)))
    return known[1]


def _defects(page: PageFacts, site: Site) -> Iterator[tuple[Reference, Resolution]]:
    """Most links repeat what is known to be fine from anywhere in the folder: one look-up each."""
    path = page.path
    fine = site.fine[site.place_of(path)]
    told: set[Span] = set()
    for reference in site.references(page):
        target = reference.target
        if target in fine and reference.kind not in OF_THEIR_OWN:
            continue
        found = resolve(target, path, site, reference.kind)
        if found.status not in _FINE:
            if reference.target_span in told:
                continue  # a definition is told of once, however many links refer to it
            told.add(reference.target_span)
            yield reference, found._replace(status=Status.MALFORMED) if _is_slip(target, found) else found
        elif found.status is Status.EXTERNAL or (found.status is Status.OK and _means_the_same(target)):
            fine.add(target)


def _means_the_same(target: str) -> bool:
    """Whether a target leads to one place from all pages of a folder; see `resolve`."""
    return target[:1] == "/" and target[1:2] != "#"


def _is_slip(target: str, found: Resolution) -> bool:
    """Whether an address that leads nowhere is none, so that `malformed-address` says what is to be said.

    Of an address on the writer's own computer, the path is worth a proposal.
    """
    if found.status not in MISSING:
        return False
    if target[:1] == "(" and target[-1:] == ")":
        return True  # parentheses around parentheses: `malformed-link`
    slip = slip_of(target)
    return slip is not None and "//localhost" not in slip.better
