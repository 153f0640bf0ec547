"""Which page was translated from which, in the layouts that people use."""

from __future__ import annotations

import pytest

from contentlint.model import Field, PageFacts, Span
from contentlint.site.translations import find_translations, is_tag

LAYOUTS = {
    "a folder for each locale": (
        [
            "docs/en/a.md",
            "docs/en/b.md",
            "docs/fr/a.md",
            "docs/fr/b.md",
            "docs/zh-hant/a.md",
            "docs/zh-hant/b.md",
        ],
        "docs/fr/a.md",
        "docs/en/a.md",
    ),
    "folders above more folders": (
        ["docs/en/docs/a.md", "docs/en/docs/b.md", "docs/pt-br/docs/a.md", "docs/pt-br/docs/b.md"],
        "docs/pt-br/docs/b.md",
        "docs/en/docs/b.md",
    ),
    "locales beside the source": (
        ["docs/a.md", "docs/guide/b.md", "docs/ja/a.md", "docs/ja/guide/b.md"],
        "docs/ja/guide/b.md",
        "docs/guide/b.md",
    ),
    "translations of the whole root": (
        ["a.md", "guide/b.md", "translations/kr/a.md", "translations/kr/guide/b.md"],
        "translations/kr/guide/b.md",
        "guide/b.md",
    ),
    "docusaurus": (
        ["docs/a.md", "docs/b.md"]
        + [f"i18n/fr/docusaurus-plugin-content-docs/current/{name}.md" for name in "ab"],
        "i18n/fr/docusaurus-plugin-content-docs/current/a.md",
        "docs/a.md",
    ),
    "suffixes": (["a.md", "a.fr.md", "a.pt-BR.md"], "a.pt-BR.md", "a.md"),
    "names of languages": (["README.md", "README.french.md"], "README.french.md", "README.md"),
    "names of languages, joined": (["README.md", "README-GERMAN.md"], "README-GERMAN.md", "README.md"),
    "suffixes of all": (["a.en.md", "a.uk.md"], "a.uk.md", "a.en.md"),
    "read me": (["README.md", "README_zh.md", "README-de.md"], "README-de.md", "README.md"),
}


@pytest.mark.parametrize(("pages", "page", "source"), LAYOUTS.values(), ids=LAYOUTS)
def test_layouts_are_found(pages: list[str], page: str, source: str) -> None:
    assert find_translations(pages, {}).source[page] == source


@pytest.mark.parametrize(
    "pages",
    [
        ["docs/it/index.md", "docs/hr/index.md", "docs/it/network.md", "docs/hr/holidays.md"],
        ["files/de/a.md", "files/de/b.md"],
        ["rules/no-enum/index.md", "rules/no-void/index.md"],
        ["guide.md", "plug-in.md", "plug.md"],
    ],
    ids=["departments", "one locale alone", "names that look like tags", "a word with a dash"],
)
def test_other_trees_are_left_alone(pages: list[str]) -> None:
    assert find_translations(pages, {}).source == {}


def test_the_source_can_be_set() -> None:
    pages = ["en/a.md", "en/b.md", "fr/a.md", "fr/b.md"]
    assert find_translations(pages, {}, "fr").source == {"en/a.md": "fr/a.md", "en/b.md": "fr/b.md"}


def test_single_pages_can_be_pinned() -> None:
    pages = ["en/a.md", "en/b.md", "fr/a.md", "fr/b.md", "fr/c.md"]
    found = find_translations(pages, {}, pinned={"fr/c.md": "en/a.md"})
    assert found.source["fr/c.md"] == "en/a.md"


def test_sources_can_lie_apart() -> None:
    found = find_translations(["files/de/web/a.md"], {}, source_folder="../content/files/en-us")
    assert found.source == {"files/de/web/a.md": "../content/files/en-us/web/a.md"}


def test_front_matter_can_say_it() -> None:
    def page(path: str, name: str, value: str, language: str) -> PageFacts:
        return PageFacts(path, language, fields=(Field(name, value, Span(0, 0)),))

    facts = {
        facts.path: facts
        for facts in (
            page("kosten.md", "translationKey", "costs", "de"),
            page("costs.md", "translationKey", "costs", "en"),
            page("frais.md", "source", "costs.md", "fr"),
        )
    }
    assert find_translations(facts, facts).source == {"frais.md": "costs.md", "kosten.md": "costs.md"}


def test_what_was_found_is_said_in_one_line() -> None:
    pages = [f"docs/{tag}/{name}.md" for tag in ("en", "fr", "cn") for name in "ab"]
    assert (
        find_translations(pages, {}).note == "4 translations of 2 pages: `docs/{locale}/` from `en` to cn, fr"
    )


def test_tags_are_known_languages() -> None:
    assert all(map(is_tag, ("fr", "pt_BR", "zh-Hant", "zh-Hant-TW", "cn", "ua")))
    assert not any(map(is_tag, ("docs", "no-enum", "v2", "x")))
