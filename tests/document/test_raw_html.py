"""What people read in raw HTML, and nothing else of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.document.raw_html import read_in_html


def read(text: str, start: int = 0) -> list[str]:
    pieces = (text[slice(*span)].strip() for span in read_in_html(text, start))
    return [piece for piece in pieces if piece]


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ('<div class="a" title="One">Two <b>three</b></div>\n', ["One", "Two", "three"]),
        ('A <img src="x.png" alt="picture"> in text.\n', ["picture"]),
        ("<a aria-label='one'><input placeholder=\"two\"></a>\n", ["one", "two"]),
        ('<p data-title="no" href="no">yes</p>\n', ["yes"]),
        ("<div>\na <code>b</code> c\n<pre>d</pre>\n</div>\n", ["a", "c"]),
        ("<script>\nlet a = 1\n</script>\n", []),
        ("<!-- comment -->\n\n<!DOCTYPE html>\n", []),
        ('`<img alt="x">` and\n\n```\n<img alt="y">\n```\n', []),
        ("<p>a {{ b }} c https://e.org/d</p>\n", ["a", "c"]),
        ("No HTML, 1 < 2.\n", []),
    ],
)
def test_text_and_attributes(page: str, shown: list[str]) -> None:
    assert read(page) == shown


def test_places_count_from_the_start_of_the_page() -> None:
    page = "---\nt: <b>é</b>\n---\n<p>é <i>à</i></p>\n"
    assert read(page, page.index("<p>")) == ["é", "à"]


@given(st.text(st.sampled_from("<>/\"'= abcp!-\né{}"), max_size=60))
def test_any_text_gives_sorted_places(text: str) -> None:
    spans = read_in_html(text, 0)
    assert spans == sorted(spans)
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
