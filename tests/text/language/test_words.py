"""The word lists themselves."""

from __future__ import annotations

import pytest

from contentlint.text.language.names import NAMES, name_of
from contentlint.text.language.profiles import function_words, profile
from contentlint.text.language.words_east import WORDS as EAST
from contentlint.text.language.words_english import is_english
from contentlint.text.language.words_west import WORDS as WEST

LANGUAGES = sorted(EAST | WEST)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_lower_case_and_many(language: str) -> None:
    words = function_words(language)
    assert len(words) > 50
    assert all(word == word.lower() for word in words)
    assert language in NAMES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_never_speaks_against_itself(language: str) -> None:
    known = profile(language)
    assert not known.own & known.foreign
    assert not known.foreign & function_words(language)


def test_english_words_with_their_endings() -> None:
    assert is_english("setting")
    assert is_english("wrapped")
    assert is_english("replies")
    assert is_english("unwrapped")
    assert not is_english("fichier")


def test_words_that_others_spell_alike_count_only_when_asked() -> None:
    assert not is_english("description")
    assert is_english("description", shared=True)


def test_names_in_words() -> None:
    assert name_of("fr") == "French"
    assert name_of("tlh") == "tlh"
