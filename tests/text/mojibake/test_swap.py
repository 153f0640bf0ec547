"""Text of one code page that was read as another: the words of the language tell, and only they."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.mojibake.legacy import SENTENCES, misread
from tests.text.mojibake.repairing import repaired, unsafely

from contentlint.text.mojibake import find_repairs

WEST = ["de", "es", "fr", "it", "pt"]
CENTRAL = ["cs", "hu", "pl"]
CYRILLIC = ["bg", "ru", "uk"]
HOMES = [
    *((language, "sloppy-windows-1252", "mac-roman") for language in WEST),
    *((language, "mac-roman", "latin-1") for language in ("de", "es", "it", "pt")),
    *((language, "sloppy-windows-1252", "sloppy-windows-1251") for language in ("de", "es", "it", "pt")),
    *((language, "sloppy-windows-1250", "sloppy-windows-1252") for language in CENTRAL),
    *((language, "sloppy-windows-1251", "sloppy-windows-1252") for language in CYRILLIC),
    *((language, "iso-8859-5", "latin-1") for language in CYRILLIC),
    ("ru", "koi8-r", "sloppy-windows-1252"),
    ("ru", "cp866", "sloppy-windows-1251"),
    ("el", "sloppy-windows-1253", "sloppy-windows-1252"),
    ("lt", "sloppy-windows-1257", "sloppy-windows-1252"),
    ("tr", "sloppy-windows-1254", "sloppy-windows-1252"),
    ("tr", "cp857", "sloppy-windows-1252"),
]


@pytest.mark.parametrize(("language", "writer", "reader"), HOMES)
def test_a_sentence_comes_back_through_the_pages_of_its_language(
    language: str, writer: str, reader: str
) -> None:
    sentence = SENTENCES[language]
    bad = misread(sentence, writer, reader)
    assert bad != sentence
    assert unsafely(bad, language) == sentence


@pytest.mark.parametrize(("language", "writer", "reader"), HOMES)
def test_what_rests_on_words_alone_is_never_safe(language: str, writer: str, reader: str) -> None:
    bad = misread(SENTENCES[language], writer, reader)
    assert repaired(bad, language) == bad


@given(
    st.sampled_from(list(SENTENCES)),
    st.sampled_from([*SENTENCES, None]),
    st.lists(st.sampled_from(list(SENTENCES)), max_size=2),
)
@settings(max_examples=150, deadline=None)
def test_clean_text_stays_in_a_page_of_any_language(
    language: str, tag: str | None, others: list[str]
) -> None:
    text = "\n\n".join(SENTENCES[name] for name in (language, *others))
    assert [repair for repair in find_repairs(text, tag) if repair.path] == []


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Для того чтобы начать, нужно установить пакет.", "en"),
        ("Em um país distante", "en"),
        ("Em um país distante", "fr"),
        ("O usuário escolhe um site multilíngue.", "en"),
        ("Autores: García, Martínez, José María", "en"),
        ("Nasıl yapılır", "en"),
        ("Việc đó có thể", "en"),
    ],
)
def test_words_of_another_language_are_honest(text: str, tag: str) -> None:
    assert unsafely(text, tag) == text


@pytest.mark.parametrize("art", ["ÛÛÛÜ ßßÛ ÞÛÛ", "ÖÄÄÄÄÄÄÄÄ[", "# —— Title ————————————", "ÃÂÃÂÃÂÃÂÃÂÃÂ"])
@pytest.mark.parametrize("language", ["en", "ru", "el", "zh", "ja", None])
def test_art_and_rules_of_dashes_are_no_text(art: str, language: str | None) -> None:
    assert unsafely(art, language) == art


@pytest.mark.parametrize(
    ("bad", "good", "language"),
    [
        ("The authorís book isnít here", "The author’s book isn’t here", "en"),
        ("líavis de líÈcole", "l’avis de l’école", "fr"),
    ],
)
def test_an_apostrophe_joins_what_the_language_joins(bad: str, good: str, language: str) -> None:
    assert unsafely(bad, language) == good


def test_one_damaged_word_between_sound_ones() -> None:
    bad = "Nous avons vérifié les données, puis tout achetÈ au marché."
    assert unsafely(bad, "fr") == bad.replace("È", "é")


def test_a_word_is_repaired_as_a_whole_or_not_at_all() -> None:
    """Bytes of `файл` in cp866 happen to hold UTF-8, which is not believed in such company."""
    sentence = "Этот файл нужно открыть, чтобы проверить его содержимое и параметры запуска."
    bad = misread(sentence, "cp866", "sloppy-windows-1251")
    assert repaired(bad, "ru") == bad
    assert unsafely(bad, "ru") == sentence


@pytest.mark.parametrize(
    ("sentence", "language", "writer", "reader"),
    [
        ("The “best” option – for now", "en", "sloppy-windows-1252", "mac-roman"),
        ("— Ada, author of the page", "en", "sloppy-windows-1252", "mac-roman"),
        ("¡Hola! ¿Dónde está la página?", "es", "mac-roman", "sloppy-windows-1252"),
        ("Die Größe der Straße", "de", "cp850", "sloppy-windows-1252"),
        ("Как так, каждый знает, кто на кого и как", "ru", "sloppy-windows-1251", "mac-roman"),
        ("Γνωρίζει ότι όλα όσα θέλει να βρει είναι εδώ", "el", "sloppy-windows-1253", "sloppy-windows-1252"),
    ],
)
def test_marks_and_short_words_come_back(sentence: str, language: str, writer: str, reader: str) -> None:
    assert unsafely(misread(sentence, writer, reader), language) == sentence


def test_honest_words_beside_damaged_ones_stay() -> None:
    honest = "Вашия проект — и вашия стил"
    damaged = misread("каталог и документация", "sloppy-windows-1251", "sloppy-windows-1252")
    assert unsafely(f"{honest}, {damaged}", "bg") == f"{honest}, каталог и документация"
