"""Nothing that a terminal obeys or hides reaches it; what belongs to a script or an emoji stays."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.report.visible import inert, visible

ANY_TEXT = st.text(st.characters())
JOINERS = "\u200c\u200d"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text", "plain text"),
        ("Où ça ? « Là »", "Où ça ? « Là »"),
        ("\x1b[31mred\x07", "␛[31mred␇"),
        ("a\tb\r\n", "a␉b␍␊"),
        ("\x00\x7f", "␀␡"),
        ("\x9b31m", "\\u009b31m"),
        ("photo\u202egpj.md", "photo\\u202egpj.md"),
        ("a\u200bb\ufeffc\u00add", "a\\u200bb\\ufeffc\\u00add"),
        ("a\u2028b", "a\\u2028b"),
        ("caf\udce9", "caf\\xe9"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("a\u200db", "a\\u200db"),
        ("\u200da", "\\u200da"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize("text", ["👨‍👩‍👧", "❤️", "1️⃣", "🇫🇷", "👍🏽", "می‌خواهم", "क्‍ष", "e\u0301", "日本語"])
def test_emoji_and_joining_scripts_stay(text: str) -> None:
    assert visible(text) == text


def test_no_character_of_unicode_is_forgotten() -> None:
    every = (chr(code) for code in range(0x110000))
    hidden = [char for char in every if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]
    assert len(hidden) > 2200
    assert [char for char in hidden if char in visible(f"a{char}")] == []


@given(ANY_TEXT)
def test_nothing_hidden_is_left(text: str) -> None:
    left = [char for char in visible(text) if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]
    assert set(left) <= set(JOINERS)


@given(ANY_TEXT)
def test_visible_text_stays_as_it_is(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", "∶:error::x"),
        ("a\n  ::group::x", "a\n  ∶:group::x"),
        ("see ::before and a::b", "see ::before and a::b"),
        ("x ##[error]y", "x ♯#[error]y"),
        ("##vso[task.complete]", "♯#vso[task.complete]"),
        ("##[A heading](link)", "##[A heading](link)"),
    ],
)
def test_commands_of_ci_systems_are_broken_without_changing_the_width(text: str, shown: str) -> None:
    assert inert(text) == shown
    assert len(inert(text)) == len(text)
