"""Words that lie a slip away from another one: candidates for what was meant.

How common a candidate must be depends on the slip, because words that no list holds (terms, names, rare
forms) lie near common words too: measured on the pages of seven sites in six languages, a lost letter
hardly ever makes a word, an exchanged one often does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from contentlint.text.pattern import Pattern
from contentlint.text.typography.shares import shares

# The least share of the word meant.
_TWIN = 4e-7
_LOST, _EXTRA, _SWAPPED, _OTHER, _TWO, _FIRST = 3e-6, 1e-5, 1e-5, 1e-4, 1e-5, 5e-6
# And how many times commoner than the word seen it is, where that is listed.
_RATIO, _TWIN_RATIO = 1000, 30
# Words of nine letters and more have few neighbours: they may be so many times rarer.
_EASE = 4
# From so many letters on, an exchanged letter, or two slips in one place, leave no doubt.
_LONG, _LONGEST = 7, 9
_HEAD, _TAIL = 4, 3
_KEPT, _START = 2, 3

_DOUBLE = Pattern(r"(.)\1")
# The spelling of 1990 leaves these accents out, and both are right; before a syllable with a mute e it
# writes è (`évènement`, `renouvèle` for `renouvelle`).
_OLD = {"fr": ("ûî", "ui")}
_MUTE = {"fr": Pattern(r"[éè](?=[bcdfgjklmnprstv]{1,2}e)|e(?P<double>[lt])(?=(?P=double)e)")}


def twin(word: str, language: str) -> str | None:
    """The common word that differs in accents or in one double letter, but not at an end."""
    same = skeleton(word)
    meant = next((each for each in _ends(language).get(_end_of(word), ()) if skeleton(each) == same), None)
    if meant is None or abs(len(meant) - len(word)) > 1 or bare(meant)[:_KEPT] != bare(word)[:_KEPT]:
        return None
    if _plain(meant, language) == _plain(word, language):
        return None
    known = shares(language)
    return meant if known[meant] >= _TWIN_RATIO * known.get(word, 0.0) else None


def _plain(word: str, language: str) -> str:
    if language not in _OLD:
        return word
    return _MUTE[language].sub("è", word.translate(str.maketrans(*_OLD[language])))


@cache
def _ends(language: str) -> Mapping[str, list[str]]:
    """First letters and ends of words -> those words, the commonest first."""
    found: dict[str, list[str]] = {}
    for word, share in shares(language).items():
        if share < _TWIN:
            break
        if len(word) >= _HEAD:
            found.setdefault(_end_of(word), []).append(word)
    return found


def _end_of(word: str) -> str:
    """The first letter without its accent and the last two as they are: what twins have in common."""
    return bare(word[0]) + word[-_KEPT:]


def skeleton(word: str) -> str:
    """The word without accents, each double letter once."""
    return bare(_DOUBLE.sub(r"\1", word))


def bare(word: str) -> str:
    """The word without its accents."""
    return word if word.isascii() else word.translate(_accents())


@cache
def _accents() -> Mapping[int, str]:
    """Letters of Latin and Cyrillic with an accent -> those without."""
    letters = map(chr, (*range(0xC0, 0x180), *range(0x400, 0x460)))
    return {ord(each): normalize("NFD", each)[0] for each in letters if len(normalize("NFD", each)) > 1}


def nearest(word: str, language: str) -> str | None:
    """The commonest word that is one slip away, else two slips in one place of a long word."""
    known = shares(language)
    floor = _RATIO * known.get(word, 0.0)
    near = [each for each, least in _one_slip(word, language) if known[each] >= max(least, floor)]
    if not near and len(word) >= _LONGEST:
        near = [each for each in _two_slips(word, language) if known[each] >= floor]
    return max(near, key=lambda each: known[each], default=None)


def _one_slip(word: str, language: str) -> Iterator[tuple[str, float]]:
    """What the word may be where one slip was made, with the least share; first and last letters stay."""
    from rapidfuzz.distance import OSA

    heads, tails, whole = _index(language)
    lost = whole.get(word)
    if lost:
        yield lost, _FIRST
    for meant in {*heads.get(word[:_START], ()), *tails.get(word[0] + word[-_START:], ())}:
        if meant[-_KEPT:] == word[-_KEPT:] and OSA.distance(word, meant, score_cutoff=1) == 1:
            least = _least(word, meant)
            if least:
                yield meant, least


def _least(word: str, meant: str) -> float:
    """The least share of the word meant, as unlikely as the slip is; 0 where it proves nothing."""
    ease = _EASE if len(word) >= _LONGEST else 1.0
    if len(word) != len(meant):
        return (_LOST if len(word) < len(meant) else _EXTRA) / ease
    if sorted(word) == sorted(meant):
        return _SWAPPED / ease
    return _OTHER / ease if len(word) >= _LONG else 0.0


class _Index(NamedTuple):
    """Words by where they begin, by first letter and end, and by all but their first letter."""

    heads: dict[str, list[str]]
    tails: dict[str, list[str]]
    whole: dict[str, str]


@cache
def _index(language: str) -> _Index:
    """The words that are common enough to be meant. One slip leaves one of their ends as it is."""
    index = _Index({}, {}, {})
    for word, share in shares(language).items():
        if share < _LOST / _EASE:
            break
        if len(word) > _HEAD and (share >= _LOST or len(word) >= _LONGEST):
            index.heads.setdefault(word[:_START], []).append(word)
            index.tails.setdefault(word[0] + word[-_START:], []).append(word)
            index.whole.setdefault(word[1:], word)
    return index


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
