"""Whether a word that is not listed is built like the words of its language: names, inflected forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from contentlint.text.mojibake.words import LISTED, Lexicon, lexicon

# As many words of the list hold a sequence of three letters that may be believed.
_WORDS = 3
# After so many searches in vain it is faster to count all sequences once.
_MISSES = 100
_EDGE = " "
_END = "\n"
# A word in another one has as many letters.
_PART = 4


def is_formed(old: str, new: str, language: str) -> bool:
    """Whether all three letters in a row around what is new stand in several words of the language."""
    # Names and short forms in capitals are built as their owners like.
    if not new.isalpha() or len(new.lower()) != len(old) or new.isupper():
        return False
    framed = _EDGE + new.lower() + _EDGE
    changed = [at for at in range(len(new)) if old[at] != new[at]]
    starts = {start for at in changed for start in range(max(0, at - 1), min(at + 1, len(framed) - 3) + 1)}
    return all(_is_usual(framed[start : start + 3], language) for start in starts)


@lru_cache(maxsize=65536)
def _is_usual(sequence: str, language: str) -> bool:
    """Whether three letters in a row with one beyond ASCII stand in several words, ends of words included."""
    if sequence.isascii():
        return False
    missed = _missed(language)
    if len(missed) > _MISSES:
        return _times(language)[tuple(sequence)] >= _WORDS
    # Rarer words are asked as well, as long as little was looked for in vain.
    if _count(sequence, _words(language)) + _count(sequence, _rarer(language)) < _WORDS:
        missed.append(sequence)
        return False
    return True


def _count(sequence: str, words: str) -> int:
    """How many words hold a sequence, as far as enough of them."""
    at = 0
    for found in range(_WORDS):
        at = words.find(sequence, at)
        if at < 0:
            return found
        at = words.find(_END, at)
    return _WORDS


@cache
def _missed(_language: str) -> list[str]:
    """Sequences that were looked for in all words in vain; filled by `_is_usual`."""
    return []


@cache
def _times(language: str) -> Mapping[tuple[str, ...], int]:
    """How often each sequence of three stands in the words; counting them takes as long as 300 searches."""
    words = _words(language)
    return Counter(zip(words, words[1:], words[2:], strict=False))


@cache
def _words(language: str) -> str:
    """Words with something beyond ASCII, the most usual first: most sequences are found soon.

    Those that are rarer than one in ten millions are left out: many of them are damaged themselves.
    """
    shares = lexicon(language).frequencies.items()
    return _joined(word for word, share in shares if share >= LISTED)


@cache
def _rarer(language: str) -> str:
    """The rarer ones."""
    return _joined(word for word, share in lexicon(language).frequencies.items() if share < LISTED)


def _joined(words: Iterable[str]) -> str:
    listed = (word for word in words if word.isalpha() and not word.isascii())
    return _EDGE + f"{_EDGE}{_END}{_EDGE}".join(listed) + _EDGE + _END


def holds_word(old: str, new: str, lexis: Lexicon) -> bool:
    """Whether the begin or the end of a word, with all that is new, is a common word: `mező` in `mezőhöz`."""
    if not new.isalpha() or len(new) != len(old):
        return False
    changed = [at for at in range(len(new)) if old[at] != new[at]]
    begins = (new[:end] for end in range(max(_PART, changed[-1] + 1), len(new) - 1))
    ends = (new[start:] for start in range(2, min(changed[0], len(new) - _PART) + 1))
    return any(lexis.knows(part) for part in (*begins, *ends))
