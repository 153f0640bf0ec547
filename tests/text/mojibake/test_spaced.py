"""Letters whose second byte became a space, marks of Windows-1252 as control characters, combining marks."""

from __future__ import annotations

import pytest
from tests.text.mojibake.repairing import repaired, unsafely

from contentlint.model import Applicability
from contentlint.text.mojibake import find_repairs


@pytest.mark.parametrize(
    ("language", "bad", "good"),
    [
        ("fr", "dÃ©jÃ  lÃ , Ã  la rÃ©union", "déjà là, à la réunion"),
        ("pt", "atenÃ§Ã£o Ã s crianÃ§as", "atenção às crianças"),
        ("pt", "condiÃ§Ãµes semelhantes Ã quelas", "condições semelhantes àquelas"),
        (
            "lv",
            "Å veices baÅ†Ä·ieri gaida konkrÄ“tus",
            "Šveices baņķieri gaida konkrētus",
        ),
    ],
)
def test_a_space_that_belongs_to_a_letter_is_exact(language: str, bad: str, good: str) -> None:
    assert repaired(bad, language) == good


@pytest.mark.parametrize(
    ("language", "bad", "good"),
    [
        ("fr", "Ã perturber la rÃ©flexion jusqu'Ã nos jours", "à perturber la réflexion jusqu'à nos jours"),
        ("fr", "La rГ©gion se trouve Г lвЂ™ouest", "La région se trouve à l’ouest"),
        (None, "voilÃ le travail", "voilà le travail"),
    ],
)
def test_a_letter_that_lost_its_byte_to_the_space_waits_for_review(
    language: str | None, bad: str, good: str
) -> None:
    assert repaired(bad, language) != good
    assert unsafely(bad, language) == good


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "C O N C L U S Ã O e mais"),
        ("sv", "Å andra sidan är det så"),
        ("uk", "літери Г та Ґ, Г і Ґ"),
        ("pt", "assa aí´´ e pronto"),
    ],
)
def test_honest_letters_before_spaces_stay(language: str, text: str) -> None:
    assert find_repairs(text, language) == ()


def test_marks_of_windows_are_read_where_they_stand_in_pairs() -> None:
    assert unsafely("\x84Handwerk bringt überall\x93: Ende", "de") == "„Handwerk bringt überall“: Ende"
    assert repaired("ok â\x80\x9csenza modifiche\x94 alla legge", "it") == "ok “senza modifiche” alla legge"
    assert repaired("sous â\x80\x98US pressureâ\x80\x99\x85", "en") == "sous ‘US pressure’…"


@pytest.mark.parametrize("text", ["habl\x97 de tur\x92stico", "citt\x85 di", "\x84 \x93", "the end\x93 of"])
def test_control_characters_inside_words_are_not_marks(text: str) -> None:
    assert not {"—", "’", "…", "“", "„"} & set(unsafely(text, "it"))


def test_combining_marks_come_back_where_they_make_a_letter_or_a_drawing() -> None:
    assert repaired("reÌ\x81sumeÌ\x81 de la theÌ€se", "fr") == "re\u0301sume\u0301 de la the\u0300se"
    assert unsafely("hotel $Ì¶6Ì¶3Ì¶ updated") == "hotel $\u03366\u03363\u0336 updated"
    assert repaired("cafÃ© frappÃ©", "fr") == "café frappé"
    assert find_repairs("COSÌ’ È LUNEDÌ”", "it") == ()


def test_one_letter_beside_sound_ones_of_no_known_language_is_only_shown() -> None:
    (repair,) = find_repairs("Bremer/Mccoy – DrÃ¥ber")
    assert repair.applicability is Applicability.DISPLAY
    assert repaired("Bremer/Mccoy – DrÃ¥ber", "da") == "Bremer/Mccoy – Dråber"
