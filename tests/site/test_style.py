"""What a site mostly does, and what follows from it."""

from __future__ import annotations

from contentlint.model import PageFacts, StyleFact
from contentlint.site import StyleTable, Usual

MISSING = frozenset({""})


def table(pinned: dict[str, str] | None = None, **counts: int) -> StyleTable:
    names = {"none": "", "plain": " ", "firm": "\u00a0"}
    pages = [
        PageFacts(f"{name}.md", style=(StyleFact("fr-colon-space", names[name], count),))
        for name, count in counts.items()
    ]
    return StyleTable(pages, pinned or {})


def test_the_kind_that_is_written_most_is_written_instead() -> None:
    found = table(none=2, plain=9, firm=3).instead_of("fr-colon-space", MISSING, "\u00a0")
    assert found == Usual(" ", 9, 14)


def test_what_the_language_says_holds_where_nothing_is_known() -> None:
    assert table(none=2).instead_of("fr-colon-space", MISSING, "\u00a0") == Usual("\u00a0", 0, 2)


def test_what_a_site_mostly_does_is_its_style() -> None:
    assert table(none=9, plain=3).instead_of("fr-colon-space", MISSING, "\u00a0") is None


def test_one_choice_is_settled_from_nine_of_ten_and_a_dozen_places_on() -> None:
    assert table(plain=11).settled("fr-colon-space") is None
    assert table(plain=12).settled("fr-colon-space") == Usual(" ", 12, 12)
    assert table(plain=80, firm=20).settled("fr-colon-space") is None


def test_the_configuration_wins() -> None:
    pinned = table({"fr-colon-space": "\u202f"}, plain=100)
    assert pinned.settled("fr-colon-space") == Usual("\u202f")
    assert pinned.instead_of("fr-colon-space", MISSING, " ") == Usual("\u202f")
