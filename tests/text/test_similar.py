"""The word that was meant."""

from __future__ import annotations

from contentlint.text.similar import index_paths, nearest, nearest_path

PAGES = index_paths(
    [
        ("filter", "js/array/filter.md"),
        ("filter", "css/filter.md"),
        ("map", "js/array/map.md"),
        ("soil", "guide/soil.md"),
    ]
)


def test_the_most_similar_word_is_found() -> None:
    assert nearest("cost", ["costs", "coasts", "prices"]) == "costs"


def test_nothing_is_better_than_something_else() -> None:
    assert nearest("weather", ["costs", "prices"]) is None
    assert nearest("", ["costs"]) is None
    assert nearest("x" * 1_000_000, ["costs"]) is None


def test_equally_similar_words_are_taken_in_order() -> None:
    assert nearest("ab", ["abd", "abc"]) == "abc"


def test_a_page_that_moved_keeps_its_name() -> None:
    assert nearest_path("soil", "ground/earth/soil", PAGES) == "guide/soil.md"


def test_of_pages_with_one_name_the_path_decides() -> None:
    assert nearest_path("filter", "css/properties/filter", PAGES) == "css/filter.md"
    assert nearest_path("filter", "js/arrays/filter", PAGES) == "js/array/filter.md"


def test_a_slip_in_the_name_is_forgiven() -> None:
    assert nearest_path("fliter", "js/array/fliter", PAGES) == "js/array/filter.md"
    assert nearest_path("weather", "js/array/weather", PAGES) is None
