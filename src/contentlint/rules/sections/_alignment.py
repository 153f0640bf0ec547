"""Put the headings of a page and the sections of an outline side by side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from contentlint.document import Heading
from contentlint.packs.outline import Entry, Group, Order, Outline, Section, steps
from contentlint.text.titles import fold_title, matches_title

# Likeness from which an unknown heading is taken for a slip of a missing one.
_RENAMED = 82.0


class Place(NamedTuple):
    """A section with the heading that was found for it, None if there is none.

    `rank` is its place among its siblings, `choice` the group of which one is
    enough. `renamed` says that the heading's title is only like the section's,
    `astray` that the heading stands outside the section it belongs in. A
    section that may repeat has a place for each of its headings.
    """

    section: Section
    rank: int
    choice: Group | None = None
    heading: Heading | None = None
    renamed: bool = False
    astray: bool = False
    inside: tuple[Place, ...] = ()


class _Named(NamedTuple):
    """A heading with its folded title."""

    title: str
    heading: Heading

    @property
    def start(self) -> int:
        return self.heading.span.start


@lru_cache(maxsize=1)
def align(outline: Outline, headings: tuple[Heading, ...]) -> tuple[Place, ...]:
    """Find a heading for each section of the outline; each heading answers for one section.

    A section inside another is looked for under the heading of that other, and
    only what is still missing then is looked for on the whole page. Nothing is
    asked of the inside of a missing section. All rules on sections ask the same
    of a page, one after the other, so the last answer is kept.
    """
    page = [_Named(fold_title(heading.text), heading) for heading in headings if heading.level > 1]
    free = {one.start for one in page}
    places = _align(outline.sections, outline.order, page, free, page)
    return tuple(_search_astray(places, free, page))


def missing(places: Sequence[Place]) -> Iterator[int]:
    """Indexes of the places that lack a heading, without those of a group of which one is there."""
    there = {id(place.choice) for place in places if place.heading and place.choice}
    for index, place in enumerate(places):
        if not place.heading and place.section.need != "forbidden" and id(place.choice) not in there:
            yield index


def out_of_order(places: Sequence[Place]) -> frozenset[int]:
    """Indexes of the fewest places whose headings would have to move; of two swapped ones, the later."""
    found = sorted(
        (-one.heading.span.start, index)
        for index, one in enumerate(places)
        if one.heading and not one.astray and one.section.need != "forbidden"
    )
    kept = _longest_rise([-places[index].rank for _, index in found])
    return frozenset(index for number, (_, index) in enumerate(found) if number not in kept)


def walk(places: Iterable[Place]) -> Iterator[tuple[Section, Heading]]:
    """Every section that has a heading, on every level, the forbidden ones left out."""
    for place in places:
        if place.heading and place.section.need != "forbidden":
            yield place.section, place.heading
        yield from walk(place.inside)


def _align(
    entries: tuple[Entry, ...], order: Order, own: Sequence[_Named], free: set[int], page: Sequence[_Named]
) -> list[Place]:
    """Places of `entries` among the headings `own`: by title, by likeness, and last by pattern."""
    wanted = [Place(step.section, step.rank, step.choice) for step in steps(entries, order)]
    places = [found for place in wanted for found in _take_titled(place, own, free)]
    places = _rename(places, own, free)
    places = [found for place in places for found in _take_matching(place, own, free)]
    return [_with_inside(place, place.heading, free, page) if place.heading else place for place in places]


def _with_inside(place: Place, heading: Heading, free: set[int], page: Sequence[_Named]) -> Place:
    section = place.section
    if not section.sections:
        return place
    own = _under(heading, section, page, free)
    return place._replace(inside=tuple(_align(section.sections, section.order, own, free, page)))


def _under(heading: Heading, section: Section, page: Sequence[_Named], free: set[int]) -> Sequence[_Named]:
    """The headings in a section: to the next of its level that is not called like one of its inner ones.

    So an inner section on the wrong level does not end the section it stands in.
    """
    inner = {title for step in steps(section.sections, "any") for title in _titles(step.section)}
    after = page[bisect_right(page, heading.span.start, key=lambda one: one.start) :]
    for number, one in enumerate(after):
        if one.heading.level <= heading.level and not (one.title in inner and one.start in free):
            return after[:number]
    return after


def _search_astray(places: Sequence[Place], free: set[int], page: Sequence[_Named]) -> list[Place]:
    """Look on the whole page for the inner sections that their own section lacks."""
    found = []
    for place in places:
        inside = _search_astray(place.inside, free, page)
        for index in missing(inside):
            heading = next(_titled(inside[index].section, page, free), None)
            if heading and inside[index].section.need != "optional":
                free.discard(heading.span.start)
                inside[index] = inside[index]._replace(heading=heading, astray=True)
        found.append(place._replace(inside=tuple(inside)))
    return found


def _take_titled(place: Place, own: Sequence[_Named], free: set[int]) -> list[Place]:
    return _take(place, list(_titled(place.section, own, free)), free) or [place]


def _take_matching(place: Place, own: Sequence[_Named], free: set[int]) -> list[Place]:
    """The place, and what its pattern finds where it has no heading or may repeat."""
    section = place.section
    if not section.pattern or (place.heading and not _is_many(section)):
        return [place]
    found = [
        one.heading
        for one in own
        if one.heading.level == section.level
        and one.start in free
        and matches_title(section.pattern, one.heading.text)
    ]
    more = _take(place, found, free)
    return [place, *more] if place.heading or not more else more


def _take(place: Place, found: Sequence[Heading], free: set[int]) -> list[Place]:
    taken = found if _is_many(place.section) else found[:1]
    free.difference_update(heading.span.start for heading in taken)
    return [place._replace(heading=heading) for heading in taken]


def _is_many(section: Section) -> bool:
    return section.repeat or section.need == "forbidden"


def _titled(section: Section, own: Sequence[_Named], free: Collection[int]) -> Iterator[Heading]:
    """The free headings with a title of the section, those on its level first.

    On another level only a section that must be there is looked for: a free
    heading may well be called like an optional section.
    """
    titles = _titles(section)
    found = [one.heading for one in own if one.title in titles and one.start in free]
    yield from (heading for heading in found if heading.level == section.level)
    if section.need in ("required", "recommended"):
        yield from (heading for heading in found if heading.level != section.level)


def _titles(section: Section) -> frozenset[str]:
    return frozenset([fold_title(title.text) for title in section.titles])


def _rename(places: list[Place], own: Sequence[_Named], free: set[int]) -> list[Place]:
    """Give missing sections the free headings of their level that are most like them, the likest first."""
    from rapidfuzz import fuzz

    wanted = [index for index in missing(places) if places[index].section.need != "optional"]
    if not wanted:
        return places
    pairs = [
        (
            -max(fuzz.ratio(title, one.title) for title in _titles(places[index].section)),
            index,
            one.start,
            one,
        )
        for index in wanted
        for one in own
        if one.start in free and one.heading.level == places[index].section.level
    ]
    for unlike, index, start, one in sorted(pairs, key=lambda pair: pair[:3]):
        if -unlike >= _RENAMED and start in free and places[index].heading is None:
            free.discard(start)
            places[index] = places[index]._replace(heading=one.heading, renamed=True)
    return places


def _longest_rise(values: Sequence[int]) -> frozenset[int]:
    """Indexes of a longest subsequence that never falls (patience sorting, O(n log n))."""
    tails: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        pile = bisect_right(tails, value)
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
