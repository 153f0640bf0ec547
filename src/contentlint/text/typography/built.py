"""Is a word that no list holds one that its language builds or borrows?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from contentlint.text.typography.shares import COMMON, RARE, shares

# A part of a built word is known from such a share on.
_KNOWN = 3e-7
_STEM, _PART = 4, 4
# Short verbs have short stems: `aidions` is `aider`.
_SHORT, _SHORT_STEM = 7, 3


class Building(NamedTuple):
    """How a language builds words: endings of verbs and nouns, and prefixes."""

    endings: tuple[str, ...]
    prefixes: tuple[str, ...]


def is_built(word: str, language: str, building: Building) -> bool:
    """Whether the word is a stem that is known with another ending, or a known word behind a prefix."""
    if _has_stem(word, language, building):
        return True
    known = shares(language)
    return any(
        len(rest) >= _PART and (known.get(rest, 0.0) >= RARE or _has_stem(rest, language, building))
        for rest in _without_prefix(word, building)
    )


def _without_prefix(word: str, building: Building) -> Iterator[str]:
    return (word[len(prefix) :] for prefix in building.prefixes if word.startswith(prefix))


def _has_stem(word: str, language: str, building: Building) -> bool:
    known = shares(language)
    least = _SHORT_STEM if len(word) <= _SHORT else _STEM
    for ending in building.endings:
        stem = word[: -len(ending)]
        if len(stem) >= least and word.endswith(ending):
            others = (stem + other for other in building.endings if other != ending)
            if any(known.get(other, 0.0) >= _KNOWN for other in others):
                return True
    return False


def is_loan(word: str, building: Building) -> bool:
    """Whether an English word wears the endings of the language: `hashen`, `gehashten`."""
    english = shares("en")
    bare = [word, *_without_prefix(word, building)]
    stems = {each.removesuffix(ending) for each in bare for ending in building.endings} - {word}
    return any(
        english.get(stem + vowel, 0.0) >= COMMON
        for stem in stems
        if len(stem) >= _STEM
        for vowel in ("", "e")
    )
