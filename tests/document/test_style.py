"""What a page does where its language leaves a choice."""

from __future__ import annotations

from contentlint.document import Document, source_of
from contentlint.document.style import style_of


def choices(text: str, language: str) -> dict[tuple[str, str], int]:
    page = Document("page.md", source_of(text), language)
    return {(fact.feature, fact.value): fact.times for fact in style_of(page)}


def test_spaces_before_marks_are_counted_by_kind() -> None:
    found = choices("Un : deux\u00a0: trois : la quatre: cinq.", "fr")
    assert found["fr-colon-space", " "] == 2
    assert found["fr-colon-space", "\u00a0"] == 1
    assert found["fr-colon-space", ""] == 1


def test_a_word_with_its_long_sign_before_another_word_is_not_one_without() -> None:
    found = choices("右上のユーザーメニューとユーザ設定、ユーザーの名前。", "ja")
    assert found["ja-user", "ー"] == found["ja-user", ""] == 1


def test_what_is_wrong_does_not_count_in_another_language() -> None:
    assert ("fr-colon-space", "") not in choices("The list of the things: one and the other.", "fr")


def test_forms_of_address_are_counted() -> None:
    assert choices("Wenn Sie hier Ihre Seite sehen, sind Sie da.", "de") == {("de-address", "Sie"): 3}


def test_a_language_without_data_has_no_choices() -> None:
    assert choices("Sayfa: bir, iki!", "tr") == {}


def test_places_of_what_is_wrong_are_kept() -> None:
    page = Document("page.md", source_of("La liste de la page: oui."), "fr")
    (fact,) = (fact for fact in style_of(page) if fact.feature == "fr-colon-space")
    (place,) = fact.places
    assert (place.before, place.after) == ("page", ":")
    assert page.text[place.whole.start : place.whole.end] == "page:"
