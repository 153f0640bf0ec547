"""Pairs of code pages: what one shows of what another wrote."""

from __future__ import annotations

import pytest
from tests.text.mojibake.legacy import SENTENCES, misread

from contentlint.text.mojibake.pairs import fits, foreign_pairs, languages_of, pairs_of, table_of


@pytest.mark.parametrize("language", [*SENTENCES, "ar", "fa", "he", "ro"])
def test_no_page_is_taken_for_itself(language: str) -> None:
    assert all(reader != writer for reader, writer in pairs_of(language))


@pytest.mark.parametrize("language", list(SENTENCES))
def test_what_a_pair_shows_is_read_back(language: str) -> None:
    text = SENTENCES[language]
    for reader, writer in pairs_of(language):
        if set(text) <= {char for char in text if char.isascii()} | set(table_of((reader, writer)).values()):
            assert misread(text, writer, reader).translate(table_of((reader, writer))) == text


def test_a_word_fits_where_the_reader_can_show_it_and_the_writer_means_something_else() -> None:
    pair = ("mac-roman", "sloppy-windows-1252")
    assert fits("achetÈ", pair)
    assert not fits("Привет", pair)
    assert not fits("plain", pair)


def test_a_page_of_latin_letters_may_quote_other_alphabets_and_no_others() -> None:
    assert languages_of("fr")[0] == "fr"
    assert {"ru", "el", "he"} <= set(languages_of("fr"))
    assert languages_of("ru") == ("ru",)
    assert languages_of("zh") == ()


def test_words_of_a_third_alphabet_may_be_honest_abroad() -> None:
    assert all(reader not in ("cp866", "koi8-r") for reader, _ in foreign_pairs("ru"))
