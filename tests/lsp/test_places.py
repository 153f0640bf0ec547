"""Positions of the protocol count units of the encoding agreed upon; there and back is where one was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from contentlint.lsp.places import Places
from contentlint.report.lines import Lines


@given(
    st.text(st.sampled_from("aé🎉\r\n")), st.integers(0, 20), st.sampled_from(["utf-8", "utf-16", "utf-32"])
)
def test_there_and_back(text: str, at: int, encoding: str) -> None:
    places = Places(Lines.of(text), encoding)
    at = min(at, len(text))
    inside_crlf = text[at - 1 : at + 1] == "\r\n"
    assert inside_crlf or places.offset(places.position(at)) == at


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 7), ("utf-16", 4), ("utf-32", 3)])
def test_an_emoji_is_as_many_units_as_the_encoding_has(encoding: str, column: int) -> None:
    assert Places(Lines.of("aé🎉b"), encoding).position(3) == types.Position(0, column)


def test_a_place_behind_the_end_is_the_end() -> None:
    places = Places(Lines.of("ab\ncd"))
    assert places.offset(types.Position(0, 99)) == 2
    assert places.offset(types.Position(9, 0)) == 5
