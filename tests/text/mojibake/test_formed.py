"""Words that no list holds are told by three letters in a row; words of other scripts by their letters."""

from __future__ import annotations

import pytest

from contentlint.text.mojibake.formed import is_formed
from contentlint.text.mojibake.scripts import is_art, is_of_another_script, repeats_letters


@pytest.mark.parametrize(
    ("old", "new", "language"),
    [("rÈveillonneras", "réveillonneras", "fr"), ("B¸hlersdorf", "Bühlersdorf", "de")],
)
def test_names_and_forms_are_built_like_words(old: str, new: str, language: str) -> None:
    assert is_formed(old, new, language)


@pytest.mark.parametrize(("old", "new", "language"), [("xÈqz", "xéqz", "fr"), ("kÈk", "kék’", "fr")])
def test_letters_that_never_meet_are_no_word(old: str, new: str, language: str) -> None:
    assert not is_formed(old, new, language)


@pytest.mark.parametrize("word", ["того", "Ελλάδα", "שלום", "ФильтраIP"])
def test_a_word_of_another_script_is_one(word: str) -> None:
    assert is_of_another_script(word)


@pytest.mark.parametrize("word", ["fьr", "GrцЯe", "а", "été"])
def test_single_letters_of_another_script_are_what_a_wrong_page_shows(word: str) -> None:
    assert not is_of_another_script(word)


def test_repeated_characters_are_art() -> None:
    assert all(map(is_art, ("ÛÛÛ", "————", "ÃÂÃÂÃÂ")))
    assert not any(map(is_art, ("été", "ìàìà", "ÅÅ", "www.é")))


def test_letters_three_times_in_a_row_are_no_text_of_east_asia() -> None:
    assert repeats_letters("覧覧覧")
    assert not repeats_letters("看看")
