"""What stands in a section, counted and compared."""

from __future__ import annotations

import pytest
from tests.rules.sections.outlines import fixed, messages

from contentlint.packs.outline import Content, Count, Labels, Lines, Outline, Section, Title


def asked(body: str, content: Content, path: str = "page.md") -> list[str]:
    outline = Outline((Section((Title("Part"),), 2, content=content),))
    return messages("section-content", f"# Page\n\n## Part\n\n{body}\n\n## Other\n\nText.\n", outline, path)


@pytest.mark.parametrize(
    ("body", "content", "found"),
    [
        ("One, two and three.", Content(words=Count(4)), ""),
        (
            "One, two.",
            Content(words=Count(3)),
            "Unexpected 2 words in the section `Part`, expected at least 3",
        ),
        ("`code` https://example.org", Content(words=Count(1)), "Unexpected 0 words"),
        ("C'est l’été.", Content(words=Count(2, 2)), ""),
        ("概要です。", Content(words=Count(4, 4)), ""),
        ("One.\n\nTwo.", Content(paragraphs=Count(1, 1)), "Unexpected 2 paragraphs"),
        ("One.\n\n- item\n\n> quote", Content(paragraphs=Count(1, 1)), ""),
        ("- a\n- b\n  - c", Content(items=Count(2, 2)), ""),
        (
            "- a\n- b\n- c",
            Content(items=Count(1, 2)),
            "Unexpected 3 list items in the section `Part`, expected 1 to 2",
        ),
        ("1. a\n2. b", Content(numbered=True), ""),
        ("- a", Content(numbered=True), "Missing numbered list"),
        ("| **Goal** | `Stars` |\n| - | - |\n| a | b |", Content(table=("goal", "Stars")), ""),
        ("Text.", Content(table=("Goal",)), "Missing table with the columns `Goal`"),
        ("```bash\nls\n```", Content(code="bash"), ""),
        ("```\nls\n```", Content(code=""), ""),
        ("```js\nls\n```", Content(code="bash"), "Missing code block (`bash`)"),
        ("✅ a  \n✅ b", Content(lines=Lines("✅", Count(2))), ""),
        ("- ✅ a\n- ✅ b", Content(lines=Lines("✅", Count(2))), ""),
        ("❤️ a\\\n❤ b", Content(lines=Lines("❤", Count(2))), ""),
        ("🗂️ a<br>\n⚡ b", Content(lines=Lines("emoji", Count(2))), ""),
        ("✅ a", Content(lines=Lines("✅", Count(2))), "Unexpected 1 line beginning with ✅"),
        ("✅ a\n✅ b", Content(lines=Lines("✅", Count(2))), "Unexpected end of line"),
        ("**Before** : a\n\n**After :** b", Content(labels=Labels(("Before", "After"))), ""),
        ("__Before__: a", Content(labels=Labels(("Before",))), ""),
        ("- **Before**: a", Content(labels=Labels(("Before",))), "Missing label `Before`"),
        ("**Befoer**: a", Content(labels=Labels(("Before",))), ""),
        (
            "**Before**: a\n**After**: b",
            Content(labels=Labels(("Before", "After"))),
            "Unexpected end of line",
        ),
    ],
)
def test_what_is_counted(body: str, content: Content, found: str) -> None:
    messages = asked(body, content)
    assert len(messages) == bool(found)
    assert all(message.startswith(found) for message in messages)


def test_inner_sections_count_but_those_after_do_not() -> None:
    outline = Outline((Section((Title("Part"),), 2, content=Content(words=Count(3, 3))),))
    text = "## Part\n\nOne.\n\n### Inner\n\nTwo three.\n\n## Other\n\nFour.\n"
    assert messages("section-content", text, outline) == []


@pytest.mark.parametrize("body", ["", "<!-- contentlint: fill in -->\n\nText."])
def test_an_empty_or_marked_section_is_told_by_another_rule(body: str) -> None:
    assert asked(body, Content(words=Count(100), numbered=True)) == []


def test_hard_breaks_are_put_back_and_once() -> None:
    outline = Outline((Section((Title("Part"),), 2, content=Content(lines=Lines("✅", Count(2)))),))
    text = "## Part\r\n\r\n✅ a \r\n✅ b\r\n✅ c\r\n"
    after = fixed("section-content", text, outline)
    assert after == "## Part\r\n\r\n✅ a  \r\n✅ b  \r\n✅ c\r\n"
    assert fixed("section-content", after, outline) == after
