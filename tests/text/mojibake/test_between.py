"""Letters beside letters: what may be a word of a language is told without a word list."""

from __future__ import annotations

import pytest

from contentlint.text.mojibake.between import may_be_word, may_fill


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("schön", "de"),
        ("größe", "de"),
        ("heißt", "de"),
        ("Überraschung", "de"),
        ("l’été", "fr"),
        ("à", "fr"),
        ("türkçe", "tr"),
        ("și", "ro"),
        ("şi", "ro"),
    ],
)
def test_words_of_a_language_may_be_words(word: str, language: str) -> None:
    assert may_be_word(word, language)


@pytest.mark.parametrize(
    ("word", "language"), [("Sebastißn", "de"), ("ßa", "de"), ("paraöyta", "de"), ("hê", "fr"), ("HÖH", "de")]
)
def test_names_in_another_code_page_may_not(word: str, language: str) -> None:
    assert not may_be_word(word, language)


def test_nothing_is_said_of_a_language_without_a_table() -> None:
    assert may_be_word("слово", "ru")
    assert may_fill("x", "x", "ru")


def test_a_hole_is_filled_where_the_language_has_a_letter_between_its_neighbours() -> None:
    assert may_fill("d", "v", "fr")
    assert not may_fill("s", "e", "de")
