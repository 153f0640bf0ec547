"""Which word was meant by one that nobody writes?

A word is asked about where neither its language nor English lists it. What is
built as the language builds words (a known stem with an ending or a prefix) is a word
though nobody listed it. For the rest, the commonest word that lies a slip or two away is
proposed: see `slips`.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from contentlint.text.asked import AskedOnce
from contentlint.text.pattern import Pattern
from contentlint.text.typography.built import Building, is_built, is_loan
from contentlint.text.typography.shares import RARE, shares
from contentlint.text.typography.slips import bare, nearest, twin

# Of six letters and more, with an elided article or without.
WORD = Pattern(
    r"(?<![\w/@.'’#&$%+=:\\-])(?:[^\W\d_]{1,5}['’])?(?P<word>[^\W\d_]{6,})(?![\w/@=+\\-]|[.:]\w|\()"
)
_SHORTEST = 6
# No word of the languages judged has a letter three times in a row.
_THRICE = Pattern(r"(.)\1\1")


class Speller:
    """What a language knows of words."""

    def __init__(self, language: str, building: Building) -> None:
        self._language = language
        self._building = building
        self._asked = AskedOnce(self._slips)

    def finds_slip(self, tokens: frozenset[str]) -> bool:
        """Whether a slip stands in one of `tokens`, words with the marks around them."""
        return bool(self._asked.those_of(tokens))

    def meant(self, word: str) -> str | None:
        """The word meant by a word in small letters, with a capital at most, that nobody writes."""
        return meant_by(word.lower(), self._language, self._building) if word[1:].islower() else None

    def _slips(self, tokens: Collection[str]) -> list[str]:
        return [token for token in tokens if any(self.meant(match["word"]) for match in WORD.finditer(token))]


@lru_cache(maxsize=32)
def speller(language: str, building: Building) -> Speller:
    """The one speller of a language."""
    return Speller(language, building)


def meant_by(word: str, language: str, building: Building) -> str | None:
    """The word that `word` (in small letters) is a slip of; None where it is a word, or may be one."""
    word = word.replace("ё", "е")
    if len(word) < _SHORTEST or _is_word(word, language):
        return None
    meant = twin(word, language)
    if meant is None:
        meant = nearest(word, language)
        if meant and not _THRICE.search(word) and _may_be_word(word, language, building):
            return None
    return meant


def _is_word(word: str, language: str) -> bool:
    return shares(language).get(word, 0.0) >= RARE or shares("en").get(word, 0.0) >= RARE


def _may_be_word(word: str, language: str, building: Building) -> bool:
    """Whether it is English, or made of what is known."""
    if language != "en" and bare(word) in shares("en"):
        return True
    return is_loan(word, building) or is_built(word, language, building)
