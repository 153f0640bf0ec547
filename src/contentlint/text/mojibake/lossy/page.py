"""A page of which letters were lost, and how its language writes small letters and capitals."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from contentlint.text.pattern import Pattern

_SENTENCE = Pattern(
    r"(?:(?:\A|\n|\\[nrt])[ \t]*(?:(?:[#>*|/-]+|\d+[.)])[ \t]*)?|[.!:]\s+|\|[ \t]*)"
    r"[*_\"'«“(\[]*\Z"
)
# So many characters before a place tell whether a sentence begins there.
_NEAR = 12


class Page(NamedTuple):
    """What the words of a page are compared with: their language and its undamaged words."""

    text: str
    language: str
    words: Collection[str]

    def begins_sentence(self, at: int) -> bool:
        """Whether a sentence, a heading or an item begins at an offset."""
        return _SENTENCE.search(self.text, max(0, at - _NEAR), at) is not None


def lowered(word: str, language: str) -> str:
    """The word in small letters."""
    return word.replace("I", "ı").lower() if language == "tr" else word.lower()


def raised(word: str, language: str) -> str:
    """The word in capitals."""
    return (word.replace("i", "İ") if language == "tr" else word).upper()
