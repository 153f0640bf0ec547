"""Fill holes of words that no list has by how listed words are built: which letter stands between these?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby

from contentlint.text.mojibake.words import lexicon

# Letters to both sides of a hole by which words are compared.
_WINDOWS = ((5, 4), (4, 4), (4, 3), (3, 4), (4, 2), (2, 4), (3, 3), (3, 2), (2, 3), (2, 2))
# Languages in which the vowel before decides about the vowels of endings; what no vowel of theirs is.
_HARMONIC = frozenset({"tr", "az", "hu", "fi"})
VOWELS = "aeiouyáéíóúäöüőűıâî"
_CONSONANT = f"[^{VOWELS}\n]"
# After windows of so many letters the vowel before is asked.
_FAR = (3, 4)
# So many letters of a window have to be known.
_KNOWN = 3
# As many listed words have to speak for a letter, so many times as many as for all others.
_WITNESSES, _TIMES = 3, 5
# The most usual words tell how words of the language are built.
_KNOWN_WORDS = 150_000
_EDGE = "\n"


def by_parts(parts: Sequence[str | Sequence[str]], language: str) -> str | None:
    """The word that is built as others of the language are, hole by hole; None where one stays open."""
    options = [(part,) if isinstance(part, str) else tuple(part) for part in parts]
    items: list[str] = [_EDGE]
    holes: dict[int, tuple[str, ...]] = {}
    for option in options:
        if len(option) > 1:
            holes[len(items)] = option
            items.append("[" + re.escape("".join(sorted({char.lower() for char in option}))) + "]")
        else:
            items += list(option[0])
    items.append(_EDGE)
    for at, letters in holes.items():
        letter = _by_neighbours(items, at, letters, language)
        if letter is None:
            return None
        items[at] = letter
    return "".join(items)[1:-1]


def _by_neighbours(items: Sequence[str], at: int, letters: Iterable[str], language: str) -> str | None:
    """The letter that listed words have between the same neighbours, the widest that any has."""
    tried = set()
    for window, place in _windows(items, at, language):
        if sum(len(item) == 1 for item in window) < _KNOWN or (window, place) in tried:
            continue
        tried.add((window, place))
        counts = _between(window, place, language)
        ranked = sorted(((counts[char.lower()], char) for char in letters), reverse=True)
        total = sum(count for count, _ in ranked)
        if total >= _WITNESSES:
            return ranked[0][1] if ranked[0][0] >= _TIMES * (total - ranked[0][0]) else None
    return None


def _windows(items: Sequence[str], at: int, language: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """What stands around a hole, the most first, and the place of the hole in it."""
    small = [item.lower() if len(item) == 1 else item for item in items]
    for before, after in _WINDOWS:
        yield tuple(small[max(0, at - before) : at + 1 + after]), min(before, at)
        if (before, after) == _FAR and language in _HARMONIC:
            yield from _harmony(small, at)


def _harmony(small: Sequence[str], at: int) -> Iterator[tuple[tuple[str, ...], int]]:
    """The vowel before a hole with the letters that touch the hole, any consonants between them."""
    vowel = next((place for place in range(at - 2, 0, -1) if small[place] in VOWELS), 0)
    if vowel and small[at - 1] not in VOWELS:
        between = [_CONSONANT] * (at - 2 - vowel)
        yield (small[vowel], *between, *small[at - 1 : at + 3]), at - vowel
        yield (small[vowel], *between, *small[at - 1 : at + 2]), at - vowel


@lru_cache(maxsize=16384)
def _between(window: tuple[str, ...], place: int, language: str) -> Counter[str]:
    """What stands in a place of a window in listed words, and how often."""
    known = _all_words(language)
    # The longest piece without holes is met least often.
    piece, shift = max(_pieces(window), key=lambda found: len(found[0]))
    pattern = re.compile("".join(item if len(item) > 1 else re.escape(item) for item in window))
    found: Counter[str] = Counter()
    at = known.find(piece, shift)
    while at >= 0:
        start = at - shift
        if pattern.match(known, start):
            found[known[start + place]] += 1
        at = known.find(piece, at + 1)
    return found


def _pieces(window: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Rows of known letters of a window, and where they begin."""
    at = 0
    for known, row in groupby(window, lambda item: len(item) == 1):
        items = list(row)
        if known:
            yield "".join(items), at
        at += len(items)


@cache
def _all_words(language: str) -> str:
    """The most usual words, one a line."""
    words = list(lexicon(language).frequencies)[:_KNOWN_WORDS]
    return _EDGE.join(["", *words, ""])
