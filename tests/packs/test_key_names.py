"""Keys that translators translated are told by the key that the site reads."""

from __future__ import annotations

import pytest

from contentlint.packs.key_names import keys_meant_by


@pytest.mark.parametrize(
    ("key", "known", "meant"),
    [
        ("linguagem", ["title", "lang"], ("lang",)),
        ("lenguaje", ["language", "title"], ("language",)),
        ("Mots-Clés", ["tags"], ("tags",)),
        ("заголовок", ["title"], ("title",)),
        ("翻译者", ["translators"], ()),
        ("译者", ["translators"], ("translators",)),
        ("Description", ["description"], ("description",)),
        ("-filename", ["filename"], ("filename",)),
        ("autor", ["author", "authors"], ("author", "authors")),
        ("title", ["title"], ()),
        ("weather", ["title", "lang"], ()),
        ("titel", ["name"], ()),
        ("---", ["title"], ()),
    ],
)
def test_a_translated_key_means_a_known_one(key: str, known: list[str], meant: tuple[str, ...]) -> None:
    assert keys_meant_by(key, known) == meant


def test_a_key_of_another_generator_counts_only_where_ours_is_missing() -> None:
    assert keys_meant_by("language", ["lang"]) == ()
    assert keys_meant_by("language", ["lang"], missing=["lang"]) == ("lang",)
