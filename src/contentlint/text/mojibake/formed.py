"""Whether a word that is not listed is built like the words of its language: names, inflected forms."""

from __future__ import annotations

from collections import Counter
from functools import cache

from contentlint.text.mojibake.words import lexicon

# As many words of the list hold a sequence of three letters that may be believed.
_WORDS = 3
_EDGE = " "


def is_formed(old: str, new: str, language: str) -> bool:
    """Whether all three letters in a row around what is new stand in several words of the language."""
    if not new.isalpha() or len(new.lower()) != len(old):
        return False
    framed = _EDGE + new.lower() + _EDGE
    changed = [at for at in range(len(new)) if old[at] != new[at]]
    starts = {start for at in changed for start in range(max(0, at - 1), min(at + 1, len(framed) - 3) + 1)}
    return all(_sequences(language)[framed[start : start + 3]] >= _WORDS for start in starts)


@cache
def _sequences(language: str) -> Counter[str]:
    """In how many words three letters in a row with one beyond ASCII stand, ends of words included."""
    found: Counter[str] = Counter()
    for word in lexicon(language).frequencies:
        if not word.isascii() and word.isalpha():
            found.update(set(_telling(word)))
    return found


def _telling(word: str) -> list[str]:
    framed = _EDGE + word + _EDGE
    parts = (framed[at : at + 3] for at in range(len(framed) - 2))
    return [part for part in parts if not part.isascii()]
