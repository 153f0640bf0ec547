"""Put the headings of a page and the sections of an outline side by side."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
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


def align(outline: Outline, headings: Sequence[Heading]) -> tuple[Place, ...]:
    """Find a heading for each section of the outline; each heading answers for one section.

    A section inside another is looked for under the heading of that other, and
    only what is still missing then is looked for on the whole page. Nothing is
    asked of the inside of a missing section.
    """
    free = {heading.span.start: heading for heading in headings if heading.level > 1}
    places = _align(outline.sections, list(free.values()), free, headings)
    return tuple(_search_astray(place, free) for place in places)


def out_of_order(places: Sequence[Place]) -> frozenset[int]:
    """Indexes of the fewest places whose headings would have to move."""
    found = [(i, one.heading.span.start) for i, one in enumerate(places) if one.heading and not one.astray]
    kept = _longest_rise([start for _, start in found])
    return frozenset(index for number, (index, _) in enumerate(found) if number not in kept)


def _align(
    sections: Sequence[Section], own: Sequence[Heading], free: dict[int, Heading], headings: Sequence[Heading]
) -> list[Place]:
    """Places of `sections` among the headings `own`."""
    places = [Place(section, _take(section, own, free)) for section in sections]
    places = [place if place.heading else _rename(place, own, free) for place in places]
    return [
        place._replace(inside=tuple(_align(place.section.sections, inner, free, headings)))
        if place.section.sections and (inner := _under(place.heading, headings)) is not None
        else place
        for place in places
    ]


def _under(heading: Heading | None, headings: Sequence[Heading]) -> list[Heading] | None:
    """The headings between `heading` and the next of its level; None without a heading."""
    if not heading:
        return None
    after = [one for one in headings if one.span.start > heading.span.start]
    end = next((number for number, one in enumerate(after) if one.level <= heading.level), len(after))
    return after[:end]


def _search_astray(place: Place, free: dict[int, Heading]) -> Place:
    inside = tuple(
        part
        if part.heading
        else part._replace(heading=_take(part.section, list(free.values()), free), astray=True)
        for part in (_search_astray(one, free) for one in place.inside)
    )
    return place._replace(inside=inside)


def _take(section: Section, own: Sequence[Heading], free: dict[int, Heading]) -> Heading | None:
    """The first free heading with a title of the section, at best on its level.

    On another level it counts only for a section that must be there: a free
    heading may well be called like an optional section.
    """
    titles, pattern = _matchers(section)
    found = [one for one in own if one.span.start in free and _is(fold_title(one.text), titles, pattern)]
    if section.pattern or section.need == "optional":
        found = [one for one in found if one.level == section.level]
    best = min(found, key=lambda one: (one.level != section.level, one.span.start), default=None)
    return free.pop(best.span.start) if best else None


def _is(title: str, titles: frozenset[str], pattern: re.Pattern[str] | None) -> bool:
    return title in titles or (pattern is not None and pattern.fullmatch(title) is not None)


@lru_cache(maxsize=1024)
def _matchers(section: Section) -> tuple[frozenset[str], re.Pattern[str] | None]:
    pattern = re.compile(section.pattern, re.IGNORECASE) if section.pattern else None
    return frozenset(fold_title(title.text) for title in section.titles), pattern


def _rename(place: Place, own: Sequence[Heading], free: dict[int, Heading]) -> Place:
    """Give a missing section the free heading of its level that is most like it, if one is."""
    candidates = [one for one in own if one.span.start in free and one.level == place.section.level]
    if not candidates or place.section.need == "optional":
        return place
    from difflib import SequenceMatcher

    titles, _ = _matchers(place.section)
    likeness = [
        (SequenceMatcher(None, title, fold_title(one.text)).ratio(), one)
        for one in candidates
        for title in titles
    ]
    ratio, heading = max(likeness, key=lambda pair: pair[0])
    if ratio < _RENAMED:
        return place
    return place._replace(heading=free.pop(heading.span.start), renamed=True)


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
