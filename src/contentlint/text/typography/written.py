"""Is a block written in the page's language, so that its rules of typography hold?"""

from __future__ import annotations

from contentlint.text.language import confirmed
from contentlint.text.language.profiles import function_words

_MARKS = ".,:;!?()[]\"'“”«»…*_¿¡"


def is_written_in(text: str, language: str) -> bool:
    """Whether `text` is in `language`, as far as its words tell: those that only make a sentence decide.

    A few words that are common in several languages are enough where English has fewer.
    """
    if confirmed(text, language):
        return True
    words = {word.strip(_MARKS).lower() for word in text.split()}
    own = function_words(language)
    return len(words & own) > len(words & (function_words("en") - own))
