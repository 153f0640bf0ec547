"""Code blocks of a page beside those of its source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from contentlint.twin import Both, Pair, Unit
from contentlint.twin.code import code_lines, language

# Two blocks are exchanged where each is so much more like the other's source than like its own.
_MORE = 0.3
# Blocks without a pair are the same block from this share of common lines.
_SAME = 0.7


def code_pairs(pair: Pair) -> list[Both]:
    """The paired code blocks."""
    return [both for both in pair.both if both.source.kind == "code"]


def page_code(both: Both) -> tuple[str, ...]:
    """The code of the page read in the language that the source names, lest a lost one change it."""
    return _read_as(both.source, both.page)


def swapped(pair: Pair) -> Iterator[tuple[Both, Both]]:
    """Pairs of code blocks each of which stands in the place of the other."""
    differing = [both for both in code_pairs(pair) if _differs(both)]
    for index, one in enumerate(differing):
        for other in differing[index + 1 :]:
            if _is_crossed(one, other):
                yield one, other
                break


def displaced(pair: Pair) -> set[int]:
    """Identities of units of the page that stand in each other's place: no more is told of them."""
    paired = {id(both.page) for two in swapped(pair) for both in two}
    return paired | {id(unit) for two in exchanged(pair) for unit in two[:2]}


class Exchange(NamedTuple):
    """Two blocks of the page, in order, each of which is what the source has for the other.

    `is_exact` says that both are so word for word, but for texts and comments; else one is.
    """

    first: Unit
    second: Unit
    expected: Unit
    is_exact: bool


def exchanged(pair: Pair) -> Iterator[Exchange]:
    """Code blocks that changed places, paired or not, unless the other translations have them so as well."""
    ways = _ways(pair)
    moved_away = {at for at, to in ways.items() if pair.translations.get(at) != to}
    told: set[int] = set()
    for at in sorted(moved_away):
        if at in told or pair.lacking(pair.source.units[at]).confirms is False:
            continue
        crossing = (each for each in ways if each not in told and _is_crossing(pair, ways, at, each))
        other = next(crossing, None)
        if other is not None and not _is_order(pair, ways, (at, other)):
            told |= {at, other}
            first, second = sorted((ways[at], ways[other]))
            units = pair.page.units
            yield Exchange(units[first], units[second], pair.source.units[min(at, other)], True)
    for one, two in swapped(pair):
        is_same = one.source.frame == two.page.frame, two.source.frame == one.page.frame
        if told.isdisjoint((one.at, two.at)) and any(is_same):
            yield Exchange(one.page, two.page, one.source, False)


def _is_order(pair: Pair, ways: dict[int, int], two: tuple[int, int]) -> bool:
    """Whether the order is meant: another translation has it too, or words before a block came with it."""
    for other in pair.others:
        homes = _once(other.page.units)
        places = [homes.get(pair.source.units[at].frame) for at in sorted(two)]
        if places[0] is not None and places[1] is not None and places[0] > places[1]:
            return True
    return any(_is_led(pair, at, ways[at]) for at in two)


def _is_led(pair: Pair, at: int, to: int) -> bool:
    """Whether the segments before a block keep the same, or are a pair though the block is none."""
    if not at or not to:
        return False
    if pair.translations.get(at) != to and pair.translations.get(at - 1) == to - 1:
        return True
    return bool(pair.source.units[at - 1].kept & pair.page.units[to - 1].kept)


def _ways(pair: Pair) -> dict[int, int]:
    """Where each code block that both pages hold once stands: in the source -> in the page."""
    if pair.is_rewritten or not (pair.gaps or any(map(_differs, code_pairs(pair)))):
        return {}
    homes = _once(pair.page.units)
    return {at: homes[code] for code, at in _once(pair.source.units).items() if code in homes}


def _is_crossing(pair: Pair, ways: dict[int, int], one: int, other: int) -> bool:
    """Whether of two blocks the first in the source is the second in the page, and no more has changed.

    Either each is paired with the other, or what stands between them is alike, by its kinds.
    """
    first, last = sorted((one, other))
    start, end = ways[last], ways[first]
    if first == last or start > end:
        return False
    if pair.translations.get(first) == start and pair.translations.get(last) == end:
        return True
    source, page = pair.source.units[first + 1 : last], pair.page.units[start + 1 : end]
    return [unit.kind for unit in source] == [unit.kind for unit in page]


def _once(units: tuple[Unit, ...]) -> dict[tuple[str, ...], int]:
    """The places of all code that a page holds once, by its lines without texts."""
    count = Counter(unit.frame for unit in units if unit.code)
    return {unit.frame: at for at, unit in enumerate(units) if unit.code and count[unit.frame] == 1}


def moved(pair: Pair) -> Iterator[tuple[int, Unit, Unit]]:
    """Code blocks without a pair on both sides that are the same: index in the source, source and page."""
    lost = [(at, pair.source.units[at]) for at in pair.alignment.lost] if not pair.is_rewritten else []
    extra = [pair.page.units[at] for at in pair.alignment.extra]
    for at, unit in lost:
        found = [page for page in extra if unit.code and page.code and _alike(unit, page) >= _SAME]
        if found:
            extra.remove(found[0])
            yield at, unit, found[0]


def _differs(both: Both) -> bool:
    return language(both.source.info) != language(both.page.info) or both.source.code != page_code(both)


def _is_crossed(one: Both, other: Both) -> bool:
    """Whether both blocks are more like the source of the other than like their own."""
    if one.source.code == other.source.code:
        return False
    if language(one.source.info) != language(other.source.info):
        return _languages(one.source, other.source) == _languages(other.page, one.page)
    first = _alike(one.source, other.page) - _alike(one.source, one.page)
    return first >= _MORE and _alike(other.source, one.page) - _alike(other.source, other.page) >= _MORE


def _languages(one: Unit, other: Unit) -> tuple[str, str]:
    return language(one.info), language(other.info)


def _alike(source: Unit, page: Unit) -> float:
    """The share of lines in common, 0 to 1; less where the languages differ."""
    wanted, found = set(source.code), set(_read_as(source, page))
    shared = len(wanted & found) / max(1, len(wanted | found))
    return shared if language(source.info) == language(page.info) else shared / 2


def _read_as(source: Unit, page: Unit) -> tuple[str, ...]:
    if language(source.info) == language(page.info):
        return page.code
    return code_lines(page.text, source.info)
