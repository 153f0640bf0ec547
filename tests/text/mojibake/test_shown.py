"""Readings of a repair that is only shown: named in the message, never written."""

from __future__ import annotations

from contentlint.api import check_text, fix_text
from contentlint.text.mojibake import find_repairs, readings_of

BAD = "Une h\ufffdte de plus.\n"


def test_all_readings_are_named_and_there_is_no_fix() -> None:
    (finding,) = check_text(BAD, "fr/page.md")
    assert finding.message == (
        "Unexpected `h\ufffdte`, probably `hâte` or `hôte` "
        "(letters were replaced when the text was converted)"
    )
    assert finding.fix is None


def test_nothing_is_written_even_when_all_fixes_are() -> None:
    assert "h\ufffdte" in str(fix_text(BAD, "fr/page.md", unsafe=True))


def test_readings_are_in_the_order_of_how_usual_they_are() -> None:
    (repair,) = find_repairs(BAD, "fr")
    assert readings_of(repair, repair.text) == "`hâte` or `hôte`"
