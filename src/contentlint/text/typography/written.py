"""Is a block written in the page's language, so that its rules of typography hold?"""

from __future__ import annotations

from contentlint.text.language import confirmed, is_english_in
from contentlint.text.language.profiles import function_words

_MARKS = ".,:;!?()[]\"'“”«»…*_¿¡"


def is_written_in(text: str, language: str) -> bool:
    """Whether `text` is in `language`, as far as its words tell: those that only make a sentence decide.

    A few words that are common in several languages are enough where English has fewer. Titles have no
    such words: one that only English has decides.
    """
    own, english = _function_words(text, language)
    if text.isascii() and not own + english and any(is_english_in(word, language) for word in text.split()):
        return False
    return confirmed(text, language) or own > english


def may_be_written_in(text: str, language: str) -> bool:
    """Whether `text` is not rather English than in `language`; a text without telling words may be either."""
    own, english = _function_words(text, language)
    return own >= english


def _function_words(text: str, language: str) -> tuple[int, int]:
    """How many different function words `text` has of `language`, and of English alone."""
    words = {word.strip(_MARKS).lower() for word in text.split()}
    own = function_words(language)
    return len(words & own), len(words & (function_words("en") - own))
