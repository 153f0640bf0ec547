"""All running text of a page as one string, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.document import Document, source_of
from contentlint.document.reading import BREAK


def page(text: str) -> Document:
    return Document("page.md", source_of(text))


def test_blocks_follow_each_other_with_a_break_between_them() -> None:
    assert page("# One\n\nTwo `code` three.\n").reading.text == f"One{BREAK}Two \ufffc three."


def test_a_stretch_leads_back_to_its_place() -> None:
    text = "# One\n\nTwo **bold** three.\n"
    reading = page(text).reading
    for word in ("One", "bold", "three"):
        at = reading.text.index(word)
        span = reading.span(at, at + len(word))
        assert span is not None
        assert text[span.start : span.end] == word


def test_what_reads_otherwise_in_the_page_has_no_place() -> None:
    reading = page("Two **bold** three No&euml;l.\n").reading
    assert reading.span(0, 8) is None
    at = reading.text.index("ë")
    assert reading.span(at, at + 1) is None


@pytest.mark.parametrize(
    ("text", "sign", "where"),
    [
        ("**Deux**: oui.", ":", "**Deux**|: oui."),
        ("[Deux](/x): oui.", ":", "[Deux](/x)|: oui."),
        ("Le «[mot](/x)».", "m", "Le «|[mot](/x)»."),
        ("¿", "¿", "|¿"),
    ],
)
def test_a_gap_leaves_marks_with_what_they_enclose(text: str, sign: str, where: str) -> None:
    reading = page(text).reading
    at = reading.text.index(sign)
    gap = reading.span(at, at)
    assert gap is not None
    assert f"{text[: gap.start]}|{text[gap.start :]}" == where


def test_a_gap_that_may_belong_to_either_side_has_no_place() -> None:
    reading = page("个**FastAPI** 应用").reading
    at = reading.text.index("F")
    assert reading.span(at, at) is None


@given(st.text(alphabet="ab*_`[]() \n:é«»#-", max_size=60))
def test_a_place_always_reads_as_the_text_says(text: str) -> None:
    reading = page(text).reading
    for start in range(len(reading.text)):
        span = reading.span(start, start + 1)
        assert span is None or text[span.start : span.end] == reading.text[start]
