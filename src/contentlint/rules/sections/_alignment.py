"""Put the headings of a page and the sections of an outline side by side."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from contentlint.document import Heading
from contentlint.packs import Outline, Section
from contentlint.text.titles import fold_title

# difflib ratio from which an unknown heading is taken for a slip of a missing one.
_RENAMED = 0.82


class Place(NamedTuple):
    """A section with the heading that was found for it, None if there is none.

    `renamed` says that the heading's title is only like the section's, `astray`
    that the heading stands outside the section it belongs in.
    """

    section: Section
    heading: Heading | None
    renamed: bool = False
    astray: bool = False
    inside: tuple[Place, ...] = ()


class _Named(NamedTuple):
    """A heading with its folded title."""

    title: str
    heading: Heading


def align(outline: Outline, headings: Sequence[Heading]) -> tuple[Place, ...]:
    """Find a heading for each section of the outline; each heading answers for one section.

    A section inside another is looked for under the heading of that other, and
    only what is still missing then is looked for on the whole page. Nothing is
    asked of the inside of a missing section.
    """
    named = [_Named(fold_title(heading.text), heading) for heading in headings if heading.level > 1]
    free = {heading.span.start for _, heading in named}
    places = _align(outline.sections, named, free, named)
    return tuple(_search_astray(place, free, named) for place in places)


def out_of_order(places: Sequence[Place]) -> frozenset[int]:
    """Indexes of the fewest places whose headings would have to move."""
    found = [(i, one.heading.span.start) for i, one in enumerate(places) if one.heading and not one.astray]
    kept = _longest_rise([start for _, start in found])
    return frozenset(index for number, (index, _) in enumerate(found) if number not in kept)


def _align(
    sections: Sequence[Section], own: Sequence[_Named], free: set[int], page: Sequence[_Named]
) -> list[Place]:
    """Places of `sections` among the headings `own`."""
    places = [Place(section, _take(section, own, free)) for section in sections]
    places = [place if place.heading else _rename(place, own, free) for place in places]
    return [
        place._replace(inside=tuple(_align(place.section.sections, _under(place.heading, page), free, page)))
        if place.heading and place.section.sections
        else place
        for place in places
    ]


def _under(heading: Heading, page: Sequence[_Named]) -> Sequence[_Named]:
    """The headings between `heading` and the next of its level."""
    after = [one for one in page if one.heading.span.start > heading.span.start]
    end = next((i for i, one in enumerate(after) if one.heading.level <= heading.level), len(after))
    return after[:end]


def _search_astray(place: Place, free: set[int], page: Sequence[_Named]) -> Place:
    if not place.inside:
        return place
    inside = tuple(
        part if part.heading else part._replace(heading=_take(part.section, page, free), astray=True)
        for part in (_search_astray(one, free, page) for one in place.inside)
    )
    return place._replace(inside=inside)


def _take(section: Section, own: Sequence[_Named], free: set[int]) -> Heading | None:
    """The first free heading with a title of the section, at best on its level.

    On another level it counts only for a section that must be there: a free
    heading may well be called like an optional section.
    """
    titles = _titles(section)
    found = [heading for title, heading in own if title in titles]
    if section.pattern:
        pattern = re.compile(section.pattern, re.IGNORECASE)
        found += [heading for title, heading in own if title not in titles and pattern.fullmatch(title)]
    if section.pattern or section.need == "optional":
        found = [heading for heading in found if heading.level == section.level]
    usable = [heading for heading in found if heading.span.start in free]
    best = min(usable, key=lambda one: (one.level != section.level, one.span.start), default=None)
    if best:
        free.discard(best.span.start)
    return best


def _titles(section: Section) -> frozenset[str]:
    return frozenset([fold_title(title.text) for title in section.titles])


def _rename(place: Place, own: Sequence[_Named], free: set[int]) -> Place:
    """Give a missing section the free heading of its level that is most like it, if one is."""
    candidates = [
        one for one in own if one.heading.span.start in free and one.heading.level == place.section.level
    ]
    if not candidates or place.section.need == "optional":
        return place
    from difflib import SequenceMatcher

    ratio, heading = max(
        (
            (SequenceMatcher(None, wanted, title).ratio(), heading)
            for title, heading in candidates
            for wanted in _titles(place.section)
        ),
        key=lambda pair: pair[0],
    )
    if ratio < _RENAMED:
        return place
    free.discard(heading.span.start)
    return place._replace(heading=heading, renamed=True)


def _longest_rise(values: Sequence[int]) -> frozenset[int]:
    """Indexes of a longest increasing subsequence (patience sorting, O(n log n))."""
    tails: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        pile = bisect_left(tails, value)
        before.append(tops[pile - 1] if pile else -1)
        if pile == len(tails):
            tails.append(value)
            tops.append(index)
        else:
            tails[pile], tops[pile] = value, index
    kept = []
    index = tops[-1] if tops else -1
    while index >= 0:
        kept.append(index)
        index = before[index]
    return frozenset(kept)
