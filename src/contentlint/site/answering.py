"""Whether a page answers to a fragment that is not among its plain anchors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contentlint.model import PageFacts
from contentlint.site.anchors import may_answer
from contentlint.site.generator import keeps_case
from contentlint.text.slug import ALGORITHMS

if TYPE_CHECKING:
    from contentlint.site.site import Site


def answers_otherwise(page: PageFacts, fragment: str, site: Site) -> bool:
    """Whether `fragment` is one of the anchors of the headings as written, or may be made out of sight."""
    area = site.area_of(page.path)
    known = area.slug if area and area.slug in ALGORITHMS else ""
    if may_answer(page, fragment, known, keeps_case=not known and _keeps_case(site)):
        return True
    if known and fragment in site.exact_anchors(page, known):
        return True
    if area and known and area.remade and ALGORITHMS[known].slugify(fragment) != fragment:
        return True  # no heading can have it, so the site's own program makes it
    # A term that has the name of a heading: they are told apart by numbers.
    stem, dash, number = fragment.rpartition("-")
    return bool(dash) and number.isdigit() and stem in page.ids and stem in site.anchors(page.path)


def _keeps_case(site: Site) -> bool:
    if site.keeps_case is None:
        site.keeps_case = keeps_case(site.strangers)
        for page in site.strangers:
            site.fragments.asked.note(page.path)
    return site.keeps_case
