"""Positions of the protocol count UTF-16 units; there and back is where one was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from contentlint.lsp.places import offset, position
from contentlint.report.lines import Lines


@given(st.text(st.sampled_from("aé🎉\r\n")), st.integers(0, 20))
def test_there_and_back(text: str, at: int) -> None:
    lines = Lines.of(text)
    at = min(at, len(text))
    inside_crlf = text[at - 1 : at + 1] == "\r\n"
    assert inside_crlf or offset(position(at, lines), lines) == at


def test_an_emoji_is_two_units() -> None:
    assert position(2, Lines.of("a🎉b")) == types.Position(0, 3)


def test_a_place_behind_the_end_is_the_end() -> None:
    lines = Lines.of("ab\ncd")
    assert offset(types.Position(0, 99), lines) == 2
    assert offset(types.Position(9, 0), lines) == 5
