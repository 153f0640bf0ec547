"""Headings of many pages -> the sections that pages of this kind have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from contentlint.learn.fields import absence
from contentlint.learn.shapes import Shape, Title

# A title on at least this share of the pages belongs to the kind, not to the topic.
_SHARED = 0.5


class Part(NamedTuple):
    """A section that pages share; `note` names the pages without it."""

    title: str
    required: bool
    plan: Plan
    note: str = ""


class Plan(NamedTuple):
    """The sections of a kind of page, and the pages that have them in another order than most."""

    parts: tuple[Part, ...] = ()
    unordered: tuple[str, ...] = ()


class _Stretch(NamedTuple):
    """The headings below one heading of a page, or of the whole page."""

    path: str
    titles: tuple[Title, ...]


def learn_plan(pages: Sequence[Shape]) -> Plan:
    """Sections that most pages have, in their order, and those inside them."""
    stretches = [_Stretch(page.path, tuple(t for t in page.titles if t.level > 1)) for page in pages]
    return _plan(stretches, 2)


def _plan(stretches: Sequence[_Stretch], level: int) -> Plan:
    own = [[title for title in one.titles if title.level == level] for one in stretches]
    counts = Counter(folded for titles in own for folded in {title.folded for title in titles})
    repeated = {title for titles in own for title, count in _counted(titles).items() if count > 1}
    kept = {
        folded
        for folded, count in counts.items()
        if count >= max(2, _SHARED * len(stretches)) and folded and folded not in repeated
    }
    order = sorted(kept, key=lambda folded: _mean_place(folded, own, kept))
    place = {folded: number for number, folded in enumerate(order)}
    unordered = [
        stretch.path
        for stretch, titles in zip(stretches, own, strict=True)
        if not rises([place[title.folded] for title in titles if title.folded in kept])
    ]
    return Plan(tuple(_part(folded, stretches, level) for folded in order), tuple(unordered))


def rises(places: Sequence[int]) -> bool:
    """Whether each number is larger than the one before it."""
    return all(one < two for one, two in pairwise(places))


def _counted(titles: Sequence[Title]) -> Counter[str]:
    return Counter(title.folded for title in titles)


def _mean_place(folded: str, pages: Sequence[Sequence[Title]], kept: set[str]) -> float:
    places = [
        number / len(shared)
        for titles in pages
        if (shared := [title.folded for title in titles if title.folded in kept])
        for number, other in enumerate(shared)
        if other == folded
    ]
    return sum(places) / len(places)


def _part(folded: str, stretches: Sequence[_Stretch], level: int) -> Part:
    inside = [found for one in stretches if (found := _inside(one, folded, level))]
    paths, having = [one.path for one in stretches], [one.path for one in inside]
    required = set(paths) == set(having)
    spellings = Counter(
        title.text
        for one in stretches
        for title in one.titles
        if (title.level, title.folded) == (level, folded)
    )
    plan = _plan(inside, level + 1) if level < 6 else Plan()
    return Part(spellings.most_common(1)[0][0], required, plan, "" if required else absence(having, paths))


def _inside(stretch: _Stretch, folded: str, level: int) -> _Stretch | None:
    """The headings below the first heading of that title and level."""
    starts = (n for n, title in enumerate(stretch.titles) if (title.level, title.folded) == (level, folded))
    start = next(starts, None)
    if start is None:
        return None
    after = stretch.titles[start + 1 :]
    end = next((n for n, title in enumerate(after) if title.level <= level), len(after))
    return _Stretch(stretch.path, after[:end])
