"""What belongs to the language of a page, and which weak damage that gives away.

`serĂˇ` alone is no proof by its shape. In a Portuguese page it is one: `Ă` is no
letter of the language, and what it decodes to makes a common word of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from contentlint.text.mojibake.alphabets import is_latin, letters_of
from contentlint.text.mojibake.between import may_be_word
from contentlint.text.mojibake.stretch import Stretch
from contentlint.text.mojibake.words import COMMON, LISTED, MARKS, flaws, lexicon, odd_signs
from contentlint.text.pattern import Pattern

# Characters from which the language of a page is told where nothing else says it.
_SAMPLE = 100_000
# Letters of East Asian languages; their punctuation is common to all.
_EAST = {
    "zh": Pattern(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uff65]"),
    "ja": Pattern(r"[\u3041-\u9fff\u3000-\u303f\uff00-\uff65]"),
    "ko": Pattern(r"[\uac00-\ud7a3\u3000-\u303f\uff00-\uff65]"),
}
_REACH = 40
_LEFT = Pattern(r"(?:[A-Za-z]|[^\x00-\x7f\s\ufdd0])+\Z")
_RIGHT = Pattern(r"(?:[A-Za-z]|[^\x00-\x7f\s\ufdd0])+")
_PART = Pattern(r"[^\W\d_]+")
# So many ASCII letters beside the repaired one make a word, listed or not.
_PLAIN = 3
# Longer words are rarely met again, and would fill the memory.
_LONG = 64
# One in a thousand words: the words of one or two letters that a language really has.
_SHORT = 1e-3


class Trust(IntEnum):
    """How far the language of the page speaks for a repair of a word.

    POSSIBLE is believed in company only, LIKELY is no safe repair without it.
    """

    NONE = 0
    POSSIBLE = 1
    LIKELY = 2
    SURE = 3


class Word(NamedTuple):
    """A word as it stands and as it would be repaired; `letters` are those that the repair brings."""

    old: str
    new: str
    letters: str


def language_of(text: str, language: str | None) -> str:
    """The code of the language of a page: what is said, else what its words tell; "" where unclear."""
    from contentlint.text.language import majority_language

    code = (language or majority_language([text[:_SAMPLE]]) or "").partition("-")[0].lower()
    known = code in _EAST or is_latin(code) or letters_of(code) != letters_of("")
    return code if known else ""


def vouched(
    text: str, found: Sequence[Stretch], language: str, known: Collection[Stretch] = ()
) -> Iterator[tuple[Stretch, Trust]]:
    """Each stretch of one page, and how far the language speaks for it; words that are `known` left out."""
    for group in words_in(text, found):
        if all(stretch in known for stretch in group):
            continue
        trust = trust_in(word_of(text, group), language)
        yield from ((stretch, trust) for stretch in group)


def word_of(text: str, group: Sequence[Stretch]) -> Word:
    """The word that some stretches stand in."""
    first, last = group[0].start, group[-1].end
    left, right = _LEFT.search(text, max(0, first - _REACH), first), _RIGHT.match(text, last, last + _REACH)
    start, end = left.start() if left else first, right.end() if right else last
    at = start
    pieces: list[str] = []
    for stretch in group:
        pieces += (text[at : stretch.start], stretch.new)
        at = stretch.end
    return Word(text[start:end], "".join((*pieces, text[at:end])), "".join(s.new for s in group))


@lru_cache(maxsize=65536)
def trust_in(word: Word, language: str) -> Trust:
    """Whether a word is none of the language as it stands, and one as it would be repaired."""
    if language in _EAST:
        return _trust_in_east(word, language)
    letters = letters_of(language)
    brought = [char for char in word.letters if char.isalpha() and not char.isascii()]
    if not is_strange(word.old, language) or not letters.issuperset(brought):
        return Trust.NONE
    if not brought:
        return Trust.POSSIBLE if MARKS.issuperset(word.letters) else Trust.NONE
    if flaws(word.new, letters) or odd_signs(word.new):
        return Trust.NONE
    return _trust_in_word(word, len(brought), language)


@lru_cache(maxsize=65536)
def fitness(new: str, language: str) -> int:
    """2 for a word of the language, 1 for what might be one, less than that for each thing no word has."""
    if language in _EAST:
        return 1 - sum(not char.isascii() and not _EAST[language].match(char) for char in new)
    words = lexicon(language)
    faults = flaws(new, words.letters)
    return -faults if faults else 1 + words.knows(new)


def is_strange(old: str, language: str) -> bool:
    """Whether a word holds letters or signs that words of the language do not."""
    return _is_strange(old, language) if len(old) < _LONG else find_strange(old, language)


def find_strange(old: str, language: str) -> bool:
    """The same, for words that are too long to be met again."""
    if language in _EAST:
        return any(not char.isascii() and not _EAST[language].match(char) for char in old)
    return bool(flaws(old, letters_of(language)) or odd_signs(old))


_is_strange = lru_cache(maxsize=65536)(find_strange)


def _trust_in_east(word: Word, language: str) -> Trust:
    """Characters of three bytes are no accident where each of them belongs to the language."""
    native = _EAST[language]
    if not all(map(native.match, word.letters)):
        return Trust.NONE
    strange = sum(not char.isascii() and not native.match(char) for char in word.old)
    if not strange:
        known = len(word.old) > 2 and lexicon(language).frequency(word.letters) >= COMMON
        return Trust.LIKELY if known else Trust.NONE
    if any(not char.isascii() and not native.match(char) for char in word.new):
        return Trust.NONE
    return Trust.SURE if strange >= 3 * len(word.letters) or len(word.letters) > 2 else Trust.LIKELY


def _trust_in_word(word: Word, brought: int, language: str) -> Trust:
    parts = [part for part in _PART.findall(word.new) if not part.isascii()]
    short = min(map(len, parts)) < (3 if is_latin(language) else 2)
    if short and not may_be_word(word.new, language):
        return Trust.POSSIBLE
    words = lexicon(language)
    if not odd_signs(word.old) and words.lists(word.old):
        return Trust.NONE
    least = min(words.frequency(part) for part in parts)
    if short:
        return Trust.LIKELY if least >= _SHORT else Trust.POSSIBLE
    if least >= COMMON or brought > 2 or (brought == 2 and any(map(str.isascii, word.new))):
        return Trust.SURE
    plain = sum(char.isascii() for char in word.new)
    return Trust.LIKELY if least >= LISTED or plain >= _PLAIN else Trust.POSSIBLE


def words_in(text: str, found: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """Stretches grouped by the words they stand in."""
    number, last = 0, 0

    def which(stretch: Stretch) -> int:
        nonlocal number, last
        between = text[last : stretch.start]
        number += len(between) > _REACH or bool(between and not _RIGHT.fullmatch(between))
        last = stretch.end
        return number

    for _, group in groupby(found, which):
        yield list(group)
