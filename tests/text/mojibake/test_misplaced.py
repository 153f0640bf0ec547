"""Signs at the edges of words, and capitals before small letters, that only another code page explains."""

from __future__ import annotations

import pytest
from tests.text.mojibake.repairing import repaired, unsafely

DAMAGED = [
    ("de", "von dir erstellten Fensters ¸bergeben.", "von dir erstellten Fensters übergeben."),
    ("de", "sind 4 Bytes gro§ und", "sind 4 Bytes groß und"),
    ("de", "Funktionen k÷nnen mehr", "Funktionen können mehr"),
    ("es", "el ˙ltimo valor", "el último valor"),
    ("es", "los n·meros se suman", "los números se suman"),
    ("fr", "pour y Ècrire ou", "pour y écrire ou"),
    ("fr", "// MÈthodes finales", "// Méthodes finales"),
    ("fr", "ou ‡ droite", "ou à droite"),
    ("it", "che pu• essere usato", "che può essere usato"),
    ("it", "non c'Ë nessuna", "non c'è nessuna"),
    ("pl", "Tablice mog¹ zawierać", "Tablice mogą zawierać"),
    ("pt", 'atual È " . $el', 'atual é " . $el'),
    ("sv", "ett exempel pĺ detta", "ett exempel på detta"),
    ("hu", "megadni egy mezõhöz", "megadni egy mezőhöz"),
    ("ar", "ÃäÊ¡ áÇ åã¡ Ýí ÇáÊÚÇãá ãÚ ÇáÃãÑ", "أنت، لا هم، في التعامل مع الأمر"),
]
HONEST = [
    ("de", "Er sagte „gut so“ und ‚schlecht‘; Preis† siehe unten, 5 m³, § 3."),
    ("de", "Das ist „eine lange Rede\nüber zwei Zeilen“."),
    ("es", "Jugar con [LÖVE](http://example.org/) y Ángel."),
    ("fr", "Étudiant·e·s de l’École, À propos † et note‡, n° 5, « mot »."),
    ("it", "Il gatto… no: la città; niente… nulla. È vero, però."),
    ("nb", "avdøde † bård og † påstanden"),
    ("pl", "Rok 1999¹, m³ i „słowo” oraz tekst²"),
]


@pytest.mark.parametrize(("language", "bad", "good"), DAMAGED)
def test_the_word_without_the_sign_is_next_to_none(language: str, bad: str, good: str) -> None:
    assert unsafely(bad, language) == good
    assert repaired(bad, language) == bad


@pytest.mark.parametrize(("language", "text"), HONEST)
def test_signs_that_authors_put_beside_words_stay(language: str, text: str) -> None:
    assert unsafely(text, language) == text
