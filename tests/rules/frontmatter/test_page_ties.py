"""Values that say where their page is."""

from __future__ import annotations

import pytest

from contentlint.packs import FieldSpec
from contentlint.packs.values import AddressForm
from contentlint.rules.frontmatter._page_ties import untrue_tie

SLUG = AddressForm("{value}/index.md", lower=True, replace=(("::", "_doublecolon_"), (":", "_colon_")))


@pytest.mark.parametrize(
    ("spec", "path", "right", "wrong", "expected"),
    [
        (
            FieldSpec("id", equals="file-stem"),
            "a/first.fr.md",
            "first",
            "first.fr",
            "the file's name `first`",
        ),
        (
            FieldSpec("id", equals="file-stem"),
            "a/first/index.md",
            "first",
            "index",
            "the file's name `first`",
        ),
        (FieldSpec("kind", equals="folder"), "a/news/x.md", "news", "a", "the folder's name `news`"),
        (FieldSpec("lang", equals="locale"), "_articles/bn/legal.md", "bn", "en", "`bn` as in the path"),
        (FieldSpec("lang", equals="locale"), "docs/pt_BR/x.md", "pt-br", "pt", "`pt_BR` as in the path"),
        (
            FieldSpec("slug", address=SLUG),
            "files/de/web/css/_doublecolon_before/index.md",
            "Web/CSS/::before",
            "Web/CSS/:before",
            "one that gives the path `files/de/web/css/_doublecolon_before/index.md`",
        ),
    ],
)
def test_a_value_is_what_the_path_says(
    spec: FieldSpec, path: str, right: str, wrong: str, expected: str
) -> None:
    assert untrue_tie(spec, right, path) == ""
    assert untrue_tie(spec, wrong, path) == expected


def test_nothing_is_known_of_a_path_without_a_folder() -> None:
    for spec in (FieldSpec("lang", equals="locale"), FieldSpec("kind", equals="folder")):
        assert untrue_tie(spec, "en", "legal.md") == ""
