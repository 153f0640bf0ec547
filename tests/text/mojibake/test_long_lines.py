"""A line that is twice as long takes twice as much work: counted in calls, not in time."""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from tests.text.mojibake.repairing import damaged

from contentlint.text.mojibake import find_repairs

_SENTENCE = "Größe und „Übermut“ – wer fragt, ob das schöne Gefühl bleibt? Für 5 € schon. "


@pytest.mark.parametrize("reader", ["", "sloppy-windows-1252", "mac-roman"])
def test_work_grows_with_the_length_of_a_line(reader: str) -> None:
    line = (damaged(_SENTENCE, reader) if reader else _SENTENCE) * 40
    find_repairs(line, "de")  # Makes what is made once.
    assert calls_for(line * 4) < 3 * calls_for(line * 2)


def calls_for(line: str) -> int:
    """How many functions are called to repair a line, those of the interpreter included."""
    count = 0

    def called(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        find_repairs(line, "de")
    finally:
        sys.setprofile(before)
    return count
