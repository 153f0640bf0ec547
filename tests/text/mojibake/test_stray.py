"""Bytes that are not UTF-8 in a page that should be, decided together."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.mojibake.legacy import SENTENCES, raw
from tests.text.mojibake.repairing import repaired, unsafely

HOMES = [
    *((language, page) for language in ("de", "es", "fr", "it", "pt", "sv") for page in ("cp1252",)),
    *((language, page) for language in ("de", "es", "it", "pt", "sv") for page in ("mac_roman", "cp850")),
    *((language, page) for language in ("cs", "hu", "pl") for page in ("cp1250", "iso-8859-2", "cp852")),
    *((language, page) for language in ("bg", "ru") for page in ("cp1251", "cp866", "mac_cyrillic")),
    ("uk", "cp1251"),
    ("ru", "koi8-r"),
    ("ru", "cp855"),
    ("el", "cp1253"),
    ("tr", "cp1254"),
    ("lt", "cp1257"),
]


@pytest.mark.parametrize(("language", "page"), HOMES)
def test_a_sentence_comes_back_in_a_page_of_its_language(language: str, page: str) -> None:
    sentence = SENTENCES[language]
    assert unsafely(raw(sentence, page), language) == sentence


@pytest.mark.parametrize(("language", "page"), HOMES)
def test_a_safe_repair_is_the_truth(language: str, page: str) -> None:
    """Each word is as it was, or still raw: none is half repaired."""
    sentence, bad = SENTENCES[language], raw(SENTENCES[language], page)
    words = zip(repaired(bad, language).split(" "), bad.split(" "), sentence.split(" "), strict=True)
    assert all(word in (old, true) for word, old, true in words)


@given(st.sampled_from(HOMES), st.sampled_from(["fr", "en", "de", None]))
@settings(max_examples=60, deadline=None)
def test_a_page_of_another_tag_is_never_wrongly_repaired_without_asking(
    home: tuple[str, str], tag: str | None
) -> None:
    """A tag of another language hides damage; it may not make safe what is wrong."""
    language, page = home
    sentence, bad = SENTENCES[language], raw(SENTENCES[language], page)
    words = zip(repaired(bad, tag).split(" "), bad.split(" "), sentence.split(" "), strict=True)
    assert all(word in (old, true) for word, old, true in words)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Copyright © 2008", "fr"),
        ("Copyright © 2008 by us", "en"),
        ("« Retour »", "fr"),
        ("turn by 90°", "en"),
        ("5µm of dust", "en"),
        ("retour à l'index", "fr"),
        ("luminosités", "fr"),
        ("von Bühler", "fr"),
    ],
)
def test_what_stands_alone_waits_for_a_person(text: str, language: str) -> None:
    assert unsafely(raw(text, "cp1252"), language) == text
    assert repaired(raw(text, "cp1252"), language) == raw(text, "cp1252")


@pytest.mark.parametrize("page", ["cp1251", "koi8-r", "cp866"])
@pytest.mark.parametrize("tag", ["fr", "en"])
def test_a_comment_of_another_alphabet_is_read_for_review(page: str, tag: str) -> None:
    comment = "// запись данных в файл и чтение настроек"
    assert unsafely(raw(comment, page), tag) == comment
    assert repaired(raw(comment, page), tag) == raw(comment, page)


def test_words_prove_the_page_of_their_neighbours() -> None:
    text = "Déjà vérifié : les données de Bühler"
    assert repaired(raw(text, "cp1252"), "fr") == text


def test_bytes_that_nothing_explains_stay() -> None:
    bad = b"key = \xaa\xb7\xf5\xa0\xe6\xa1\xeb\xac".decode("utf-8", "surrogateescape")
    assert unsafely(bad, "en") == bad


def test_what_happens_to_be_a_letter_of_elsewhere_is_no_safe_part_of_a_word() -> None:
    words = ["може", "да", "формулират", "разрешения,", "допринесат", "поддръжка", "отворения", "код"]
    bad = " ".join(f"{raw(word, 'cp866')} със" for word in words)
    assert repaired(bad, "bg") == " ".join(f"{word} със" for word in words)


def test_dashes_between_words_are_told_by_their_place() -> None:
    assert unsafely("security practices \udc97 from MFA", "hu") == "security practices — from MFA"


def test_two_bytes_in_a_page_of_china_are_a_letter_of_its_own() -> None:
    bad = "a || b  # \udcbb\udcf2"
    assert repaired(bad, "zh") == bad
    assert unsafely(bad, "zh") == "a || b  # 或"


@pytest.mark.parametrize(
    ("language", "page", "sentence"),
    [
        ("ar", "cp1256", "هذا مشروعًا كبيرًا، وهو مفتوح المصدر؛ هل تريد المساعدة؟"),
        ("fa", "cp1256", "همه عکس‌ها، در صفحه و مقاله بعد هستند؟"),
        ("he", "cp1255", "הפונקציה הזאת היא תת־שגרה, שמִּשתמשים בה הרבה.\u200f"),
    ],
)
def test_marks_of_writing_from_right_to_left_belong_to_words(language: str, page: str, sentence: str) -> None:
    assert unsafely(raw(sentence, page), language) == sentence


def test_a_letter_that_is_bytes_as_well_is_read_with_its_word() -> None:
    """`ط،` in Windows-1256 happens to be UTF-8 of `ء`."""
    sentence = "الأسبوع وتجديد النشاط، وهو"
    assert "ء" in raw(sentence, "cp1256")
    assert repaired(raw(sentence, "cp1256") + " وهو", "ar") in (
        sentence + " وهو",
        raw(sentence, "cp1256") + " وهو",
    )
