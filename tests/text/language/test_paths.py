"""Paths that declare a language, and paths that only look as if they did."""

from __future__ import annotations

import pytest

from contentlint.text.language import language_of_path


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("fr/guide.md", "fr"),
        ("content/fr/guide.md", "fr"),
        ("content/it/guide.md", "it"),
        ("docs/de/docs/guide.md", "de"),
        ("docs/it/docs/guide.md", "it"),
        ("files/de/web/api/index.md", "de"),
        ("src/content/docs/pt-br/guide.md", "pt"),
        ("i18n/fr/docusaurus-plugin-content-docs/current/guide.md", "fr"),
        ("translations/zh_CN/README.md", "zh"),
        ("docs/zh-hant/guide.md", "zh"),
        ("locales/kr/guide.md", "ko"),
        ("locales/jp/guide.md", "ja"),
        ("i18n/ua/guide.md", "uk"),
        ("content/cn/guide.md", "zh"),
        ("translations/german/README.md", "de"),
        ("guide.fr.md", "fr"),
        ("docs/guide.pt-BR.md", "pt"),
        ("README_zh.md", "zh"),
        ("README-de.md", "de"),
        ("README.ja.md", "ja"),
        ("notes/README.zh-CN.md", "zh"),
        ("guide_pt-BR.md", "pt"),
    ],
)
def test_a_locale_folder_or_suffix_declares_the_language(path: str, language: str) -> None:
    assert language_of_path(path) == language


@pytest.mark.parametrize(
    "path",
    [
        "guide.md",
        "docs/guide.md",
        "docs/no/guide.md",
        "docs/it/guide.md",
        "team/it/guide.md",
        "docs/is/guide.md",
        "docs/us/guide.md",
        "web/api/id/index.md",
        "elements/tr/index.md",
        "how-to-log-in.md",
        "what_is_it.md",
        "go-to-de.md",
        "docs/v1.2.md",
        "release-1.0.md",
        "docs/adr/0001-no.md",
        ".github/README.md",
        "notes.polish.md",
        "README.docs.md",
    ],
)
def test_other_paths_declare_nothing(path: str) -> None:
    assert language_of_path(path) is None


def test_a_conventional_name_may_name_its_language_in_full() -> None:
    assert [
        language_of_path(f"{name}.md") for name in ("README.french", "README-GERMAN", "index.spanish")
    ] == [
        "fr",
        "de",
        "es",
    ]


def test_the_file_name_counts_before_the_folder() -> None:
    assert language_of_path("content/en/guide.fr.md") == "fr"


def test_the_outermost_locale_folder_counts() -> None:
    assert language_of_path("files/de/docs/fr/index.md") == "de"
