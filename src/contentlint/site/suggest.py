"""What a broken link probably meant, written the way the writer writes links."""

from __future__ import annotations

import html
from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple
from urllib.parse import quote

from contentlint.model import PageFacts, Reference
from contentlint.site.address import (
    Address,
    decoded,
    folder_of,
    is_page_like,
    join,
    name_of,
    read_address,
    split_extension,
)
from contentlint.site.alignment import heading_anchors
from contentlint.site.candidates import Wanted, candidate_file, candidate_pages, candidate_places, is_slip
from contentlint.site.notes import note_proposals
from contentlint.site.resolution import MISSING, Resolution, Status
from contentlint.site.resolve import resolve
from contentlint.site.same_place import meant_by_original
from contentlint.site.site import Site
from contentlint.site.written import written_fragment, written_paths
from contentlint.text.pattern import Pattern

_QUERY = Pattern(r"\?[^#]*")
_MOST = 4
# What stays as it is where a writer encodes the letters of other scripts.
_KEPT = "%/#?&=:@!$'()*+,;~[]"
_OTHER_FORM = {".md": ".mdx", ".mdx": ".md"}
_NAMES = frozenset({"wikilink", "embed"})
_IMAGES = frozenset({"image", "html-image", "jsx-image", "embed"})


class Proposal(NamedTuple):
    """A target that resolves, the page or file it leads to, and whether it may be written unasked."""

    target: str
    path: str
    is_safe: bool = False


def propose(reference: Reference, found: Resolution, page: PageFacts, site: Site) -> tuple[Proposal, ...]:
    """What to write instead of a link of `page` that resolved to `found`, the most likely first.

    Every proposal resolves. There are at most four, each with another target; one that is safe stands alone.
    """
    made: dict[str, Proposal] = {}
    is_encoded = reference.target.isascii() and not decoded(reference.target).isascii()
    for proposal in islice(_proposals(reference, found, page, site), 3 * _MOST):
        if is_encoded:
            proposal = proposal._replace(target=quote(proposal.target, _KEPT))
        if reference.kind == "bare" and "://" not in proposal.target:
            continue  # what is no full address would be plain text there
        if proposal.target not in made and proposal.target != reference.target:
            made[proposal.target] = proposal
            if len(made) == _MOST or (proposal.is_safe and len(made) == 1):
                break
    return tuple(made.values())


def _proposals(reference: Reference, found: Resolution, page: PageFacts, site: Site) -> Iterator[Proposal]:
    target, kind = reference.target, reference.kind
    area = site.area_of(page.path)
    if area is not None and kind in _NAMES:
        for way in note_proposals(reference, found, page, area, site):
            yield Proposal(*way)
        return
    better = found.better or html.unescape(target)
    better = _end_of_redirects(better, page, site) if better != target else target
    if better != target:
        checked = resolve(better, page.path, site, kind)
        if checked.status in (Status.OK, Status.EXTERNAL, Status.FALLBACK):
            yield Proposal(better, checked.path, checked.status is Status.OK)
        elif checked.status is Status.MISSING_ANCHOR:
            yield from _on_new_page(better.partition("#")[0], checked, page, site)
    if found.status in (Status.CASE, Status.WRONG_FORM) and found.path:
        # What the generator does not lead to from here may lead to another page by accident.
        is_safe = found.status is Status.CASE
        yield from _leading_to(found.path, found.fragment, reference, page, site, is_safe=is_safe)
    elif found.status is Status.MISSING_ANCHOR:
        yield from _places(reference, found, page, site)
    elif found.status is Status.FALLBACK:
        yield from _in_language(reference, found, page, site)
    elif found.status in MISSING:
        yield from _pages(reference, found, page, site)


def _on_new_page(target: str, found: Resolution, page: PageFacts, site: Site) -> Iterator[Proposal]:
    """The page that a redirect leads to, at the place most like the old one, else at its top."""
    for place in _with_its_fragment(found.path, found.fragment, page, site):
        yield Proposal(target + written_fragment(place), found.path)
    yield Proposal(target, found.path)


def _end_of_redirects(target: str, page: PageFacts, site: Site) -> str:
    """Where a chain of redirects leads."""
    for _ in range(_MOST):
        found = resolve(target, page.path, site)
        if found.status is not Status.REDIRECT or not found.better:
            break
        target = found.better
    return target


def _places(reference: Reference, found: Resolution, page: PageFacts, site: Site) -> Iterator[Proposal]:
    """Other fragments: of the same page, in the target as written, or of others."""
    if reference.target[:1] == "#" and ("/" in found.fragment or "#" in found.fragment):
        checked = resolve(reference.target[1:], page.path, site, reference.kind)
        if checked.status is Status.OK:  # a sign too many in front of an address
            yield Proposal(reference.target[1:], checked.path)
    twice = decoded(found.fragment)
    kept = reference.target.partition("#")[0]
    if twice != found.fragment and twice in site.anchors(found.path):
        yield Proposal(kept + written_fragment(twice), found.path, True)
    is_named = found.fragment in site.lookup.given_ids(found.path)
    is_here = found.fragment in site.anchors(page.path) and not is_named
    if is_here and _section(reference, page, site) != found.fragment:
        yield Proposal(written_fragment(found.fragment), page.path)
    places = candidate_places(found.path, found.fragment, site, page.path, reference.text)
    first = [*islice(places, 1)]
    if not (any(place.is_safe for place in first) or is_slip(found.path, found.fragment, site)):
        yield from _as_original(reference, found, page, site)
    for path, fragment, is_safe in chain(first, places):
        if path == found.path:
            # The address led there before, and the page answers to what was found on it.
            yield Proposal(kept + written_fragment(fragment), path, is_safe)
        elif path == page.path:
            yield Proposal(written_fragment(fragment), path, is_safe)
        else:
            yield from _leading_to(path, fragment, reference, page, site, is_safe=is_safe)


def _section(reference: Reference, page: PageFacts, site: Site) -> str:
    """The fragment of the heading that a link stands below, where nobody links to it; "" without one."""
    above = [heading for heading in page.outline if heading.span.start < reference.span.start]
    return heading_anchors(page, site.slug_of(page.path))[len(above) - 1] if above else ""


def _pages(reference: Reference, found: Resolution, page: PageFacts, site: Site) -> Iterator[Proposal]:
    """The same address from the root, then other pages, or another file for a file."""
    address = read_address(reference.target)
    yield from _on_page(address, reference, page, site)
    yield from _of_other_form(address, reference, page, site)
    is_dotted = address.path.startswith(("./", "../"))
    if not is_dotted:
        yield from _from_root(address, reference, page, site)
    yield from _as_original(reference, found, page, site)
    yield from _with_language(address, reference, page, site)
    path = _as_file(found.path, page, site) or join(folder_of(page.path), address.path) or address.path
    if reference.kind in _IMAGES or not is_page_like(address.path):
        file = candidate_file(path, site)
        if file:
            yield from _leading_to(file, "", reference, page, site)
        return
    for candidate in candidate_pages(Wanted(path, address.fragment, reference.text, page.path), site):
        for place in _with_its_fragment(candidate, address.fragment, page, site):
            if place and candidate == page.path:
                yield Proposal(written_fragment(place), page.path)
            yield from _leading_to(candidate, place, reference, page, site)
    if is_dotted:
        yield from _from_root(address, reference, page, site)
    yield from _around(address, reference, page, site)


def _as_original(reference: Reference, found: Resolution, page: PageFacts, site: Site) -> Iterator[Proposal]:
    """Where the link in the same place of the page's original leads."""
    meant = meant_by_original(reference, page, site)
    if meant is None:
        return
    kept = "" if meant.path == page.path else reference.target.partition("#")[0]
    if meant.path == found.path and meant.fragment:
        yield Proposal(kept + written_fragment(meant.fragment), meant.path)
        return
    if not meant.path or meant.written.startswith("/"):
        checked = resolve(meant.written, page.path, site, reference.kind)
        if (checked.path, checked.fragment) == (meant.path, meant.fragment):
            yield Proposal(meant.written, meant.path)
            return
    yield from _leading_to(meant.path, meant.fragment, reference, page, site)


def _of_other_form(address: Address, reference: Reference, page: PageFacts, site: Site) -> Iterator[Proposal]:
    """`a.md` where there is `a.mdx`, and the reverse."""
    stem, extension = split_extension(address.path)
    other = _OTHER_FORM.get(extension)
    if other and reference.target.startswith(address.path):
        proposed = stem + other + reference.target[len(address.path) :]
        found = resolve(proposed, page.path, site, reference.kind)
        if found.status is Status.OK and found.path.endswith(other):
            yield Proposal(proposed, found.path)


def _around(address: Address, reference: Reference, page: PageFacts, site: Site) -> Iterator[Proposal]:
    """The page of the nearest folder around the missing page; not a front page, which is around all."""
    folder = folder_of(address.path.rstrip("/"))
    while folder.strip("./") and name_of(folder) != "..":
        for proposed in (f"{folder}/", folder):
            found = resolve(proposed, page.path, site, reference.kind)
            if found.status is Status.OK and found.path in site.page_paths:
                if not _is_front(found.path, site):
                    yield Proposal(proposed, found.path)
                return
        folder = folder_of(folder)


def _is_front(path: str, site: Site) -> bool:
    """Whether a page is the first of a site or of one of its languages."""
    area, root = site.area_of(path), site.root_of(path)
    return area is None or root is None or site.table(area).address.get(path) in ("", root.prefix)


def _in_language(reference: Reference, found: Resolution, page: PageFacts, site: Site) -> Iterator[Proposal]:
    """The address that the page has in this language, where the site shows the default one there."""
    area = site.area_of(page.path)
    root = area.root_of(page.path) if area else None
    if root and root.prefix and reference.target.startswith("/"):
        proposed = f"/{root.prefix}{reference.target}"
        checked = resolve(proposed, page.path, site, reference.kind)
        if checked.status in (Status.OK, Status.FALLBACK) and checked.path == found.path:
            yield Proposal(proposed, found.path)


def _on_page(address: Address, reference: Reference, page: PageFacts, site: Site) -> Iterator[Proposal]:
    """`costs` that was to be `#costs`, a place on the same page."""
    is_word = address.kind == "relative" and not address.fragment and "/" not in address.path
    if is_word and reference.kind not in _IMAGES and address.path in site.anchors(page.path):
        yield Proposal(written_fragment(address.path), page.path)


def _with_language(address: Address, reference: Reference, page: PageFacts, site: Site) -> Iterator[Proposal]:
    """`/costs` that lacks the language in front: that of the page, else the one translated from."""
    area = site.area_of(page.path)
    root = area.root_of(page.path) if area else None
    if address.kind != "absolute" or area is None or root is None or not root.locale:
        return
    prefixes = (root.prefix, *(each.prefix for each in area.roots if each.locale == area.default))
    for prefix in dict.fromkeys(filter(None, prefixes)):
        base = f"/{area.base}" if area.base and reference.target.startswith(f"/{area.base}/") else ""
        proposed = f"{base}/{prefix}{reference.target[len(base) :]}"
        found = resolve(proposed, page.path, site, reference.kind)
        if found.status is Status.OK and found.path:
            yield Proposal(proposed, found.path)


def _from_root(address: Address, reference: Reference, page: PageFacts, site: Site) -> Iterator[Proposal]:
    """`guide/costs` or `..guide/costs` that was to be `/guide/costs`."""
    if address.kind == "relative" and address.path.strip("./").count("/"):
        for start in ("../", "/") if address.path.startswith("..") else ("/",):
            proposed = start + reference.target.lstrip("./")
            found = resolve(proposed, page.path, site, reference.kind)
            if found.status is Status.OK and found.path:
                yield Proposal(proposed, found.path)


def _as_file(path: str, page: PageFacts, site: Site) -> str:
    """Where the file of a missing address would lie: below the folder of pages that `page` lies in."""
    area = site.area_of(page.path)
    root = area.root_of(page.path) if area else None
    if not path or root is None or not root.folder or path.startswith(root.folder + "/"):
        return path
    return f"{root.folder}/{path.removeprefix(root.prefix + '/') if root.prefix else path}"


def _with_its_fragment(path: str, fragment: str, page: PageFacts, site: Site) -> Iterator[str]:
    """The fragment as it was where the page answers to it, else the one most like it."""
    if not fragment or site.has_anchor(path, fragment):
        yield fragment
        return
    places = candidate_places(path, fragment, site, page.path)
    yield from islice((place.fragment for place in places if place.path == path), 1)


def _leading_to(
    path: str, fragment: str, reference: Reference, page: PageFacts, site: Site, *, is_safe: bool = False
) -> Iterator[Proposal]:
    """The first way to write `path` that resolves to it."""
    query = _QUERY.search(reference.target.partition("#")[0])
    rest = (query.group() if query else "") + written_fragment(fragment)
    for written in written_paths(reference.target, path, page, site):
        found = resolve(written + rest, page.path, site, reference.kind)
        if found.status is Status.OK and found.path == path:
            yield Proposal(written + rest, path, is_safe)
            return
