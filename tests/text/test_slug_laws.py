"""What holds for the slugs of every implementation, whatever the headings are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.text.slug import ALGORITHMS, heading_slug, page_slugs

NAMES = st.sampled_from(sorted(ALGORITHMS))
# Any text, and text of the signs that Markdown, ids and duplicate numbers are made of.
HEADINGS = st.text() | st.text("aÉ1 -_.:#{}<>[]()*`&;\\\"'\n é中", max_size=20)
# kramdown numbers the same slug only, so `A-1`, `A`, `A` has twins; Docusaurus leaves explicit ids alone.
UNIQUE = sorted(name for name in ALGORITHMS if "kramdown" not in name and name != "docusaurus")


@given(NAMES, HEADINGS)
def test_any_text_has_a_slug_and_always_the_same(name: str, heading: str) -> None:
    assert heading_slug(name, heading, {}) == heading_slug(name, heading, {})


@given(st.sampled_from(UNIQUE), st.lists(st.text("aA1 -_.!?", max_size=4), max_size=12))
def test_slugs_of_a_page_are_unique(name: str, headings: list[str]) -> None:
    made = page_slugs(name, [(heading, "") for heading in headings])
    assert len(made) == len(headings)
    assert len(set(made)) == len(made)


@given(NAMES, st.lists(st.text("aA1 -_", max_size=4), max_size=8), st.text("aA1 -_", max_size=4))
def test_a_heading_changes_no_slug_above_it(name: str, headings: list[str], last: str) -> None:
    page = [(heading, "") for heading in headings]
    assert page_slugs(name, [*page, (last, "")])[:-1] == page_slugs(name, page)


@given(NAMES, st.integers(2, 30))
def test_twins_are_numbered_in_order(name: str, count: int) -> None:
    made = page_slugs(name, [("Twin", "")] * count)
    numbers = [int(slug.removeprefix("twin").lstrip("-_")) for slug in made[1:]]
    assert made[0] == "twin"
    assert numbers == list(range(numbers[0], numbers[0] + count - 1))


# Percent-encoding is not: `%C3` would be encoded again. Kramdown and yari cut at the ends.
@pytest.mark.parametrize(
    "name", ["github", "python-markdown-unicode", "kramdown", "hugo-github", "hugo-blackfriday", "mdn"]
)
@given(text=st.text("aé1 -_.:!?'中ß"))
def test_a_slug_is_its_own_slug(name: str, text: str) -> None:
    slugify = ALGORITHMS[name].slugify
    assert slugify(slugify(text)) == slugify(text)


@pytest.mark.parametrize("name", sorted(ALGORITHMS))
@pytest.mark.parametrize(
    "hostile",
    ["{.a.a" * 9000 + "!}", "{" + "a=1 " * 499 + "!}", " " * 50_000 + "x", "<" * 50_000, "{#a" * 9000 + "}"],
)
def test_headings_made_to_stall_have_a_slug_too(name: str, hostile: str) -> None:
    assert len(page_slugs(name, [(hostile, "")])) == 1
