"""Which word was meant by one that nobody writes?

A word is asked about where neither its language nor English lists it. What is
built as the language builds words (a known stem with an ending or a prefix, two words
joined) is a word though nobody listed it. For the rest, the commonest word that lies a
slip or two away is proposed: see `slips`.
"""

from __future__ import annotations

from contentlint.text.pattern import Pattern
from contentlint.text.typography.built import Building, is_built, is_joined, is_loan
from contentlint.text.typography.shares import RARE, shares
from contentlint.text.typography.slips import bare, nearest, twin

_SHORTEST = 6
# No word of the languages judged has a letter three times in a row.
_THRICE = Pattern(r"(.)\1\1")


def meant_by(word: str, language: str, building: Building) -> str | None:
    """The word that `word` (in small letters) is a slip of; None where it is a word, or may be one."""
    word = word.replace("ё", "е")
    # The lists write `ss` for `ß`.
    listed = word.replace("ß", "ss")
    if len(word) < _SHORTEST or _is_word(listed, language) or (building.joins and is_joined(listed, language)):
        return None
    meant = twin(word, language)
    if meant is None and (_THRICE.search(word) or not _may_be_word(listed, language, building)):
        meant = nearest(word, language)
    return None if meant and building.joins and "ss" in meant and "ss" not in word else meant


def _is_word(word: str, language: str) -> bool:
    return shares(language).get(word, 0.0) >= RARE or shares("en").get(word, 0.0) >= RARE


def _may_be_word(word: str, language: str, building: Building) -> bool:
    """Whether it is English, or made of what is known."""
    if language != "en" and bare(word) in shares("en"):
        return True
    return is_loan(word, building) or is_built(word, language, building)
