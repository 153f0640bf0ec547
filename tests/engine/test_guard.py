"""A change that cannot be proven exact is refused, with a reason in plain words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.document import Source, read_source
from contentlint.engine.guard import prove
from contentlint.model import Confidence, Edit, Finding, Severity, Span, apply_edits


def verdict(old: str | bytes, *changes: tuple[str, str], new: str | None = None) -> str | None:
    """The guard's reason against replacing each first text by the second, in order of the page."""
    source = read_source(old if isinstance(old, bytes) else old.encode())
    text = source.decoded
    at, edits = 0, []
    for before, after in changes:
        at = text.index(before, at)
        edits.append(Edit(Span(at, at + len(before)), after))
        at += len(before)
    return prove("page.md", source, apply_edits(text, edits) if new is None else new, edits, [], [])


PAGE = """---
title: "A title" # a comment
id: 007
---
# One

Some text with a [link](target.md).

> a quote

- item
- item

## Two

```
code
```

| a | b |
|---|---|
| c | d |
"""


@pytest.mark.parametrize(
    "changes",
    [
        (("Some", "Any"),),
        (("A title", "Another"), ("text", "words"), ("code", "source"), ("| c", "| cell")),
        (("# One", "# First"), ("## Two", "## Second")),
        (("> a quote\n\n", ""),),
        (("- item\n", ""),),
        (("target.md", "other.md"),),
        (("Some text", "Some text\n\nand a paragraph more"),),
    ],
    ids=["word", "several places", "heading texts", "a quote", "an item", "a target", "a new paragraph"],
)
def test_a_change_that_stays_in_its_place_is_proven(changes: tuple[tuple[str, str], ...]) -> None:
    assert verdict(PAGE, *changes) is None


def test_a_missing_final_newline_may_be_added() -> None:
    assert verdict("text", ("text", "text\n")) is None


def test_a_text_that_its_edits_do_not_explain_is_refused() -> None:
    assert verdict(PAGE, ("Some", "Any"), new=PAGE) == "text outside the edits would change"
    trimmed = PAGE.replace("Some", "Any").replace("# a comment", "")
    assert verdict(PAGE, ("Some", "Any"), new=trimmed) == "text outside the edits would change"


def test_stray_bytes_stay_stray() -> None:
    assert verdict(b"caf\xe9 text", ("text", "words")) is None
    assert verdict(b"\xc3 and \xa9", (" and ", "")) == "the file would read back as a different text"


def test_a_character_that_can_not_be_stored_is_refused() -> None:
    assert (
        verdict("text", ("text", "\ud800"))
        == "the new text holds a character that can not be stored in UTF-8"
    )


def test_a_byte_order_mark_neither_comes_nor_goes() -> None:
    assert verdict("text", ("text", "\ufefftext")) == "the file would read back as a different text"
    assert verdict("x\ufefftext", ("x", "")) == "the file would read back as a different text"
    assert verdict(b"\xef\xbb\xbftext", ("text", "words")) is None


@pytest.mark.parametrize(
    ("old", "written", "reason"),
    [
        ("a\r\nb\r\n", "c\n", "line ends of another kind would appear (LF)"),
        ("a\r\nb\r\n", "c\r", "line ends of another kind would appear (CR)"),
        ("a\nb\n", "c\r\n", "line ends of another kind would appear (CRLF)"),
        ("a\r\nb\n", "c\n", None),
        ("b", "c\n", None),
    ],
)
def test_a_page_keeps_to_its_line_ends(old: str, written: str, reason: str | None) -> None:
    assert verdict(old, ("b", written)) == reason


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (('"A title"', '"A title'), "the front matter would have a new fault (unclosed-quote)"),
        (("id:", "title:"), "the front matter would have a new fault (duplicate)"),
        (("---\ntitle", "--\ntitle"), "the front matter would no longer be recognised"),
    ],
)
def test_front_matter_that_could_be_read_can_still_be_read(change: tuple[str, str], reason: str) -> None:
    assert verdict(PAGE, change) == reason


def test_front_matter_that_was_broken_may_stay_broken() -> None:
    broken = PAGE.replace('"A title"', '"A title')
    assert verdict(broken, ("Some", "Any")) is None


def test_text_does_not_become_front_matter() -> None:
    assert verdict("x---\ntitle: a\n---\n\ntext\n", ("x", "")) == "text would become front matter"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("## Two", "# Two"), "the heading levels would change from 1 2 to 1 1"),
        (("## Two\n", ""), "the heading levels would change from 1 2 to 1"),
        (("- item\n\n##", "##"), None),
        (("Some", "```\nSome"), "the heading levels would change from 1 2 to 1"),
        (
            ("\n\n## Two\n\n```", "\n\n## Two\n\n~~~"),
            "a part of the page that was not edited would be read differently",
        ),
        (("\n\n> a quote\n\n", "\n"), None),
        (("\n|---|", "\n|-.-|"), "a part of the page that was not edited would be read differently"),
    ],
)
def test_what_was_not_edited_is_read_as_before(change: tuple[str, str], reason: str | None) -> None:
    assert verdict(PAGE, change) == reason


def test_two_paragraphs_do_not_grow_together() -> None:
    assert verdict("one\n\n>\n\ntwo\n", ("\n>\n\n", "")) == "a block (paragraph) beside an edit would be lost"
    assert verdict("one\n\n>\n\ntwo\n", (">\n\n", "")) is None


def finding(rule: str, start: int, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(
        "page.md", rule, "links", severity, Confidence.HIGH, f"Unexpected {rule}", Span(start, start + 2)
    )


# `text` in `a text` becomes `more text`, so what stood at 6 stands at 11.
SOURCE = Source("a text b", "a text b")
EDITS = (Edit(Span(2, 6), "more text"),)
FIXED = "a more text b"


@pytest.mark.parametrize(
    ("before", "after", "refused"),
    [
        ([], [], False),
        ([finding("x", 6)], [finding("x", 11)], False),
        ([finding("x", 3)], [finding("x", 9)], False),
        ([finding("x", 6)], [], False),
        ([], [finding("x", 11)], True),
        ([finding("x", 0)], [finding("x", 11)], True),
        ([finding("x", 6)], [finding("y", 11)], True),
        ([finding("x", 6)], [finding("x", 11), finding("x", 11)], True),
        ([], [finding("x", 11, Severity.WARNING)], False),
        ([finding("x", 6, Severity.WARNING)], [finding("x", 11)], True),
    ],
)
def test_no_error_appears_that_was_not_there(
    before: list[Finding], after: list[Finding], refused: bool
) -> None:
    reason = prove("page.md", SOURCE, FIXED, EDITS, before, after)
    assert reason == (f"a new error would appear: {after[0].message}" if refused else None)


@given(st.text("a#->|` \n", max_size=30), st.text("bc", max_size=3), st.data())
def test_a_change_that_is_none_is_always_proven(text: str, word: str, data: st.DataObject) -> None:
    assert prove("page.md", Source(text, text), text, [], [], []) is None
    at = data.draw(st.integers(0, len(text)))
    written = text[:at] + word + text[at:]
    other = prove("page.md", Source(text, text), written + "x", [Edit(Span(at, at), word)], [], [])
    assert other == "text outside the edits would change"


@pytest.mark.parametrize(
    ("before", "written", "is_proven"),
    [
        ("- item\n- item\n", "\n## New\n\nText.\n", True),
        ("- item\n- item\n", "\n## New\n\n```\nnever closed", False),
        ("Some text", "\n# Three\n", False),
        ("## Two", "\n# Three", True),
    ],
)
def test_a_section_may_be_inserted(before: str, written: str, is_proven: bool) -> None:
    at = PAGE.index(before) + len(before)
    edit = Edit(Span(at, at), written)
    source = read_source(PAGE.encode())
    reason = prove("page.md", source, apply_edits(PAGE, [edit]), [edit], [], [])
    assert (reason is None) is is_proven


def test_a_section_may_be_moved_but_not_lost() -> None:
    page = "# One\n\nA.\n\n## Two\n\nB.\n\n### Three\n\nC.\n\n## Four\n\nD."
    section = "## Two\n\nB.\n\n### Three\n\nC.\n\n"
    cut = Edit(Span(page.index(section), page.index("## Four")), "")
    pasted = Edit(Span(len(page), len(page)), f"\n\n{section.strip()}")
    source = read_source(page.encode())
    assert prove("page.md", source, apply_edits(page, [cut, pasted]), [cut, pasted], [], []) is None
    lost = prove("page.md", source, apply_edits(page, [cut]), [cut], [], [])
    assert lost == "the heading levels would change from 1 2 3 2 to 1 2"
