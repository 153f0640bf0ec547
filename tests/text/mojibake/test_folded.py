"""Damage that was made small afterwards, and words of which only a part could be repaired."""

from __future__ import annotations

import pytest
from tests.text.mojibake.repairing import repaired, unsafely

from contentlint.text.mojibake import find_repairs
from contentlint.text.mojibake.steps import decode

TEXTS = {
    "fr": "un système très bien testé à montréal",
    "de": "über größe und änderungen für alle",
    "es": "el código de la aplicación también podría",
    "pt": "você não tem autorização para alterações",
    "tr": "bunun için büyük değişiklik gerekli değil",
}


@pytest.mark.parametrize("language", TEXTS)
def test_damage_in_small_letters_comes_back_after_review(language: str) -> None:
    bad = decode(TEXTS[language].encode(), "sloppy-windows-1252").lower()
    assert repaired(bad, language) == bad
    assert unsafely(bad, language) == TEXTS[language]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "de manhã\u00a0e de amanhã, a irmã e as maçãs"),
        ("fr", "le mâcon et l’âge du château"),
        ("tr", "dâhil, kâğıt ve hâlâ"),
        ("fr", "une seule fois : ã©, rien de plus"),
    ],
)
def test_honest_small_letters_stay(language: str, text: str) -> None:
    assert find_repairs(text, language) == ()


@pytest.mark.parametrize(("language", "bad"), [("fr", "dÃéveloppe\ufffdment"), ("de", "Grö\ufffdŦe")])
def test_no_word_is_repaired_in_part(language: str, bad: str) -> None:
    assert unsafely(bad, language) == bad
