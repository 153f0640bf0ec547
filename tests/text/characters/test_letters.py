"""What a letter was meant to be: look-alikes, composed letters, codes and entities."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from contentlint.text.characters.escapes import ESCAPES, is_written, may_hold_escapes, unescaped
from contentlint.text.characters.lookalikes import disguised
from contentlint.text.characters.normal_form import CLUSTER, composed
from contentlint.text.characters.rare import rare_characters
from contentlint.text.characters.undamaged import undamaged


@pytest.mark.parametrize(
    ("word", "meant"),
    [("Eingabе", "Eingabe"), ("прикладi", "прикладі"), ("cοmputer", "computer"), ("Αthens", "Athens")],
)
def test_words_in_disguise(word: str, meant: str) -> None:
    found = disguised(word, inflected=False)
    assert found
    assert (found.meant, found.certain) == (meant, True)


@pytest.mark.parametrize("word", ["café", "привет", "Δx", "μsec", "βeta", "ДНКase"])
def test_words_that_are_what_they_seem(word: str) -> None:
    assert disguised(word, inflected=False) is None


def test_endings_are_put_to_foreign_words_in_some_languages_only() -> None:
    assert disguised("JSONа", inflected=True) is None
    assert disguised("Eingabе", inflected=True) is None
    assert disguised("Eingabе", inflected=False)


def test_a_word_of_look_alikes_only_has_two_readings() -> None:
    found = disguised("соpa", inflected=False)
    assert found is None
    found = disguised("сopax", inflected=False)
    assert found
    assert (found.meant, found.certain) == ("copax", False)


@pytest.mark.parametrize("word", ["ФильтраIP", "HTMLстраница", "USBпорт"])
def test_an_acronym_that_touches_a_word_is_no_disguise(word: str) -> None:
    assert disguised(word, inflected=False) is None


@pytest.mark.parametrize(
    ("escape", "text"),
    [
        ("\\u00e9", "é"),
        ("\\xe9", "é"),
        ("\\xc3\\xa9", "é"),
        ("\\u00c3\\u00a9", "é"),
        ("=C3=A9", "é"),
        ("=E2=80=99", "’"),
        ("\\ud83d\\ude00", "😀"),
        ("\\u0001", None),
        ("\\uface", None),
        ("\\ud83d", None),
        ("=FF=FE", None),
    ],
)
def test_codes(escape: str, text: str | None) -> None:
    read = unescaped(escape)
    assert (read if read is not None and is_written(read) else None) == text


@pytest.mark.parametrize(
    ("shown", "before", "after", "meant"),
    [
        ("Ã©", "f", " ", "é"),
        ("â€™", "l", "a", "’"),
        ("é", "f", " ", "é"),
        ("Ã", "f", "©", "Ã"),
    ],
)
def test_what_a_code_stands_for_may_be_damaged_itself(
    shown: str, before: str, after: str, meant: str
) -> None:
    assert undamaged(shown, before, after) == meant


@given(st.text(st.sampled_from("a\\ux=C3A9e0\n")))
@example("=00=00")
@example("=C3=A9")
def test_the_gate_lets_through_whatever_stands_for_a_letter(text: str) -> None:
    meant = [unescaped(match.group()) for match in ESCAPES.finditer(text)]
    if any(shown and not shown.isascii() for shown in meant):
        assert may_hold_escapes(text)


@given(st.characters(codec="utf-8", categories=["Ll", "Lu"]))
def test_every_letter_in_two_parts_is_put_together(letter: str) -> None:
    parts = unicodedata.normalize("NFD", letter)
    if CLUSTER.fullmatch(parts) and unicodedata.normalize("NFC", parts) == letter:
        assert composed(parts) == letter


@given(st.text(st.characters()))
def test_rare_characters_are_those_beyond_the_keyboard(text: str) -> None:
    rare = rare_characters(text)
    assert set(rare) == {char for char in text if not (" " <= char <= "~" or char in "\t\n\r")}
