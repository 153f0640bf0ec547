"""What stands in honest text of any language: words of another script, and lines of repeated signs."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from contentlint.text.pattern import Pattern

# Alphabets that code pages for Latin letters show only one letter of at a time, between Latin ones.
_OTHER = "\u0370-\u052f\u0590-\u06ff"
_WORD = Pattern(f"[{_OTHER}]{{2}}")
_RUN = Pattern(f"[{_OTHER}]{{3}}")
_LATIN = Pattern("[A-Za-z\u00c0-\u024f]")
# Box drawings in another page, rules of dashes, bytes damaged again and again.
_ART = Pattern(r"([^\x00-\x7f])\1\1|(.)(.)\2\3\2\3")
_SANDWICHED = Pattern("[A-Za-z][\u2e80-\ud7ff\uf900-\ufaff][A-Za-z]")
_LETTERS = Pattern(r"(?![\x00-\x7f])([^\W\d_])\1\1")


def is_of_another_script(word: str, letters: Collection[str] = ()) -> bool:
    """Whether a word is written with another alphabet than the Latin, as no Latin word in a wrong page is.

    `letters` are those of the language of the page: their alphabet is not another one.
    """
    if not (_RUN.search(word) or (_WORD.search(word) and not _LATIN.search(word))):
        return False
    own = _blocks(frozenset(letters))
    return own.isdisjoint(ord(char) >> 8 for char in word if char >= "\u0370")


@cache
def _blocks(letters: frozenset[str]) -> frozenset[int]:
    """The blocks of 256 characters that letters stand in."""
    return frozenset(ord(char) >> 8 for char in letters)


def is_latin_word(word: str) -> bool:
    """Whether a word has no letters of any other alphabet."""
    return not any(char > "\u024f" and char.isalpha() for char in word)


def is_art(word: str) -> bool:
    """Whether characters beyond ASCII are repeated as in no word: `ÛÛÛ`, `————`, `ÃÂÃÂÃÂ`."""
    return _ART.search(word) is not None


def repeats_letters(new: str) -> bool:
    """Whether a letter stands three times in a row, as lines of dashes become."""
    return _LETTERS.search(new) is not None


def is_sandwiched(new: str) -> bool:
    """Whether a letter of East Asia stands inside a word of the West, where nobody writes one."""
    return _SANDWICHED.search(new) is not None
