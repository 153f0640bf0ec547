"""A row knows which column each cluster of characters takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from contentlint.model import Span
from contentlint.report.row import Row, width

PARTS = [
    "a",
    "é",
    "e\u0301",
    "日",
    "한",
    "👨‍👩‍👧",
    "🇫🇷",
    "❤️",
    "1️⃣",
    "👍🏽",
    "ก็",
    "की",
    "…",
    "\u00a0",
    "\u3000",
]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("abc", 3),
        ("déjà vu…", 8),
        ("e\u0301", 1),
        ("日本", 4),
        ("👨‍👩‍👧", 2),
        ("🇫🇷", 2),
        ("❤️", 2),
        ("\u0301", 1),
        ("\x1b", 1),
        ("\u202e", 6),
        ("\t", 4),
        ("a\tb", 5),
        ("日\tb", 5),
    ],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_a_lone_mark_gets_a_circle_to_sit_on() -> None:
    row = Row.of("\u0301a")
    assert row.text(0, 2) == "\u25cc\u0301a"


def test_a_span_inside_a_cluster_covers_all_of_it() -> None:
    family = "👨‍👩‍👧"
    row = Row.of(f"a{family}b")
    assert row.covering(Span(2, 3)) == Span(1, 2)


def test_an_empty_span_covers_nothing() -> None:
    assert Row.of("日本").covering(Span(2, 2)) == Span(2, 2)


@given(st.lists(st.sampled_from(PARTS)).map("".join))
def test_columns_are_those_of_the_terminal(text: str) -> None:
    row = Row.of(text)
    for cluster in range(len(row.shown) + 1):
        assert row.columns[cluster] == wcswidth(row.text(0, cluster))


@given(st.text(st.characters(exclude_characters="\n\r")))
def test_edges_cover_the_text_and_columns_grow(text: str) -> None:
    row = Row.of(text)
    assert row.edges[0] == 0
    assert row.edges[-1] == len(text)
    assert list(row.columns) == sorted(set(row.columns))
    assert len(row.edges) == len(row.columns) == len(row.shown) + 1
