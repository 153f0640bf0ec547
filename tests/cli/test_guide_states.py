"""A damaged guide in every state that editors leave it in, through the real command, byte for byte.

Twice: the client's own guide, where the pages are at hand, and a clean text of
ours that is damaged here.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.conftest import Site
from tests.support.shell import run

PAGES = Path(__file__).parents[3] / "shared" / "pages"
TRUTH = Path(__file__).parents[1] / "truth"
PAGE = "fr/guide.md"
SEEDS = range(3)
_STRAIGHT = str.maketrans({"‚": "'", "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"'})


class Guide(NamedTuple):
    """A page as it came, and as it should be."""

    bad: str
    good: str


def _theirs() -> Guide:
    good = PAGES / "truth" / "guides-virtual-assistant.encoding.md"
    if not good.exists():
        pytest.skip("the shared pages are not here")
    bad = PAGES / "guides" / "virtual-assistant.md"
    return Guide(bad.read_bytes().decode(), good.read_bytes().decode())


def _ours() -> Guide:
    good = (TRUTH / "online-music-lessons.md").read_bytes()
    return Guide(good.decode("mac_roman"), good.decode())


@pytest.fixture(params=[_theirs, _ours], ids=["theirs", "ours"])
def guide(request: pytest.FixtureRequest) -> Guide:
    made: Guide = request.param()
    return made


def fixed(site: Site, bad: str, *flags: str) -> str:
    """The page after `contentlint fix --select encoding`."""
    page = site({PAGE: bad}) / PAGE
    run("fix", "--select", "encoding", "--quiet", *flags, ".")
    return page.read_bytes().decode()


def broken_lines(guide: Guide) -> list[int]:
    pairs = zip(guide.bad.split("\n"), guide.good.split("\n"), strict=True)
    return [number for number, (bad, good) in enumerate(pairs) if bad != good]


def corrected(guide: Guide, number: int, seed: int) -> str:
    """The damaged page after somebody corrected `number` of its broken lines by hand."""
    done = sorted(broken_lines(guide), key=lambda line: (line * 7919 + seed * 503) % 1009)[:number]
    good = guide.good.split("\n")
    return "\n".join(
        good[number] if number in done else line for number, line in enumerate(guide.bad.split("\n"))
    )


def read_as_windows(text: str) -> str:
    """UTF-8 read as Windows-1252, where the five bytes that it lacks become control characters."""
    chars = (bytes([byte]) for byte in text.encode())
    return "".join(char.decode("cp1252", "ignore") or char.decode("latin-1") for char in chars)


def test_as_given(site: Site, guide: Guide) -> None:
    assert fixed(site, guide.bad) == guide.good


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("number", [1, 3, 10])
def test_some_lines_corrected_by_hand(site: Site, guide: Guide, number: int, seed: int) -> None:
    assert fixed(site, corrected(guide, number, seed)) == guide.good


@pytest.mark.parametrize("seed", SEEDS)
def test_half_of_the_lines_corrected_by_hand(site: Site, guide: Guide, seed: int) -> None:
    assert fixed(site, corrected(guide, len(broken_lines(guide)) // 2, seed)) == guide.good


def test_with_windows_line_ends(site: Site, guide: Guide) -> None:
    assert fixed(site, guide.bad.replace("\n", "\r\n")) == guide.good.replace("\n", "\r\n")


def test_with_a_byte_order_mark(site: Site, guide: Guide) -> None:
    assert fixed(site, "\ufeff" + guide.bad) == "\ufeff" + guide.good


def test_damaged_a_second_time(site: Site, guide: Guide) -> None:
    assert fixed(site, read_as_windows(guide.bad)) == guide.good


def test_with_the_private_use_characters_stripped(site: Site, guide: Guide) -> None:
    assert fixed(site, guide.bad.replace("\uf8ff", ""), "--unsafe-fixes") == guide.good


def test_with_quotation_marks_made_straight(site: Site, guide: Guide) -> None:
    assert fixed(site, guide.bad.translate(_STRAIGHT), "--unsafe-fixes") == guide.good


def test_with_private_use_characters_stripped_and_quotation_marks_made_straight(
    site: Site, guide: Guide
) -> None:
    bad = guide.bad.replace("\uf8ff", "").translate(_STRAIGHT)
    assert fixed(site, bad, "--unsafe-fixes") == guide.good


def test_with_half_of_the_line_ends_of_windows(site: Site, guide: Guide) -> None:
    def half(text: str) -> str:
        ends = ("\r\n", "\n")
        return "".join(line + ends[number % 2] for number, line in enumerate(text.split("\n")))

    assert fixed(site, half(guide.bad)) == half(guide.good)


def test_only_headings_damaged(site: Site, guide: Guide) -> None:
    pairs = zip(guide.bad.split("\n"), guide.good.split("\n"), strict=True)
    bad = "\n".join(broken if broken.startswith("#") else good for broken, good in pairs)
    assert fixed(site, bad) == guide.good


def test_one_line_damaged_three_times(site: Site, guide: Guide) -> None:
    chosen = broken_lines(guide)[len(broken_lines(guide)) // 2]
    lines = guide.bad.split("\n")
    lines[chosen] = read_as_windows(read_as_windows(lines[chosen]))
    assert fixed(site, "\n".join(lines)) == guide.good
