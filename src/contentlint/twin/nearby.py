"""Whether what a segment lost stands near by, where two pages were cut in other places."""

from __future__ import annotations

from collections.abc import Callable

from contentlint.twin.pair import Both, Pair
from contentlint.twin.units import Unit

# Units before and after one in which what it lost may stand.
_NEAR = 3


def stands_nearby(pair: Pair, both: Both, count: Callable[[Unit], int]) -> bool:
    """Whether a unit near by holds more of something than its own source; `count` says how much of it."""
    at = pair.translations[both.at]
    nearby = range(max(0, at - _NEAR), min(len(pair.page.units), at + _NEAR + 1))
    return any(_has_more(pair, index, count) for index in nearby)


def _has_more(pair: Pair, index: int, count: Callable[[Unit], int]) -> bool:
    origin = pair.origins.get(index)
    wanted = 0 if origin is None else count(pair.source.units[origin])
    return count(pair.page.units[index]) > wanted
