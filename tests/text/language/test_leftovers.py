"""English words inside sentences of other languages: what is left over, and what is borrowed."""

from __future__ import annotations

import pytest

from contentlint.text.language import label_left, leftovers, mask, telling_words


def left(text: str, expected: str) -> list[str]:
    return [text[each.start : each.end] for each in leftovers(text, mask(text), expected)]


@pytest.mark.parametrize(
    ("text", "expected", "words"),
    [
        ("Les recettes of Marie Durand", "fr", ["of"]),
        ("« La maison du lac » of Anne Petit", "fr", ["of"]),
        ("El libro and la película", "es", ["and"]),
        ("Finding 20 clienti", "it", ["Finding"]),
        ("Откройте файл, that the file is not empty, и проверьте", "ru", ["that the file is not empty"]),
        ("これは what you should do with it です", "ja", ["what you should do with it"]),
    ],
)
def test_words_that_no_language_borrows_are_left_over(text: str, expected: str, words: list[str]) -> None:
    assert left(text, expected) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Bank of America", "de"),
        ("Le drag and drop et le pair programming", "fr"),
        ("Verwendung der of Methode", "de"),
        ("Zwei (to) Personer by og land", "da"),
        ("Le titre « The end of the story »", "fr"),
        ("Testing y logging", "es"),
        ("The name of the page", "en"),
        ("No get time to read am, you go learn for road", "pcm"),
    ],
)
def test_names_idioms_terms_and_unknown_languages_stay(text: str, expected: str) -> None:
    assert left(text, expected) == []


def test_a_label_of_everyday_words_is_left_over() -> None:
    text = "Next thing : ouvre un compte"
    found = label_left(text, "fr")
    assert found
    assert text[found.start : found.end] == "Next thing"
    assert label_left("Machine learning : apprendre", "fr") is None
    assert label_left("Prochaine étape : ouvrir", "fr") is None


def test_english_has_no_leftovers_of_english() -> None:
    assert telling_words("en") == frozenset()
