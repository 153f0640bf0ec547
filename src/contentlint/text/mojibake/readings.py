"""What stray bytes are in one code page, and how much that looks like a word of the language."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from contentlint.text.mojibake.codepages import chars_of
from contentlint.text.mojibake.suspicion import STRAY
from contentlint.text.mojibake.words import (
    COMMON,
    MARKS,
    RIGHT_SIGNS,
    Lexicon,
    breaks_of_case,
    controls,
    flaws,
    lexicon,
    signs_inside,
)
from contentlint.text.pattern import Pattern

# How good a reading is: a common word, a listed one, a common word of one letter, letters of the
# language, a sign that may stand there. Less is none of the language.
KNOWN, LISTED, LETTER, REGULAR, POSSIBLE = 4, 3, 2, 1, 0
# Signs that stand alone or beside figures in honest text, though not often.
_SIGNS = frozenset("½¼¾²³¹±×÷¶¢£¥¬")
# A letter of each alphabet that is written from right to left.
_RIGHT = frozenset("عא")
# One in a thousand words: the words of one letter that a language really has.
_ONE_LETTER = 1e-3
_AROUND = "“”„‘’«»–—….,;:!?¿¡\u00a0،؛؟"
_AFTER = "€£°ºª™®©§²³"
_QUOTES = frozenset("’‘“”„–—…«»\u00a0")
# Dashes join words as hyphens do.
_DASHES = str.maketrans("–—", "--")
_OPENED = Pattern(r"(?<=\w)[„¿¡]|§(?=[^\W\d_])")
# What an apostrophe joins: `l’avis`, `author’s`.
_ELIDED = Pattern(r"[A-Za-z]{1,2}’[A-Za-z]+|[A-Za-z]+’[A-Za-z]{1,2}")
_LETTERS = Pattern(r"[A-Za-z]+")


class Reading(NamedTuple):
    """A word as `pages` read its bytes, one a stray byte, or a single one all that is not ASCII.

    `fair`: nothing in it is impossible, though it may be of another language.
    """

    score: int
    new: str
    pages: tuple[str, ...]
    fair: bool


def read(token: str, page: str, language: str, legacy: bool) -> Reading:
    """What a token with stray bytes is in one code page.

    Bytes of such a page may happen to be UTF-8: where all of the text is
    `legacy`, they are bytes as well, and elsewhere where that makes a better word.
    """
    shown = token.translate(table_of(page))
    partial = reading_of(shown, (page,) * len(STRAY.findall(token)), lexicon(language))
    if STRAY.sub("", token).isascii():
        return partial
    whole = read_whole(token, page, language)
    least = REGULAR if partial.score < POSSIBLE else max(LISTED, partial.score + 1)
    return whole if legacy or whole.score >= least else partial


def read_whole(token: str, page: str, language: str) -> Reading:
    """What a token is in one code page, where what happens to be UTF-8 is bytes, too."""
    return reading_of(as_bytes(token).translate(table_of(page)), (page,), lexicon(language))


def as_bytes(token: str) -> str:
    """A token of which what happens to be UTF-8 is bytes, too."""
    return token.encode("utf-8", "surrogateescape").decode("ascii", "surrogateescape")


def reading_of(new: str, pages: tuple[str, ...], words: Lexicon) -> Reading:
    """A reading with its score for a language."""
    joined = new.translate(_DASHES)
    impossible = _odd_signs(new, words.letters) + signs_inside(joined) + breaks_of_case(new) + controls(new)
    return Reading(_score(new, words), new, pages, not impossible)


@cache
def table_of(page: str) -> dict[int, str]:
    """For `str.translate`: what the stray bytes are in a code page."""
    return {0xDC00 + code: char for code, char in enumerate(chars_of(page), 0x80)}


def _score(new: str, words: Lexicon) -> int:
    faults = _odd_signs(new, words.letters) + flaws(new.translate(_DASHES), words.letters)
    if faults:
        return -2 * faults
    if not any(char.isalpha() and not char.isascii() for char in new):
        return _score_of_marks(new, words)
    if len(new) == 1:
        return _score_of_letter(new, words)
    return KNOWN if words.knows(new) else LISTED if words.lists(new) else REGULAR


def _score_of_letter(new: str, words: Lexicon) -> int:
    if not words.knows(new):
        return POSSIBLE
    return LETTER if new.islower() and words.frequency(new) >= _ONE_LETTER else REGULAR


def _score_of_marks(new: str, words: Lexicon) -> int:
    """Marks where they belong: apostrophes inside or after a word, quotation marks around it."""
    inner = new.strip(_AROUND).rstrip(_AFTER)
    fits = all(char.isascii() or char in "’–—\u00a0" for char in inner) and new[-1:] not in "“„«¿¡"
    if not fits:
        return POSSIBLE
    parts = _LETTERS.findall(new)
    spoken = bool(parts) and all(words.frequency(part) >= COMMON for part in parts)
    usual = _QUOTES.issuperset(char for char in new if not char.isascii())
    return LISTED if usual and (spoken or _ELIDED.fullmatch(inner)) else REGULAR


def _odd_signs(new: str, letters: Collection[str]) -> int:
    """Signs that do not belong to words of a language, and do not stand beside them either."""
    odd = [char for char in new if not char.isascii() and not char.isalpha()]
    if not _RIGHT.isdisjoint(letters):
        odd = [char for char in odd if char not in RIGHT_SIGNS]
    if len(odd) == len(new) and all("\u2500" <= char <= "\u257f" or char == "\u00a0" for char in odd):
        return 0
    return sum(char not in MARKS and char not in _SIGNS for char in odd) + len(_OPENED.findall(new))
