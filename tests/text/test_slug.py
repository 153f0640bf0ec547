"""Slugs by the rules of 18 implementations, compared with their recorded results where those are at hand."""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from contentlint.text.slug import ALGORITHMS, COMMON, as_written, heading_slug, page_slugs, slugs

RECORDED = Path(__file__).parents[3] / "shared" / "data" / "slugs_dev.jsonl"


def slug(name: str, heading: str) -> str:
    """The slug of a heading that is alone on its page."""
    return heading_slug(name, heading, {})


@pytest.mark.parametrize(
    ("text", "github", "python", "vitepress", "mdn"),
    [
        ("Étape 1 : créer", "étape-1--créer", "etape-1-creer", "etape-1-creer", "étape_1_créer"),
        ("C'est quoi ?", "cest-quoi-", "cest-quoi", "c-est-quoi", "cest_quoi"),
        ("1. Début", "1-début", "1-debut", "_1-debut", "1._début"),
        ("हिन्दी", "हिन्दी", "_1", "हिन्दी", "हिन्दी"),
    ],
)
def test_generators_disagree(text: str, github: str, python: str, vitepress: str, mdn: str) -> None:
    names = ("github", "python-markdown", "vitepress", "mdn")
    assert [slugs([text], ALGORITHMS[name])[0] for name in names] == [github, python, vitepress, mdn]


def test_short_names_and_common_ones_are_algorithms() -> None:
    assert ALGORITHMS["github"] == ALGORITHMS["github-slugger"]
    assert ALGORITHMS["mdn"] == ALGORITHMS["mdn-rari"]
    assert set(COMMON) <= set(ALGORITHMS)


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("## Title", "Title"),
        ("#\tTitle ##", "Title"),
        ("### C#", "C#"),
        ("##", ""),
        ("#hashtag", "#hashtag"),
        ("plain", "plain"),
    ],
)
def test_the_signs_of_a_heading_are_taken_off(line: str, content: str) -> None:
    assert as_written(line) == content


@pytest.mark.parametrize("name", ["hugo-github", "kramdown"])
def test_some_implementations_slug_the_source(name: str) -> None:
    assert slug(name, "A [link](/to)") == "a-linkto"
    assert slug(name, "A <em>b</em> c&shy;d") == "a-embem-cshyd"


@pytest.mark.parametrize("name", ["github", "kramdown-gfm", "markdown-it-anchor", "python-markdown"])
def test_most_implementations_slug_what_is_shown(name: str) -> None:
    assert slug(name, "A [link](/to) and `code` <em>x</em>") == "a-link-and-code-x"


def test_alternative_texts_of_images_count_for_some() -> None:
    heading = "![Logo](logo.png) Home"
    assert slug("docusaurus", heading) == "logo-home"
    assert slug("mdn-rari", heading) == "logo_home"
    assert slug("mdn-yari", heading) == "home"
    assert slug("github-slugger", heading) == "-home"


def test_smart_punctuation_comes_before_the_slug() -> None:
    assert slug("astro-satteri", "a -- b `c--d`") == "a--b-c--d"
    assert slug("kramdown-gfm", "a -- b `c--d`") == "a--b-c--d"
    assert slug("kramdown-gfm", "a << b >> c") == "a-b-c"
    assert slug("docusaurus", "a -- b") == "a----b"


def test_emoji_codes_are_emoji_for_some() -> None:
    assert slug("vitepress", "Launch :tada: now :)") == "launch-now"
    assert slug("hugo-github", ":tada: Launch") == "-launch"
    assert slug("hugo-github", ":no_such_code:tada: x") == "no_such_code-x"
    assert slug("github", "Launch :tada:") == "launch-tada"
    assert slug("vitepress", "At 10:30:45") == "at-10-30-45"


def test_entities_are_slugged_as_written_by_vitepress() -> None:
    assert slug("vitepress", "Q&amp;A") == "q-amp-a"
    assert slug("vitepress", "Q&A") == "q-a"


def test_docusaurus_reads_directives_outside_code() -> None:
    assert slug("docusaurus", "Run :now[later] `a:b`") == "run-later-ab"


def test_tags_that_are_shown_vanish_from_slugs_of_pymdownx() -> None:
    assert slug("pymdownx-lower", "The `List<T>` type") == "the-list-type"
    assert slug("python-markdown", "The `List<T>` type") == "the-listt-type"


def test_letters_newer_than_the_implementation_are_dropped() -> None:
    garay, kawi = "\U00010d4a", "\U00011f04"
    for name in ("github", "kramdown-gfm", "hugo-github"):
        assert slug(name, f"a{garay}{kawi}b") == "ab"
    assert slug("github", "Ⓐ🅰 x² ½") == "ⓐ🅰-x-"


def test_marks_are_letters_for_some() -> None:
    apart = unicodedata.normalize("NFD", "é")
    assert slug("github", apart) == apart
    assert slug("hugo-github", apart) == "e"
    assert slug("mdit-py-anchors", apart) == "e"


def test_lower_case_is_the_language_s_own() -> None:
    assert slug("github", "ΟΔΟΣ") == "οδος"
    assert slug("kramdown-gfm", "ΟΔΟΣ") == "οδοσ"
    assert slug("hugo-github", "İ") == "i"


def test_other_scripts_in_latin_letters() -> None:
    assert slug("kramdown-transliterated", "Große Bücher – 5 €") == "grosse-bucher----5-eu"


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("github", "", "-1"),
        ("python-markdown", "_1", "_2"),
        ("kramdown", "section", "section-1"),
        ("kramdown-gfm", "", "-1"),
        ("hugo-github", "heading", "heading-1"),
        ("mdn-rari", "sect", "sect_2"),
        ("mdn-yari", "sect1", "sect2"),
    ],
)
def test_nothing_left(name: str, first: str, second: str) -> None:
    assert page_slugs(name, [("?", ""), ("?", "")]) == (first, second)


def test_explicit_ids() -> None:
    for name in ("hugo-github", "python-markdown", "vitepress", "kramdown", "docusaurus"):
        assert slug(name, "Title {#mine}") == "mine"
    assert slug("hugo-github", "Title {.wide #mine key=1}") == "mine"
    assert slug("hugo-github", "Title {.wide}") == "title"
    assert slug("python-markdown", "Title {: .wide #mine }") == "mine"
    assert slug("vitepress", "Title {#a.b .wide}") == "a.b"
    assert slug("docusaurus", "Title {/* #mine */}") == "mine"
    assert slug("github", "Title {#mine}") == "title-mine"


def test_an_id_given_beside_the_heading() -> None:
    assert heading_slug("hugo-github", "Title", {}, "mine") == "mine"
    assert heading_slug("github", "Title", {}, "mine") == "title-mine"


def test_explicit_ids_are_taken() -> None:
    page = [("Same", ""), ("Other", "same"), ("Same", "")]
    assert page_slugs("hugo-github", page) == ("same", "same", "same-1")
    assert page_slugs("hugo-github", page[1:]) == ("same", "same-1")
    # Python-Markdown looks at the whole page first, kramdown at no explicit id.
    assert page_slugs("python-markdown", page) == ("same_1", "same", "same_2")
    assert page_slugs("kramdown", page) == ("same", "same", "same-1")


def test_a_taken_slug_is_told_apart() -> None:
    twins = ["A", "A", "A"]
    assert slugs(twins, ALGORITHMS["github"]) == ("a", "a-1", "a-2")
    assert slugs(twins, ALGORITHMS["python-markdown"]) == ("a", "a_1", "a_2")
    assert slugs(twins, ALGORITHMS["mdn"]) == ("a", "a_2", "a_3")
    early = ["A-1", "A", "A"]
    assert slugs(early, ALGORITHMS["github"]) == ("a-1", "a", "a-2")
    assert slugs(early, ALGORITHMS["kramdown"]) == ("a-1", "a", "a-1")
    assert slugs(["A_1", "A_1", "A"], ALGORITHMS["python-markdown"]) == ("a_1", "a_2", "a")


@pytest.mark.skipif(not RECORDED.exists(), reason="recorded results are not here")
def test_slugs_equal_the_recorded_ones() -> None:
    pytest.importorskip("text_unidecode")
    rows: list[dict[str, Any]] = [json.loads(line) for line in RECORDED.read_text("utf-8").splitlines()]
    wrong = defaultdict(list)
    for row in rows:
        lines = [*row.get("preceded_by", []), row["heading_markdown"]]
        made = page_slugs(row["algorithm"], ((as_written(line), "") for line in lines))[-1]
        if made != (row["slug"] or ""):
            wrong[row["algorithm"]].append(row["heading_markdown"])
    assert len({row["algorithm"] for row in rows}) == 18
    assert not wrong
