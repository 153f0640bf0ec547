"""The real guide, in every state that editors leave it in; skipped where the pages are not at hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.text.mojibake.repairing import damaged, repaired, unsafely

PAGES = Path(__file__).parents[4] / "shared" / "pages"
BAD = PAGES / "guides" / "virtual-assistant.md"
GOOD = PAGES / "truth" / "guides-virtual-assistant.encoding.md"

pytestmark = pytest.mark.skipif(not GOOD.exists(), reason="the shared pages are not here")


@pytest.fixture(scope="module")
def bad() -> str:
    return BAD.read_text("utf-8")


@pytest.fixture(scope="module")
def good() -> str:
    return GOOD.read_text("utf-8")


def test_as_given(bad: str, good: str) -> None:
    assert repaired(bad) == good


def test_with_windows_line_ends(bad: str, good: str) -> None:
    assert repaired(bad.replace("\n", "\r\n")) == good.replace("\n", "\r\n")


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_with_a_mark_of_byte_order(bad: str, good: str, ends: str) -> None:
    assert repaired("\ufeff" + bad.replace("\n", ends)) == "\ufeff" + good.replace("\n", ends)


@pytest.mark.parametrize("page", ["sloppy-windows-1252", "latin-1", "mac-roman"])
def test_damaged_a_second_time(bad: str, good: str, page: str) -> None:
    assert repaired(damaged(bad, page)) == good


@pytest.mark.parametrize("corrected", [1, 3, 10, 87, 171])
@pytest.mark.parametrize("seed", range(3))
def test_with_lines_corrected_by_hand(bad: str, good: str, corrected: int, seed: int) -> None:
    pairs = list(zip(bad.split("\n"), good.split("\n"), strict=True))
    broken = [number for number, (before, after) in enumerate(pairs) if before != after]
    done = set(sorted(broken, key=lambda number: (number * 7919 + seed * 503) % 1009)[:corrected])
    half = "\n".join(after if number in done else before for number, (before, after) in enumerate(pairs))
    assert repaired(half) == good


_STRAIGHT = str.maketrans({"‚": "'", "‘": "'", "’": "'", "“": '"', "”": '"'})


def test_with_the_private_use_characters_stripped(bad: str, good: str) -> None:
    assert unsafely(bad.replace("\uf8ff", ""), "fr") == good


def test_with_quotation_marks_made_straight(bad: str, good: str) -> None:
    assert unsafely(bad.translate(_STRAIGHT), "fr") == good
