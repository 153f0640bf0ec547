"""Which language a page should be written in: front matter, configuration, path, the page itself."""

from __future__ import annotations

from contentlint.text.language import expected_language, majority_language

FRENCH = [
    "Avec une banque en ligne, vous pouvez ouvrir un compte depuis votre téléphone.",
    "Il vous faut une pièce d’identité et un justificatif de domicile.",
]


def test_the_front_matter_counts_first() -> None:
    assert expected_language("de", "en", "fr/page.md", FRENCH) == "de"


def test_then_the_configuration() -> None:
    assert expected_language(None, "en", "fr/page.md", FRENCH) == "en"


def test_then_the_path() -> None:
    assert expected_language(None, None, "es/page.md", FRENCH) == "es"


def test_then_what_most_of_the_page_is_written_in() -> None:
    assert expected_language(None, None, "page.md", FRENCH) == "fr"


def test_a_value_that_names_no_language_does_not_count() -> None:
    assert expected_language("python", None, "page.md", FRENCH) == "fr"


def test_the_order_of_paragraphs_does_not_matter() -> None:
    mixed = [*FRENCH, "A single sentence in English."]
    assert majority_language(mixed) == majority_language(mixed[::-1]) == "fr"


def test_a_few_words_are_not_a_majority() -> None:
    assert majority_language(["Marketing", "Le guide"]) is None
    assert majority_language([]) is None
    assert majority_language(["12 345", "\ufffc"]) is None


def test_half_and_half_is_not_clear() -> None:
    english = [
        "With this bank you can open an account from your phone.",
        "You will need a card and your name.",
    ]
    assert majority_language([*FRENCH, *english]) is None


def test_scripts_without_spaces() -> None:
    assert majority_language(["この設定はすべてのページで使われます。変更は自動的に保存されます。"]) == "ja"
    assert majority_language(["这个设置用于所有页面，更改会自动保存，不需要任何操作。"]) == "zh"
    assert majority_language(["이 설정은 모든 페이지에서 사용되며 변경 사항은 자동으로 저장됩니다."]) == "ko"
