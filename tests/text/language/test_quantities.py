"""Units and months by the names that languages have for them."""

import pytest

from contentlint.text.language.quantities import dates, unit_at


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("5 MB", "en", "megabyte"),
        ("5 Mo", "fr", "megabyte"),
        ("5 МБ", "ru", "megabyte"),
        ("5分間", "ja", "minute"),
        ("5 分鐘", "zh", "minute"),
        ("5 分钟", "zh", "minute"),
        ("5 Minuten", "de", "minute"),
        ("5 минут", "ru", "minute"),
        ("5٪", "ar", "percent"),
    ],
)
def test_a_unit_is_known_by_its_name_in_each_language(text: str, language: str, unit: str) -> None:
    found = unit_at(text, 1, language)
    assert found is not None
    assert unit in found[0]


@pytest.mark.parametrize(("text", "language"), [("5 people", "en"), ("5", "fr"), ("5 Mo", "xx")])
def test_what_is_no_unit_is_none(text: str, language: str) -> None:
    assert unit_at(text, 1, language) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("12 March 2024", "en"),
        ("March 12th, 2024", "en"),
        ("12. März", "de"),
        ("12 de marzo", "es"),
        ("12 марта", "ru"),
        ("2024年3月12日", "ja"),
        ("3월 12일", "ko"),
    ],
)
def test_a_month_is_told_with_the_day_beside_it(text: str, language: str) -> None:
    assert [(date.month, date.beside) for date in dates(text, language)] == [(3, 12)]


def test_a_verb_is_no_month() -> None:
    assert not list(dates("They march 12 miles and may 3 times rest.", "en"))
