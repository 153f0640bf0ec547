"""What is known of a language when it is the expected one: its words, and those that are not its own."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from contentlint.text.language.scripts import in_cyrillic, scripts_of
from contentlint.text.language.words_east import WORDS as _EAST
from contentlint.text.language.words_english import is_english
from contentlint.text.language.words_west import WORDS as _WEST

_WORDS = _WEST | _EAST
# One language by its small words, in three standards; Serbian writes it in both alphabets.
_WORDS["bs"] = _WORDS["hr"]
_WORDS["sr"] = f"{_WORDS['hr']} {in_cyrillic(_WORDS['hr'])}"
# So alike that neither is told from the other by words.
_TWINS = {"bs": "hr", "sr": "hr"}


class Profile(NamedTuple):
    """`own`: words that confirm the language; `foreign`: words that speak against it.

    Both as they may stand between two spaces: `own` also with a capital, `foreign` in lower case only,
    because a capital makes it the beginning of a name. `scripts`: see `scripts_of`.
    """

    own: frozenset[str]
    foreign: frozenset[str]
    scripts: tuple[str, ...]

    @property
    def latin(self) -> bool:
        """Is the language written in Latin letters?"""
        return self.scripts == ("Latin",)


@cache
def function_words(language: str) -> frozenset[str]:
    """The function words of `language`, lower case; empty where none are known."""
    return frozenset(_WORDS.get(language, "").split())


@cache
def all_function_words() -> frozenset[str]:
    """The function words of all languages."""
    return _union(list(_WORDS))


@cache
def known_languages(script: str) -> tuple[str, ...]:
    """The languages with function words that are written in `script`, one of each group of twins."""
    return tuple(name for name in _WORDS if name not in _TWINS and script in scripts_of(name))


@cache
def distinctive(language: str, other: str) -> frozenset[str]:
    """The function words of `language` that `other` has not."""
    return function_words(language) - function_words(other)


@cache
def profile(language: str) -> Profile:
    """The profile of `language`. Single letters confirm and contradict nothing."""
    scripts = scripts_of(language)
    words = function_words(language)
    rivals = [rival for rival in known_languages(scripts[0]) if rival != language]
    shared = function_words("en") if language != "en" else _union(rivals)
    own = {word for word in words - shared if len(word) > 1}
    against = {word for word in _union([*rivals, *known_languages("Latin")]) - words if len(word) > 1}
    if language == "en":
        own = {word for word in words if len(word) > 1 and sum(word in function_words(r) for r in rivals) < 2}
        against = {word for word in against if not is_english(word, shared=True)}
    return Profile(frozenset(own | {word.capitalize() for word in own}), frozenset(against), scripts)


def _union(languages: list[str]) -> frozenset[str]:
    return frozenset().union(*(function_words(language) for language in languages if language))
