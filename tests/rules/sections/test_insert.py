"""Missing sections are written where they belong, for a person to fill in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.sections.outlines import fixed, messages, titled, titles

from contentlint.packs.outline import Group, Outline, Section, Title

NAMES = ("Budget", "Method", "Tools", "Summary", "Outlook")
OUTLINE = Outline(titled(*NAMES))
MARK = "<!-- contentlint: fill in -->"


def page(names: list[str], end: str = "\n") -> str:
    return "# Page\n\n" + "\n\n".join(f"## {name}\n\nText." for name in names) + end


@given(st.lists(st.sampled_from(NAMES), unique=True), st.sampled_from(["\n", "", "  \n\n"]), st.booleans())
def test_what_is_missing_is_there_after_fixing_once(names: list[str], end: str, is_crlf: bool) -> None:
    text = page(sorted(names, key=NAMES.index), end)
    text = text.replace("\n", "\r\n") if is_crlf else text
    after = fixed("missing-section", text, OUTLINE)
    assert titles(after) == ["Page", *NAMES]
    assert messages("missing-section", after, OUTLINE) == []
    assert fixed("missing-section", after, OUTLINE) == after
    assert ("\n" in after.replace("\r\n", "")) is not is_crlf
    assert set(text.splitlines()) <= set(after.splitlines())


@given(st.permutations(NAMES), st.integers(0, len(NAMES)))
def test_nothing_is_missing_after_fixing_whatever_the_order(names: list[str], count: int) -> None:
    after = fixed("missing-section", page(names[:count]), OUTLINE)
    assert messages("missing-section", after, OUTLINE) == []


def test_a_section_is_written_with_its_mark_after_the_one_before_it() -> None:
    assert fixed("missing-section", page(["Budget", "Tools", "Summary", "Outlook"]), OUTLINE) == (
        f"# Page\n\n## Budget\n\nText.\n\n## Method\n\n{MARK}\n\n"
        "## Tools\n\nText.\n\n## Summary\n\nText.\n\n## Outlook\n\nText.\n"
    )


def test_the_template_of_the_pages_language_is_taken() -> None:
    texts = (Title("Trois.", "fr"), Title("Three.", "en"))
    section = Section((Title("Coûts", "fr"), Title("Costs", "en")), 2, templates=texts)
    outline = Outline((section,))
    assert fixed("missing-section", "---\nlang: fr\n---\n\n# Page\n", outline) == (
        f"---\nlang: fr\n---\n\n# Page\n\n## Coûts\n\n{MARK}\n\nTrois.\n"
    )
    assert fixed("missing-section", "---\nlang: en\n---\n", outline).endswith(f"## Costs\n\n{MARK}\n\nThree.")


def test_inner_sections_come_along() -> None:
    inner = (*titled("A", level=3), Section((Title("B"),), 3, need="optional"))
    outline = Outline((Section((Title("One"),), 2, sections=inner),))
    assert titles(fixed("missing-section", "# Page\n", outline)) == ["Page", "One", "A"]


def test_of_a_group_the_first_is_written() -> None:
    outline = Outline((Group("any-of", titled("A", "B")), *titled("C")))
    text = "# Page\n\n## C\n\nText.\n"
    assert messages("missing-section", text, outline) == [
        "Missing required section, expected `A` or `B` before `C`"
    ]
    assert titles(fixed("missing-section", text, outline)) == ["Page", "A", "C"]


def test_the_break_before_the_next_section_stays_with_it() -> None:
    text = "# Page\n\n## Budget\n\nText.\n\n---\n\n## Tools\n\nText.\n"
    after = fixed("missing-section", text, Outline(titled("Budget", "Method", "Tools")))
    assert after == f"# Page\n\n## Budget\n\nText.\n\n## Method\n\n{MARK}\n\n---\n\n## Tools\n\nText.\n"


def test_an_empty_page_and_one_without_a_title_get_their_sections() -> None:
    outline = Outline(titled("A"))
    assert titles(fixed("missing-section", "", outline)) == ["A"]
    assert titles(fixed("missing-section", "## B\n", Outline(titled("A", "B")))) == ["A", "B"]


@pytest.mark.parametrize("end", ["```python\nnever closed\n", "<!-- never closed\n", "<script>\n"])
def test_nothing_is_written_where_it_would_not_be_read(end: str) -> None:
    text = f"# Page\n\n## Budget\n\n{end}"
    assert fixed("missing-section", text, Outline(titled("Budget", "Method"))) == text


def test_mdx_gets_a_comment_of_its_own_kind() -> None:
    after = fixed("missing-section", "# Page\n", Outline(titled("A")), "page.mdx")
    assert after == "# Page\n\n## A\n\n{/* contentlint: fill in */}\n"
