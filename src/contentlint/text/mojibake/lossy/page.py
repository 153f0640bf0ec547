"""A page of which letters were lost, and how its language writes small letters and capitals."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from contentlint.text.pattern import Pattern

_OPENED = r"[*_\"'«“(\[]*\Z"
_SENTENCE = Pattern(rf"(?:\\[nrt][ \t]*|[.!:]\s+|\|[ \t]*){_OPENED}")
_LINE = Pattern(rf"(?:\A|\n)(?P<mark>[ \t]*(?:(?:[#>*|/;%-]+|\d+[.)])[ \t]*)?){_OPENED}")
# So many characters before a place tell whether a sentence begins there.
_NEAR = 12
# Lines that begin with these go on in the next one, as lines without a mark do.
_GOING_ON = frozenset(("", "#", ">", "//", "///", "--", ";", ";;", "%"))
# A line that goes on has so many words, and no break or end of a sentence behind them. What is named
# before a colon has as many at most.
_WORDS = 4
_ENDED = Pattern(r"(?:[.!:?…|][*_\"'»”)]*|  |\\)\Z")


class Page(NamedTuple):
    """What the words of a page are compared with: their language, its undamaged words and its characters."""

    text: str
    language: str
    words: Collection[str]
    chars: frozenset[str]

    def holds(self, word: str) -> bool:
        """Whether a word stands in the text; the text is searched only where its first letter is there."""
        return word[0] in self.chars and word in self.text

    def begins_sentence(self, at: int) -> bool:
        """Whether a sentence, a heading or an item begins at an offset."""
        near = max(0, at - _NEAR)
        line = _LINE.search(self.text, near, at)
        if line:
            return not self._goes_on(line.start(), line["mark"].strip())
        begins = _SENTENCE.search(self.text, near, at)
        if begins is None or not begins.group().startswith(":"):
            return begins is not None
        named = self.text[self.text.rfind("\n", 0, begins.start()) + 1 : begins.start()]
        return len(named.split()) <= _WORDS

    def _goes_on(self, at: int, mark: str) -> bool:
        """Whether the sentence of a line that ends at an offset goes on in the next, which has a mark."""
        line = self.text[self.text.rfind("\n", 0, at) + 1 : at]
        rest = line.lstrip().removeprefix(mark)
        same = mark in _GOING_ON and line.lstrip().startswith(mark) and (mark or rest[:1].isalpha())
        return bool(same) and len(rest.split()) >= _WORDS and _ENDED.search(rest) is None


def lowered(word: str, language: str) -> str:
    """The word in small letters."""
    return word.replace("I", "ı").lower() if language == "tr" else word.lower()


def raised(word: str, language: str) -> str:
    """The word in capitals."""
    return (word.replace("i", "İ") if language == "tr" else word).upper()
