"""Words of another language that a page uses as its own: terms of its field, not leftovers.

`Data validation` as a heading of a Hindi page is no heading that nobody
translated where the Hindi sentences of the same page speak of data validation.
"""

from __future__ import annotations

from collections.abc import Iterable

from contentlint.text.language.evidence import is_content
from contentlint.text.language.profiles import function_words
from contentlint.text.language.scripts import scripts_of
from contentlint.text.pattern import Pattern

_WORD = Pattern(r"[^\W\d_]+")
# Endings under which one word appears in a text, compared by what stands before them.
_STEM = 5


def stems_of(texts: Iterable[str]) -> frozenset[str]:
    """The stems of all words in `texts`, lower case."""
    return frozenset(_stem(word) for text in texts for word in _WORD.findall(text))


def is_own_term(phrase: str, language: str, used: frozenset[str]) -> bool:
    """Is `phrase`, written in `language`, a term made only of words among `used` (stems)?

    A function word or the end of a sentence makes it more than a term.
    """
    words = [word.lower() for word in _WORD.findall(phrase)]
    if not words or phrase.rstrip().endswith((".", "!", "?")):
        return False
    return function_words(language).isdisjoint(words) and all(_stem(word) in used for word in words)


def is_english_in(phrase: str, expected: str) -> bool:
    """Are all words of `phrase` common English ones that `expected`, another language, does not use?"""
    words = _WORD.findall(phrase.lower())
    latin = scripts_of(expected) == ("Latin",)
    return expected != "en" and bool(words) and all(is_content(word, expected, latin) for word in words)


def _stem(word: str) -> str:
    return word[:_STEM].lower()
