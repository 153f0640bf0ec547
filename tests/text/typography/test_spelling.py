import pytest

from contentlint.packs import typography
from contentlint.text.typography import Building, meant_by


def meant(word: str, language: str) -> str | None:
    known = typography(language)
    return meant_by(word, language, Building(known.endings, known.prefixes))


@pytest.mark.parametrize(
    ("seen", "language", "expected"),
    [
        ("concenant", "fr", "concernant"),  # a letter lost
        ("desarollar", "es", "desarrollar"),  # one of two alike
        ("posssible", "fr", "possible"),  # three alike
        ("ailluers", "fr", "ailleurs"),  # two exchanged
        ("inaceitavel", "pt", "inaceitável"),  # an accent lost
        ("difféquence", "fr", "différence"),  # two slips in one place
        ("abilidad", "es", "habilidad"),  # the first letter lost
        ("używnaie", "pl", "używanie"),
        ("собстенного", "ru", "собственного"),
    ],
)
def test_the_word_meant(seen: str, language: str, expected: str) -> None:
    assert meant(seen, language) == expected


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("aidions", "fr"),  # a form of a short verb
        ("tipados", "pt"),  # a term that lies near `tirados`
        ("apparaitront", "fr"),  # the spelling of 1990
        ("введёте", "ru"),  # a prefix that doubles a letter
        ("middleware", "it"),  # English
    ],
)
def test_what_may_be_a_word_is_left_alone(word: str, language: str) -> None:
    assert meant(word, language) is None
