"""Which word was meant by one that nobody writes?

A word is asked about where neither its language nor English lists it. What is
built as the language builds words (a known stem with an ending or a prefix, two words
joined) is a word though nobody listed it. For the rest, the commonest word that lies a
slip or two away is proposed: one letter lost, doubled, exchanged, or two of them in a long word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from contentlint.text.mojibake.words import Lexicon, lexicon
from contentlint.text.pattern import Pattern

# Shares of a language's words (wordfreq): rarer than RARE is as good as not listed, for lists made from
# the web hold slips too; only words that are COMMON are proposed.
_RARE = 1.6e-7
_COMMON = 2e-6
_KNOWN = 3e-7
_SHORTEST = 6
# From so many letters on, two slips leave no doubt which word was meant.
_LONG = 9
_STEM = 4
# The word meant is so many times commoner: who writes it often makes a slip at times.
_RATIO = 1000
_UNLISTED = 1e-8
_HEAD, _TAIL = 4, 3
_PART = 4

_DOUBLE = Pattern(r"(.)\1")


class Building(NamedTuple):
    """How a language builds words: endings of verbs and nouns, prefixes, and whether it joins words."""

    endings: tuple[str, ...]
    prefixes: tuple[str, ...]
    joins: bool = False


@lru_cache(maxsize=65536)
def meant_by(word: str, language: str, building: Building) -> str | None:
    """The word that `word` (in small letters) is a slip of; None where it is a word, or may be one."""
    known = lexicon(language)
    if len(word) < _SHORTEST or not _is_rare(word, known) or not _is_rare(word, lexicon("en")):
        return None
    if (building.joins and _is_joined(word, known)) or _is_loan(word, building):
        return None
    twin = _twin(word, known)
    if twin:
        return twin
    if (language != "en" and lexicon("en").frequency(_bare(word))) or _is_built(word, known, building):
        return None
    return _nearest(word, known)


@cache
def _twins(language: str) -> Mapping[str, str]:
    """Common words without accents and with each double letter once -> the commonest of them."""
    words, shares = _common(language)
    found: dict[str, str] = {}
    for word in sorted(words, key=lambda each: shares[each]):
        found[_skeleton(word)] = word
    return found


def _twin(word: str, known: Lexicon) -> str | None:
    """The common word that differs in an accent or a double letter only, and not at its end."""
    twin = _twins(known.language).get(_skeleton(word))
    return twin if twin and twin != word and twin[-2:] == word[-2:] else None


def _skeleton(word: str) -> str:
    return _bare(_DOUBLE.sub(r"\1", word))


@lru_cache(maxsize=65536)
def _bare(word: str) -> str:
    """The word without its accents."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def _is_rare(word: str, known: Lexicon) -> bool:
    return known.frequency(word) < _RARE


def _is_built(word: str, known: Lexicon, building: Building) -> bool:
    """Whether the word is a stem that is known with another ending, or a known word behind a prefix."""
    for prefix in building.prefixes:
        rest = word.removeprefix(prefix)
        if (
            len(rest) >= _PART
            and rest != word
            and (not _is_rare(rest, known) or _has_stem(rest, known, building))
        ):
            return True
    return _has_stem(word, known, building)


def _has_stem(word: str, known: Lexicon, building: Building) -> bool:
    for ending in building.endings:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _STEM:
            continue
        if any(known.frequency(stem + other) >= _KNOWN for other in building.endings if other != ending):
            return True
    return False


def _is_loan(word: str, building: Building) -> bool:
    """Whether an English word wears the endings of the language: `hashen`, `gehashten`."""
    english = lexicon("en")
    bare = [word, *(word.removeprefix(each) for each in building.prefixes if word.startswith(each))]
    stems = {each.removesuffix(ending) for each in bare for ending in building.endings} - {word}
    return any(
        english.frequency(stem + vowel) >= _COMMON
        for stem in stems
        if len(stem) >= _STEM
        for vowel in ("", "e")
    )


def _is_joined(word: str, known: Lexicon) -> bool:
    """Whether two words that everybody knows make it, with or without a letter between them."""
    for at in range(_PART, len(word) - _PART + 1):
        if known.frequency(word[:at]) >= _COMMON and any(
            known.frequency(word[at + gap :]) >= _KNOWN for gap in (0, 1) if len(word) - at - gap >= _PART
        ):
            return True
    return False


@cache
def _common(language: str) -> tuple[list[str], dict[str, float]]:
    shares = {
        word: share
        for word, share in lexicon(language).frequencies.items()
        if share >= _COMMON and len(word) >= _SHORTEST - 2 and word.isalpha()
    }
    return list(shares), shares


def _nearest(word: str, known: Lexicon) -> str | None:
    """The commonest of the nearest words; None where it differs at the end only, as another form does."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    words, shares = _common(known.language)
    furthest = 2 if len(word) >= _LONG else 1
    least = _RATIO * max(known.frequency(word), _UNLISTED)
    found = process.extract(word, words, scorer=OSA.distance, score_cutoff=furthest, limit=8)
    near = [
        (int(distance), -shares[each], each)
        for each, distance, _ in found
        if shares[each] >= least and _is_slip(word, each, int(distance))
    ]
    return min(near)[2] if near else None


def _is_slip(word: str, meant: str, distance: int) -> bool:
    """Whether the two begin with one letter and end alike, as forms of one word do not.

    Two slips stand in one place, with enough on both sides that is the same.
    """
    if word[0] != meant[0] or word[-2:] != meant[-2:]:
        return False
    if distance < 2:
        return True
    from rapidfuzz.distance import Postfix, Prefix

    shorter = min(len(word), len(meant))
    head = Prefix.similarity(word, meant)
    tail = min(Postfix.similarity(word, meant), shorter - head)
    changed = (len(word) - head - tail, len(meant) - head - tail)
    return head >= _HEAD and tail >= _TAIL and min(changed) <= 1
