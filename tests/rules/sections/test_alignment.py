"""The headings of a page beside the sections of an outline."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from contentlint.document import Document, source_of
from contentlint.packs.outline import Group, Outline, Section, Title
from contentlint.rules.sections._alignment import Place, align, missing, out_of_order

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


@given(st.permutations(NAMES))
def test_as_few_are_moved_as_the_longest_rise_leaves(names: list[str]) -> None:
    numbers = [NAMES.index(name) for name in names]
    rises = [
        len(chosen)
        for size in range(len(numbers) + 1)
        for chosen in combinations(numbers, size)
        if list(chosen) == sorted(chosen)
    ]
    assert len(out_of_order(aligned(page(names)))) == len(NAMES) - max(rises)


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


def titled(*names: str, level: int = 2) -> tuple[Section, ...]:
    return tuple(Section((Title(name),), level) for name in names)


def test_an_inner_section_that_was_raised_does_not_push_out_those_after_it() -> None:
    outline = Outline((Section((Title("One"),), 2, sections=titled("A", "B", "C", level=3)), *titled("Two")))
    one, two = aligned("## One\n\n### A\n\n## B\n\n### C\n\n## Two\n", outline)
    assert [(part.heading.level, part.astray) for part in one.inside if part.heading] == [
        (3, False),
        (2, False),
        (3, False),
    ]
    assert two.heading


def test_a_group_of_any_order_is_ordered_only_towards_the_others() -> None:
    outline = Outline((*titled("A"), Group("any-order", titled("B", "C")), *titled("D")))
    assert not out_of_order(aligned("## A\n\n## C\n\n## B\n\n## D\n", outline))
    assert len(out_of_order(aligned("## B\n\n## A\n\n## C\n\n## D\n", outline))) == 1


def test_one_of_a_group_is_enough() -> None:
    outline = Outline((Group("any-of", titled("A", "B")), *titled("C")))
    assert not list(missing(aligned("## B\n\n## C\n", outline)))
    assert list(missing(aligned("## C\n", outline))) == [0, 1]


def test_a_section_that_repeats_has_a_place_for_each() -> None:
    outline = Outline((Section((Title("Step"),), 2, pattern="step .+", repeat=True), *titled("End")))
    places = aligned("## Step 1\n\n## Step\n\n## Step 2\n\n## End\n", outline)
    assert [place.heading.text for place in places if place.heading] == ["Step", "Step 1", "Step 2", "End"]
    assert not out_of_order(places)


def test_a_title_is_worth_more_than_a_pattern() -> None:
    outline = Outline((Section((Title("Any"),), 2, pattern=".+"), *titled("Tools")))
    places = aligned("## Tools\n\n## Other\n", outline)
    assert [place.heading.text for place in places if place.heading] == ["Other", "Tools"]


def test_the_likest_heading_is_the_renamed_one() -> None:
    outline = Outline(titled("Working hours", "Working tours"))
    places = aligned("## Working tourz\n\n## Working hourz\n", outline)
    assert [place.heading.text for place in places if place.heading] == ["Working hourz", "Working tourz"]


def test_a_pattern_may_be_written_as_the_title_is_shown() -> None:
    outline = Outline((Section((Title("?"),), 2, pattern=r"Qu’est-ce qu.* \?"),))
    assert aligned("## Qu'est-ce qu'un prêt\u00a0?\n", outline)[0].heading
    assert aligned("## Qu’est-ce qu’un prêt ?\n", outline)[0].heading
