"""How the translations of a site grew, told from its history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from contentlint.history import Repository

# Points of a line: more are not told apart in a small picture.
_POINTS = 12


class Moment(NamedTuple):
    """How many of today's pages each locale had at the end of a day (ISO 8601)."""

    day: str
    pages: dict[str, int]


def read_trend(repository: Repository, locales: Mapping[str, str]) -> tuple[Moment, ...]:
    """The number of pages by locale at times evenly spread from the first page to the last change.

    `locales` maps pages to their locales. Pages that history does not know are
    left out; () where it knows none, or all came at once.
    """
    known = {path: changes for path in locales if (changes := repository.changes.get(path))}
    born = {path: changes[-1].time for path, changes in known.items()}
    first = min(born.values(), default=0)
    last = max((changes[0].time for changes in known.values()), default=0)
    if first == last:
        return ()
    times = [first + (last - first) * step // (_POINTS - 1) for step in range(_POINTS)]
    return tuple(_moment(time, born, locales) for time in times)


def _moment(time: int, born: Mapping[str, int], locales: Mapping[str, str]) -> Moment:
    counts = Counter(locales[path] for path, birth in born.items() if birth <= time)
    return Moment(datetime.fromtimestamp(time, UTC).date().isoformat(), dict(sorted(counts.items())))
