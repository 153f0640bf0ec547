"""Sections are moved as they are, with all that stands in them."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from tests.rules.sections.outlines import fixed, messages, titled, titles

from contentlint.packs.outline import Group, Outline, Section, Title

NAMES = tuple("ABCDEFGHIJKLM")
OUTLINE = Outline(titled(*NAMES))
BODIES = (
    "Text of {}.",
    "Hard  \nbreak {}  ",
    "### Inner {}\n\n1. One\n\n   Two",
    "```\n## no heading {}\n```",
    "- {}\n\n\n- loose",
    "| a | {} |\n| - | - |\n| b | c |",
)


@given(
    st.permutations(NAMES),
    st.lists(st.sampled_from(BODIES), min_size=len(NAMES), max_size=len(NAMES)),
    st.sampled_from(["", "\n", "\n\n\n"]),
    st.booleans(),
)
def test_one_fix_brings_order_and_keeps_every_line(
    names: list[str], bodies: list[str], end: str, is_crlf: bool
) -> None:
    parts = [f"## {name}\n\n{body.format(name)}" for name, body in zip(names, bodies, strict=True)]
    text = "# Page\n\nLead.\n\n" + "\n\n".join(parts) + end
    text = text.replace("\n", "\r\n") if is_crlf else text
    after = fixed("section-order", text, OUTLINE)
    assert [title for title in titles(after) if title in NAMES] == list(NAMES)
    assert Counter(after.splitlines()) == Counter(text.splitlines())
    assert len(after) == len(text)
    assert messages("section-order", after, OUTLINE) == []


def test_only_the_moved_section_changes_its_place() -> None:
    text = "# Page\n\n## B\n\n*b*  \n\n\n## A\n\n- a\n\n---\n\n## C\n\nc"
    outline = Outline(titled("A", "B", "C"))
    assert messages("section-order", text, outline) == [
        "Unexpected place of the section `A`, expected it before `B`"
    ]
    assert fixed("section-order", text, outline) == (
        "# Page\n\n## A\n\n- a\n\n## B\n\n*b*  \n\n\n---\n\n## C\n\nc"
    )


def test_free_sections_stay_where_they_are() -> None:
    text = "# Page\n\n## Free\n\n1\n\n## B\n\n2\n\n## Other\n\n3\n\n## A\n\n4\n"
    assert titles(fixed("section-order", text, Outline(titled("A", "B")))) == [
        "Page",
        "Free",
        "A",
        "B",
        "Other",
    ]


def test_inner_sections_are_put_in_order_too() -> None:
    outline = Outline((Section((Title("One"),), 2, sections=titled("A", "B", level=3)), *titled("Two")))
    text = "## Two\n\n2\n\n## One\n\n### B\n\nb\n\n### A\n\na\n"
    after = fixed("section-order", text, outline)
    assert titles(after) == ["One", "A", "B", "Two"]


def test_a_raised_heading_is_one_finding() -> None:
    outline = Outline((Section((Title("One"),), 2, sections=titled("A", "B", "C", level=3)), *titled("Two")))
    text = "## One\n\n### A\n\na\n\n## B\n\nb\n\n### C\n\nc\n\n## Two\n\n2\n"
    assert messages("section-order", text, outline) == [
        "Unexpected level 2 of the section `B`, expected level 3"
    ]
    assert messages("missing-section", text, outline) == []


def test_a_lowered_heading_is_one_finding() -> None:
    inner = titled("A", "B", level=3)
    outline = Outline((*titled("Zero"), Section((Title("One"),), 2, sections=inner), *titled("Two")))
    text = "## Zero\n\n0\n\n### One\n\n### A\n\na\n\n### B\n\nb\n\n## Two\n\n2\n"
    assert messages("section-order", text, outline) == [
        "Unexpected level 3 of the section `One`, expected level 2"
    ]
    assert messages("missing-section", text, outline) == []


def test_a_section_bound_to_the_end_comes_after_the_free_ones() -> None:
    outline = Outline((Section((Title("End"),), 2, at="end"), Section((Title("FAQ"),), 2, need="optional")))
    assert messages("section-order", "## Free\n\n1\n\n## End\n\n2\n\n## FAQ\n\n3\n", outline) == []
    assert messages("section-order", "## End\n\n2\n\n## Free\n\n1\n\n## Other\n\n3\n", outline) == [
        "Unexpected place of the section `End`, expected it after `Other`"
    ]


def test_a_section_bound_to_the_start_comes_before_the_free_ones() -> None:
    outline = Outline((Section((Title("Start"),), 2, at="start"),))
    assert messages("section-order", "# Page\n\n## Start\n\n1\n\n## Free\n\n2\n", outline) == []
    assert messages("section-order", "# Page\n\n## Free\n\n2\n\n## Start\n\n1\n", outline) == [
        "Unexpected place of the section `Start`, expected it before `Free`"
    ]


def test_a_group_keeps_its_own_order() -> None:
    outline = Outline((*titled("A"), Group("any-order", titled("B", "C")), *titled("D")))
    text = "## D\n\n4\n\n## A\n\n1\n\n## C\n\n3\n\n## B\n\n2\n"
    assert titles(fixed("section-order", text, outline)) == ["A", "C", "B", "D"]


def test_sections_without_blank_lines_between_them_are_moved_where_they_stay_sections() -> None:
    outline = Outline(titled("A", "B"))
    assert fixed("section-order", "## B\ntext\n## A\ntext\n", outline) == "## A\ntext\n## B\ntext\n"
    underlined = "B\n---\n\ntext\nmore\n\n## Free\n\ntext\nA\n---\n"
    assert fixed("section-order", underlined, outline) == underlined
