"""Proposals of the site as a fix, and as further places to look at."""

from __future__ import annotations

from collections.abc import Sequence

from contentlint.model import Edit, Fix, Phrase, Reference, Related, Span
from contentlint.rules.links._shown import shown
from contentlint.site import Proposal, Site


def offered(reference: Reference, proposed: Sequence[Proposal]) -> Fix | None:
    """The first proposal as a fix of the address; None where there is none, or no address to change."""
    if not proposed or reference.target_span == reference.span:
        return None  # The definition of a reference-style link was not found.
    first = proposed[0]
    make = Fix.safe if first.is_safe else Fix.unsafe
    return make(Phrase("Link to {text}", text=shown(first.target)), Edit(reference.target_span, first.target))


def others(proposed: Sequence[Proposal], site: Site) -> tuple[Related, ...]:
    """The further proposals, each with the page that it leads to."""
    return tuple(
        Related(Phrase("or `{text}`", text=shown(each.target)), Span(0, 0), each.path)
        for each in proposed[1:]
        if each.path in site.pages
    )
