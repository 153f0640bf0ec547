"""The headings of a page beside the sections of an outline."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contentlint.document import Document, source_of
from contentlint.packs import Outline, Section, Title
from contentlint.rules.sections._alignment import Place, align, out_of_order

NAMES = ("Budget", "Method", "Tools", "Summary", "Outlook")
OUTLINE = Outline(tuple(Section((Title(name),), 2) for name in NAMES))


def aligned(text: str, outline: Outline = OUTLINE) -> tuple[Place, ...]:
    return align(outline, Document("page.md", source_of(text)).headings)


def page(names: list[str]) -> str:
    return "# Page\n\n" + "\n\n".join(f"## {name}\n\nText." for name in names) + "\n"


@given(st.permutations(NAMES), st.integers(0, len(NAMES)))
def test_what_is_there_is_found_in_any_order(names: list[str], count: int) -> None:
    there = names[:count]
    places = aligned(page(there))
    assert [place.section.titles[0].text for place in places if place.heading] == [
        n for n in NAMES if n in there
    ]


@given(st.permutations(NAMES))
def test_moving_what_is_out_of_order_brings_order(names: list[str]) -> None:
    places = aligned(page(names))
    moved = out_of_order(places)
    kept = [
        place.heading.span.start for index, place in enumerate(places) if place.heading and index not in moved
    ]
    assert kept == sorted(kept)


def test_one_section_that_jumped_is_one_section_out_of_order() -> None:
    places = aligned(page(["Outlook", "Budget", "Method", "Tools", "Summary"]))
    assert {places[index].section.titles[0].text for index in out_of_order(places)} == {"Outlook"}


def test_a_slip_is_a_renamed_section() -> None:
    places = aligned(page(["Budgte", "Method", "Tools", "Summary", "Outlook"]))
    assert [place.renamed for place in places] == [True, False, False, False, False]


def test_inner_sections_belong_to_their_own() -> None:
    inner = Section((Title("Tools"),), 3)
    outline = Outline(
        (Section((Title("One"),), 2, sections=(inner,)), Section((Title("Two"),), 2, sections=(inner,)))
    )
    first, second = aligned("## One\n\nText.\n\n## Two\n\n### Tools\n", outline)
    assert first.inside[0].heading is None
    assert second.inside[0].heading
    first, second = aligned("## One\n\n## Free\n\n### Tools\n\n## Two\n\n### Tools\n", outline)
    assert first.inside[0].astray
    assert not second.inside[0].astray


def test_a_free_heading_may_be_called_like_an_optional_section() -> None:
    outline = Outline((Section((Title("FAQ"),), 2, need="optional"),))
    assert aligned("## Other\n\n### FAQ\n", outline)[0].heading is None
