"""How people write the name of a language."""

from __future__ import annotations

import pytest

from contentlint.text.language.tags import base_language, is_regional


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("fr", "fr"),
        ("FR", "fr"),
        ("fr-CA", "fr"),
        ("fr_FR.UTF-8", "fr"),
        ("zh-Hant-TW", "zh"),
        ("es-419", "es"),
        ("no", "nb"),
        ("French", "fr"),
        (" de ", "de"),
    ],
)
def test_tags_locales_aliases_and_names(tag: str, language: str) -> None:
    assert base_language(tag) == language


@pytest.mark.parametrize("tag", ["", "python", "fr-", "english-only", "x", "2024"])
def test_what_is_no_tag(tag: str) -> None:
    assert base_language(tag) is None


def test_a_region_or_script_makes_a_tag_certain() -> None:
    assert is_regional("pt-br")
    assert is_regional("zh_Hans")
    assert not is_regional("it")
    assert not is_regional("my-us")
    assert not is_regional("add-on")
