"""Is this a word? The evidence that decides between code pages that all give letters.

Frequencies come from wordfreq, one list per language, loaded when a page has
given cause. Such lists are made from the web and hold damaged words too, so
being listed proves nothing: a floor under the frequency does.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from contentlint.text.mojibake.alphabets import letters_of
from contentlint.text.pattern import Pattern
from contentlint.text.word_lists import word_shares

# One in a million words and more, which damaged words in the lists do not reach.
COMMON = 3e-6
LISTED = 1e-7
# One in a thousand words: the words of one letter that a language really has.
ONE_LETTER = 1e-3
_LETTERS = Pattern(r"[^\W\d_]+")
# Vowels of Hebrew and Arabic, written above and below the letters.
_VOWELS = "".join(map(chr, (*range(0x0591, 0x05C8), *range(0x064B, 0x0653), 0x0670)))
# A sign between two letters that honest words have.
_JOINERS = frozenset("'’-‑·־\u00ad\u200c\u200d" + _VOWELS)
# Marks that stand in and around honest words.
MARKS = frozenset("’‘“”„–—…«»°·\u00a0€™®©§¿¡ºª")
# Those of languages that are written from right to left, and their vowels.
RIGHT_MARKS = "،؛؟٪"
_BESIDE = MARKS | frozenset(RIGHT_MARKS + _VOWELS)
# The same with the hyphen of Hebrew, joiners and marks of direction.
RIGHT_SIGNS = frozenset(RIGHT_MARKS + _VOWELS + "־ـ\u200c\u200d\u200e\u200f")
_UNSPOKEN = dict.fromkeys(map(ord, _VOWELS + "ـ"))
# Letters that the lists write as others.
_FOLDED = {"de": ("ß", "ss"), "el": ("ς", "σ")}
_CEDILLAS = str.maketrans("şţ", "șț")


class Lexicon(NamedTuple):
    """What is known of one language."""

    language: str
    letters: frozenset[str]
    frequencies: Mapping[str, float]

    def frequency(self, word: str) -> float:
        """Share of a word among all words of the language, 0 where it is not listed."""
        small = word.replace("I", "ı").replace("İ", "i").lower() if self.language == "tr" else word.lower()
        if self.language == "ro":
            small = small.translate(_CEDILLAS)
        if self.language in _FOLDED:
            small = small.replace(*_FOLDED[self.language])
        return self.frequencies.get(unicodedata.normalize("NFC", small), 0.0)

    def knows(self, token: str) -> bool:
        """Whether every part of a token that holds more than ASCII is a common word."""
        parts = _parts(token)
        return bool(parts) and all(self.frequency(part) >= COMMON for part in parts)

    def lists(self, token: str) -> bool:
        """Whether every such part is listed at all."""
        parts = _parts(token)
        return bool(parts) and all(self.frequency(part) >= LISTED for part in parts)


def _parts(token: str) -> list[str]:
    """The words of a token with more than ASCII; vowels above and below letters stand in no list."""
    letters = token if token.isalpha() else token.translate(_UNSPOKEN)
    return [part for part in _LETTERS.findall(letters) if not part.isascii()]


@lru_cache(maxsize=65536)
def flaws(token: str, letters: frozenset[str]) -> int:
    """How many places of a token no honest word has: strange letters, signs inside, broken case."""
    strange = [char for char in set(token) - letters if char.isalpha()]
    foreign = sum(token.count(char) for char in strange if not char.isascii())
    mixed = "я" in letters or "ω" in letters or "א" in letters or "ع" in letters
    mixed = mixed and any(map(str.isascii, strange))
    return foreign + mixed + signs_inside(token) + breaks_of_case(token) + controls(token)


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language code; without frequencies where wordfreq has no list for it."""
    return Lexicon(language, letters_of(language), word_shares(language, "large"))


@cache
def listed_words(language: str) -> Lexicon:
    """The same without words that are rarer than `LISTED`, in a third of the time and memory."""
    return Lexicon(language, letters_of(language), word_shares(language, "large", LISTED))


@cache
def common_words(language: str) -> Lexicon:
    """The same of words that are not rarer than one in a million, in a tenth of the time and memory."""
    return Lexicon(language, letters_of(language), word_shares(language, "small"))


def signs_inside(token: str) -> int:
    """Signs between letters: `ex‚cuter`, `t√¢che`."""
    if token.isalpha():
        return 0
    found = 0
    for at in range(1, len(token) - 1):
        char = token[at]
        if not char.isalpha() and char not in _JOINERS and not char.isascii():
            found += token[at - 1].isalpha() and (token[at + 1].isalpha() or not token[at + 1].isascii())
    return found


def breaks_of_case(token: str) -> int:
    """Capitals beyond ASCII after a small letter: `AvancÈ`."""
    if token.islower() or token.isupper() or token.istitle():
        return 0
    return sum(one.islower() and two.isupper() and not two.isascii() for one, two in pairwise(token))


def odd_signs(token: str) -> int:
    """Signs beyond ASCII that do not belong to words of any language."""
    if token.isalpha():
        return 0
    return sum(not char.isascii() and not char.isalpha() and char not in _BESIDE for char in token)


def controls(token: str) -> int:
    """Control characters and stray bytes."""
    if token.isalpha():
        return 0
    return sum("\x80" <= char < "\xa0" or "\udc80" <= char <= "\udcff" for char in token)
