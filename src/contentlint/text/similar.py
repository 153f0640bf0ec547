"""The word a writer probably meant, out of many, in a few milliseconds.

Similarity is rapidfuzz's `ratio`: 100 times the share of characters that an
edit script of insertions and deletions leaves alone. It is asked only about
findings that exist, never about every pair.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

# Below this two words share letters rather than a meaning.
LEAST = 70.0
_RANKED = 20
# Longer words are no slip of anybody's keyboard, and slow to compare.
_LONGEST = 300


class PathIndex(NamedTuple):
    """Paths by the name they end in, so that a look-up compares short names before whole paths."""

    by_name: Mapping[str, tuple[str, ...]]
    names: tuple[str, ...]


def index_paths(named: Iterable[tuple[str, str]]) -> PathIndex:
    """Index pairs (name, path). Order does not matter."""
    found = defaultdict(list)
    for name, path in sorted(named):
        found[name].append(path)
    return PathIndex({name: tuple(paths) for name, paths in found.items()}, tuple(found))


def nearest(wanted: str, words: Sequence[str], least: float = LEAST) -> str | None:
    """The most similar of `words`, the first in order of several; None below `least` (0 to 100)."""
    if not wanted or len(wanted) > _LONGEST:
        return None
    from rapidfuzz import fuzz, process

    found = process.extractOne(wanted, sorted(words), scorer=fuzz.ratio, score_cutoff=least)
    return found[0] if found else None


def nearest_path(name: str, path: str, index: PathIndex, least: float = LEAST) -> str | None:
    """The path most like `path` among those whose name is `name` or, where there is none, like it."""
    if not name or len(path) > _LONGEST:
        return None
    same = index.by_name.get(name)
    if same:
        return nearest(path, same, 0)
    from rapidfuzz import fuzz, process

    ranked = process.extract(name, index.names, scorer=fuzz.ratio, score_cutoff=least, limit=_RANKED)
    scored = (
        (score + fuzz.ratio(path, candidate), candidate)
        for alike, score, _ in ranked
        for candidate in index.by_name[alike][:_RANKED]
    )
    best = min(scored, key=lambda pair: (-pair[0], pair[1]), default=None)
    return best[1] if best else None
