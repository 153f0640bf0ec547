"""Terms of another language that a page uses in its own sentences."""

from __future__ import annotations

from contentlint.text.language import is_own_term, stems_of

PAGE = stems_of(["यह data validation के लिए है।", "Data को validate करें।"])


def test_a_term_whose_words_the_page_uses_is_its_own() -> None:
    assert is_own_term("Data validation", "en", PAGE)
    assert not is_own_term("Data conversion", "en", PAGE)


def test_a_sentence_and_a_function_word_are_more_than_a_term() -> None:
    assert not is_own_term("Validate data.", "en", PAGE)
    assert not is_own_term("Validate the data", "en", stems_of(["validate the data"]))
