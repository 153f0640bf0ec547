"""What other pages may see of a page."""

from __future__ import annotations

from contentlint.model.facts import PageFacts
from contentlint.model.offsets import IDENTITY
from contentlint.model.span import Span


def seen_by_others(page: PageFacts) -> object:
    """All that other pages may see of one: what it defines, asks and counts, but not where that stands.

    Front matter alone is named with its place.
    """
    return page.fields, _without_places(tuple(public_part(page)))


def public_part(page: PageFacts) -> PageFacts:
    """Without what is compared with its places, and without what no other page can see."""
    return page._replace(fields=(), suppressions=(), repairs=IDENTITY)


def _without_places(value: object) -> object:
    """The same with every span left out, at any depth."""
    if isinstance(value, Span):
        return None
    return tuple(map(_without_places, value)) if isinstance(value, tuple) else value
