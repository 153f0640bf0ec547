"""Which unit of a page stands for which unit of its source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from contentlint.twin.score import GAP, NEVER, OPEN, STRONG, score
from contentlint.twin.units import Unit

# Beyond this many places off the diagonal two units are not compared (time grows with the product).
_BAND = 60
# Scores that differ by less say nothing about which of two headings a heading translates.
_EQUAL = 0.6
# What a step of the path takes, and whether the gap it is part of goes on after it.
_PAIR, _LOST, _EXTRA, _LOST_ON, _EXTRA_ON = 0, 1, 2, 4, 8


class Alignment(NamedTuple):
    """`pairs` are (index in the source, index in the page) in order; `lost` and `extra` what has no pair.

    `lost` maps a unit of the source to the index in the page before which it should stand.
    """

    pairs: tuple[tuple[int, int], ...]
    lost: dict[int, int]
    extra: tuple[int, ...]


def align(source: Sequence[Unit], page: Sequence[Unit]) -> Alignment:
    """The pairs, in order on both sides, with the greatest sum of scores (Needleman and Wunsch, 1970)."""
    ratio = ratio_of(source, page)
    pairs = _straight(source, page, ratio)
    if pairs is None:
        head = _run(source, page, ratio)
        tail = _run(source[head:][::-1], page[head:][::-1], ratio)
        ends = len(source) - tail, len(page) - tail
        middle = _best_path(source[head : ends[0]], page[head : ends[1]], ratio)
        pairs = [(index, index) for index in range(head)]
        pairs += [(head + one, head + other) for one, other in middle]
        pairs += [(ends[0] + index, ends[1] + index) for index in range(tail)]
        pairs = _slid(_joined(dict(pairs), source, page, ratio), source, page, ratio)
    return _with_gaps(pairs, len(source), len(page))


def ratio_of(source: Sequence[Unit], page: Sequence[Unit]) -> float:
    """Words of the page for one of the source, within what languages do."""
    words = sum(unit.size for unit in source)
    return min(2.5, max(0.4, sum(unit.size for unit in page) / words)) if words > 20 else 1.0


def _straight(source: Sequence[Unit], page: Sequence[Unit], ratio: float) -> list[tuple[int, int]] | None:
    """The pairs of two pages that have the same units in the same order."""
    if len(source) != len(page):
        return None
    if any(score(one, other, ratio) < 0 for one, other in zip(source, page, strict=True)):
        return None
    return [(index, index) for index in range(len(source))]


def _run(source: Sequence[Unit], page: Sequence[Unit], ratio: float) -> int:
    """How many units from the start are pairs, up to the last certain one."""
    certain = 0
    for index, (one, other) in enumerate(zip(source, page, strict=False)):
        found = score(one, other, ratio)
        if found < 0:
            break
        if found >= STRONG:
            certain = index + 1
    return certain


def _best_path(source: Sequence[Unit], page: Sequence[Unit], ratio: float) -> list[tuple[int, int]]:
    """The path with the greatest score from either corner, where a gap costs more to open than to go on.

    Three tables, as in Gotoh (1982): the best from a place on, and the best that goes on with a gap.
    """
    rows, columns = len(source), len(page)
    if not rows or not columns:
        return []
    band = _BAND + abs(rows - columns)
    step = [bytearray(columns + 1) for _ in range(rows + 1)]
    best = [OPEN + GAP * (columns - column) for column in range(columns)] + [0.0]
    lost = [NEVER] * (columns + 1)
    for row in range(rows - 1, -1, -1):
        below, begun, unit, steps = best, lost, source[row], step[row]
        centre = row * columns // rows
        first, last = max(0, centre - band), min(columns - 1, centre + band)
        best, lost = [NEVER] * (columns + 1), [NEVER] * (columns + 1)
        best[columns] = OPEN + GAP * (rows - row)
        lost[columns] = best[columns]
        steps[columns] = _LOST
        extra = NEVER
        for column in range(last, first - 1, -1):
            opened, on = below[column] + OPEN, begun[column]
            is_on = on > opened
            gone = GAP + (on if is_on else opened)
            opened = best[column + 1] + OPEN
            goes_on = extra > opened
            extra = GAP + (extra if goes_on else opened)
            paired = score(unit, page[column], ratio) + below[column + 1]
            found = paired if paired >= gone and paired >= extra else gone if gone >= extra else extra
            taken = _PAIR if found == paired else _LOST if found == gone else _EXTRA
            steps[column] = taken | is_on * _LOST_ON | goes_on * _EXTRA_ON
            lost[column] = gone
            best[column] = found
    return _walk(step, rows, columns)


def _joined(
    place: dict[int, int], source: Sequence[Unit], page: Sequence[Unit], ratio: float
) -> dict[int, int]:
    """The same pairs, where one that stands alone between two gaps goes to the start of the upper one.

    Two gaps are less likely than one, as with the affine costs of Gotoh (1982).
    """
    for index in sorted(place):
        if index - 1 in place or index + 1 in place or index == 0 or index + 1 == len(source):
            continue
        first = index
        while first > 0 and first - 1 not in place:
            first -= 1
        other = place[index]
        now = score(source[index], page[other], ratio)
        if score(source[first], page[other], ratio) >= now - _EQUAL:
            place[first] = place.pop(index)
    return place


def _slid(
    place: dict[int, int], source: Sequence[Unit], page: Sequence[Unit], ratio: float
) -> list[tuple[int, int]]:
    """The same pairs, where a gap that fits as well higher up begins with a heading or an opening marker."""
    index = len(source) - 1
    while index >= 0:
        last = index
        while index >= 0 and index not in place:
            index -= 1
        if index < last:
            steps = _steps_up(place, source, page, ratio, index + 1, last)
            for step in range(steps):
                place[last - step] = place.pop(index - step)
            index -= steps
        index -= 1
    return sorted(place.items())


def _steps_up(
    place: dict[int, int], source: Sequence[Unit], page: Sequence[Unit], ratio: float, first: int, last: int
) -> int:
    """How far a gap moves up until it begins where a part begins; 0 where it stays."""
    if _begins(source[first]):
        return 0
    for step in range(1, last - first + 2):
        above = first - step
        other = place.get(above)
        if other is None or (step > 1 and place.get(above + 1) != other + 1):
            return 0
        low = source[last - step + 1]
        if score(low, page[other], ratio) < score(source[above], page[other], ratio) - _EQUAL:
            return 0
        if _begins(source[above]):
            return step
    return 0


def _begins(unit: Unit) -> bool:
    return unit.kind == "heading" or (unit.kind == "marker" and unit.info[-1:].isalpha())


def _walk(step: Sequence[bytearray], rows: int, columns: int) -> list[tuple[int, int]]:
    """The pairs on the path; a gap goes on as long as the tables say so."""
    pairs, row, column, inside = [], 0, 0, _PAIR
    while row < rows and column < columns:
        here = step[row][column]
        taken = inside or here & 3
        if taken == _PAIR:
            pairs.append((row, column))
        inside = taken if taken and here & (_LOST_ON if taken == _LOST else _EXTRA_ON) else _PAIR
        row += taken != _EXTRA
        column += taken != _LOST
    return pairs


def _with_gaps(pairs: list[tuple[int, int]], rows: int, columns: int) -> Alignment:
    place = dict(pairs)
    lost, following = {}, columns
    for index in range(rows - 1, -1, -1):
        if index in place:
            following = place[index]
        else:
            lost[index] = following
    taken = set(place.values())
    extra = tuple(index for index in range(columns) if index not in taken)
    return Alignment(tuple(pairs), dict(sorted(lost.items())), extra)
