"""The word a writer probably meant, out of many, in a few milliseconds.

Similarity is rapidfuzz's `ratio`: 100 times the share of characters that an
edit script of insertions and deletions leaves alone. It is asked only about
findings that exist, never about every pair.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from contentlint.text.pattern import Pattern

# Below this two words share letters rather than a meaning.
LEAST = 70.0
_RANKED = 20
# Longer words are no slip of anybody's keyboard, and slow to compare.
_LONGEST = 300
_BREAKS = Pattern(r"[\W_]+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l"})


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


def similar_names(name: str, names: Sequence[str], least: float = LEAST) -> list[tuple[str, float]]:
    """Pairs (one of `names`, likeness in letters), the best twenty."""
    if not name or len(name) > _LONGEST:
        return []
    from rapidfuzz import fuzz, process

    found = process.extract(name, names, scorer=fuzz.ratio, score_cutoff=least, limit=_RANKED)
    return [(other, score) for other, score, _ in found]


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """Lower case without accents, umlauts written out, so that spellings of one word meet.

    `Überschriftsebenen` and `ueberschriftsebenen` are one; so are `prérequis` and `prerequis`.
    """
    lowered = text.casefold().translate(_UMLAUTS)
    if lowered.isascii():
        return lowered
    return "".join(char for char in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(char))


@lru_cache(maxsize=1 << 16)
def words_of(name: str) -> frozenset[str]:
    """The words of a slug or file name."""
    return frozenset(_BREAKS.split(name)) - {""}


def likeness(wanted: str, candidate: str) -> float:
    """How much alike two names are, 0 to 100, by their letters or by words of one that stand in the other."""
    if max(len(wanted), len(candidate)) > _LONGEST:
        return 0.0
    one, other = folded(wanted), folded(candidate)
    if one == other:
        return 100.0
    from rapidfuzz import fuzz

    return max(fuzz.ratio(one, other), _by_words(words_of(one), words_of(other)))


def _by_words(one: frozenset[str], other: frozenset[str]) -> float:
    """60 to 100 where the words of one name are among those of the other, else 0."""
    if not one or not other or not (one <= other or other <= one):
        return 0.0
    return 60 + 40 * len(one & other) / len(one | other) if sum(map(len, one & other)) > 2 else 0.0


class Vocabulary(NamedTuple):
    """Words that others will be compared with: as they are, folded, and each as the set of its words."""

    words: tuple[str, ...]
    folded: tuple[str, ...]
    parts: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, words: Iterable[str]) -> Vocabulary:
        """Words too long to compare are left out."""
        kept = tuple(word for word in words if len(word) <= _LONGEST)
        plain = tuple(map(folded, kept))
        return cls(kept, plain, tuple(map(words_of, plain)))


def ranked(wanted: str, words: Iterable[str], least: float = LEAST) -> list[tuple[float, str]]:
    """Pairs (likeness, word) of at least `least`, the best first, equals in order."""
    return ranked_in(wanted, Vocabulary.of(words), least)


def ranked_in(wanted: str, known: Vocabulary, least: float = LEAST) -> list[tuple[float, str]]:
    """The same for words that many are compared with; the letters are compared in one call."""
    if len(wanted) > _LONGEST:
        return []
    from rapidfuzz import fuzz, process

    one = folded(wanted)
    found = process.extract(one, known.folded, scorer=fuzz.ratio, score_cutoff=least, limit=None)
    scores = {index: score for _, score, index in found}
    parts = words_of(one)
    for index, other in enumerate(known.parts):
        if parts <= other or other <= parts:
            scores[index] = max(scores.get(index, 0.0), _by_words(parts, other))
    pairs = ((score, known.words[index]) for index, score in scores.items() if score >= least)
    return sorted(pairs, key=lambda pair: (-pair[0], pair[1]))
