"""The language of the text of a link that goes on with the sentence around it.

Most link texts in another language are titles of what they lead to, and titles are given as they
are. Titles begin with a capital; `[see the whole list](…)` belongs to its sentence.
"""

from __future__ import annotations

from contentlint.text.language.evidence import best_candidate, words_of
from contentlint.text.language.masking import mask
from contentlint.text.language.profiles import distinctive, function_words
from contentlint.text.language.stretch import language_of_stretch

_WORDS = 3
_BARE = "`*<"


def language_of_link(text: str, expected: str) -> str | None:
    """The language, not `expected`, of the text of a link that is no title; None in doubt.

    `text` is written as in the page: with code, emphasis or a colon inside it is not judged. A term
    of three words (`call for papers`) is none of the sentence.
    """
    if text.count(" ") < _WORDS - 1 or ": " in text or any(mark in text for mark in _BARE):
        return None
    shown = mask(text)
    words = words_of(shown)
    # Without an English word that the expected language has not, it is none of English: see `weigh`.
    if words.total < _WORDS or not (words.article or words.plain & distinctive("en", expected)):
        return None
    found = best_candidate(words, expected, "Latin")
    if found is None or found.candidate != "en" or found.own or not found.function:
        return None
    if words.total == _WORDS and words.first not in function_words("en"):
        return None
    return language_of_stretch(shown, expected)
