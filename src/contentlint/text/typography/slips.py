"""Words that lie a slip away from another one: candidates for what was meant.

How common a candidate must be depends on the slip, because words that no list holds (terms, names, rare
forms) lie near common words too: measured on the pages of seven sites in six languages, a lost letter
hardly ever makes a word, an exchanged one often does.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from contentlint.text.mojibake.alphabets import letters_of
from contentlint.text.pattern import Pattern
from contentlint.text.typography.shares import shares

# The least share of the word meant.
_TWIN = 4e-7
_LOST, _EXTRA, _SWAPPED, _OTHER, _TWO, _FIRST = 3e-6, 1e-5, 1e-5, 1e-4, 1e-5, 5e-6
# And how many times commoner than the word seen it is, where that is listed.
_RATIO, _TWIN_RATIO = 1000, 30
# From so many letters on, an exchanged letter, or two slips in one place, leave no doubt.
_LONG, _LONGEST = 7, 9
_HEAD, _TAIL = 4, 3
_KEPT = 2

_DOUBLE = Pattern(r"(.)\1")
_CYRILLIC = frozenset({"ru", "uk", "be", "bg", "sr", "mk"})
# The spelling of 1990 leaves these accents out, and both are right.
_OLD = {"fr": ("ûî", "ui")}


def twin(word: str, language: str) -> str | None:
    """The common word that differs in accents or in one double letter, and neither where it begins nor ends."""
    meant = _twins(language).get((skeleton(word), word[-_KEPT:]))
    if meant is None or abs(len(meant) - len(word)) > 1 or bare(meant)[:_KEPT] != bare(word)[:_KEPT]:
        return None
    if _plain(meant, language) == _plain(word, language):
        return None
    known = shares(language)
    return meant if known[meant] >= _TWIN_RATIO * known.get(word, 0.0) else None


def _plain(word: str, language: str) -> str:
    return word.translate(str.maketrans(*_OLD[language])) if language in _OLD else word


@cache
def _twins(language: str) -> Mapping[tuple[str, str], str]:
    """Words without accents and with each double letter once, and their ends -> the commonest of them."""
    found: dict[tuple[str, str], str] = {}
    for word, share in shares(language).items():
        if share < _TWIN:
            break
        if len(word) >= _HEAD:
            found.setdefault((skeleton(word), word[-_KEPT:]), word)
    return found


def skeleton(word: str) -> str:
    """The word without accents, each double letter once."""
    return bare(_DOUBLE.sub(r"\1", word))


@lru_cache(maxsize=65536)
def bare(word: str) -> str:
    """The word without its accents."""
    if word.isascii():
        return word
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def nearest(word: str, language: str) -> str | None:
    """The commonest word that is one slip away, else two slips in one place of a long word."""
    known = shares(language)
    floor = _RATIO * known.get(word, 0.0)
    near = [each for each, least in _one_slip(word, language) if known.get(each, 0.0) >= max(least, floor)]
    if not near and len(word) >= _LONGEST:
        near = [each for each in _two_slips(word, language) if known[each] >= floor]
    return max(near, key=lambda each: known[each], default=None)


def _one_slip(word: str, language: str) -> Iterator[tuple[str, float]]:
    """What the word may be where one slip was made, with the least share; first and last letters stay."""
    letters = _letters(language)
    last = len(word) - _KEPT
    for at in range(1, last + 1):
        head, tail = word[:at], word[at:]
        yield from ((head + letter + tail, _LOST) for letter in letters)
        if at < last:
            yield head + tail[1:], _EXTRA
            yield head + tail[1] + tail[0] + tail[2:], _SWAPPED
            if len(word) >= _LONG:
                yield from ((head + letter + tail[1:], _OTHER) for letter in letters)
    yield from ((letter + word, _FIRST) for letter in letters)


def _two_slips(word: str, language: str) -> Iterator[str]:
    """The same for two slips in one place, with enough on both sides that is the same."""
    from rapidfuzz.distance import OSA, Postfix, Prefix

    for meant in _heads(language).get(word[:_HEAD], ()):
        if meant[-_KEPT:] != word[-_KEPT:] or OSA.distance(word, meant, score_cutoff=2) != 2:
            continue
        shorter = min(len(word), len(meant))
        head = Prefix.similarity(word, meant)
        tail = min(Postfix.similarity(word, meant), shorter - head)
        if head >= _HEAD and tail >= _TAIL and shorter - head - tail <= 1:
            yield meant


@cache
def _heads(language: str) -> Mapping[str, list[str]]:
    """The first letters of long common words -> those words."""
    found: dict[str, list[str]] = {}
    for word, share in shares(language).items():
        if share < _TWO:
            break
        if len(word) >= _LONG:
            found.setdefault(word[:_HEAD], []).append(word)
    return found


@cache
def _letters(language: str) -> tuple[str, ...]:
    own = {letter for letter in letters_of(language) if letter.islower()}
    return tuple(sorted(own if language in _CYRILLIC else own.union("abcdefghijklmnopqrstuvwxyz")))
