"""How probable a character is as the outcome of a repair.

Honest text often happens to decode as UTF-8, but then to characters that nobody
uses there: Armenian, N'Ko, Braille, rare symbols, unassigned places. What a
repair yields therefore says more than what it started from.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from enum import IntEnum
from functools import cache, lru_cache

from contentlint.text.mojibake.codepages import code_pages


class Target(IntEnum):
    """What a repaired character is, from never to always believable.

    NEVER may not stand in any result. INNER is believable only as damage of
    another layer. ODD is rare. SCRIPT is a letter of a script other than Latin,
    believable in company. USUAL is believable anywhere.
    """

    NEVER = 0
    INNER = 1
    ODD = 2
    SCRIPT = 3
    USUAL = 4


# Blocks whose characters stand alone in ordinary prose. The general punctuation,
# arrows and symbols that are left out are practically unused in content.
_USUAL = (
    (0x00A0, 0x00AC), (0x00AD, 0x017E), (0x0192, 0x0192), (0x01A0, 0x01A1), (0x01AF, 0x01B0),
    (0x0218, 0x021B), (0x02C6, 0x02C7), (0x02D8, 0x02DD), (0x1E9E, 0x1E9E), (0x1EA0, 0x1EF9),
    (0x2002, 0x2003), (0x2009, 0x200B), (0x200D, 0x200D), (0x2010, 0x2015), (0x2018, 0x201E),
    (0x2020, 0x2022), (0x2026, 0x2026), (0x202F, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A),
    (0x203C, 0x203C), (0x2044, 0x2044), (0x2049, 0x2049), (0x2060, 0x2060), (0x2070, 0x2089),
    (0x20A3, 0x20A4), (0x20A8, 0x20BF), (0x2103, 0x2103), (0x2113, 0x2113), (0x2116, 0x2117),
    (0x2120, 0x2122), (0x2126, 0x2126), (0x2139, 0x2139), (0x2150, 0x215E), (0x2190, 0x21D5),
    (0x2200, 0x22A5), (0x22C5, 0x22C6), (0x2300, 0x2300), (0x2308, 0x230B), (0x2318, 0x231B),
    (0x2322, 0x2323), (0x2328, 0x2328), (0x23CE, 0x23CF), (0x23E9, 0x23FA), (0x2460, 0x2473),
    (0x24C2, 0x24C2), (0x2500, 0x25FF), (0x2600, 0x27BF), (0x27F6, 0x27F6), (0x2934, 0x2935),
    (0x2B05, 0x2B07), (0x2B1B, 0x2B1C), (0x2B50, 0x2B55), (0x3000, 0x3003), (0x3005, 0x3007),
    (0x3008, 0x3011), (0x3014, 0x301F), (0x3030, 0x3030), (0x303D, 0x303D), (0xFB01, 0xFB02),
    (0xFE0F, 0xFE0F), (0xFEFF, 0xFEFF), (0xFF01, 0xFF65), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF),
    (0x1F170, 0x1F19A), (0x1F1E6, 0x1F1FF), (0x1F201, 0x1F251), (0x1F300, 0x1F64F),
    (0x1F680, 0x1F6FF), (0x1F7E0, 0x1F7F0), (0x1F90C, 0x1F9FF), (0x1FA70, 0x1FAFF),
    (0xE0062, 0xE007F),
)  # fmt: skip
# Scripts of living languages with content on the web.
_SCRIPTS = (
    (0x0370, 0x03FF), (0x0400, 0x045F), (0x0490, 0x04FF), (0x0591, 0x05F4), (0x060C, 0x06FF),
    (0x0900, 0x097F), (0x0980, 0x0DFF), (0x0E01, 0x0E5B), (0x0E80, 0x0EDF), (0x1000, 0x109F),
    (0x10D0, 0x10FF), (0x1780, 0x17E9), (0x200C, 0x200F), (0x3041, 0x30FF), (0x3105, 0x312F),
    (0x4E00, 0x9FA5), (0xAC00, 0xD7A3), (0xFB50, 0xFDFF),
)  # fmt: skip
_LAST = 0x10FFFF
_BEYOND = frozenset({"Cn", "Co", "Cs"})


@cache
def _garble() -> frozenset[str]:
    """All characters through which one of the code pages shows a high byte."""
    return frozenset("".join(page.chars for page in code_pages().values()))


@lru_cache(maxsize=65536)
def target_of(char: str) -> Target:
    """How believable a character is as the outcome of a repair."""
    code = ord(char)
    if 0x80 <= code < 0xA0 or char == "\ufffd" or unicodedata.category(char) in _BEYOND:
        return Target.INNER if char in _garble() else Target.NEVER
    if _inside(code, _USUAL):
        return Target.USUAL
    if _inside(code, _SCRIPTS):
        return Target.SCRIPT
    return Target.INNER if char in _garble() else Target.ODD


# Scripts that are written together: kana, Han and Hangul.
_EAST = 0x3041


# Greek letters that stand alone as signs of mathematics and units.
SIGNS = frozenset("αβΓγΔδεΘλμπΣστΦφΩ")


@lru_cache(maxsize=8192)
def script_of(char: str) -> int:
    """A number for the script of a letter, the same for scripts written together; 0 for no such letter."""
    first = next((first for first, last in _SCRIPTS if first <= ord(char) <= last), 0)
    return _EAST if _EAST <= first <= 0xAC00 else first


def is_alphabetic(char: str) -> bool:
    """Whether this is a letter of a script that is never mixed with Latin inside a word."""
    return script_of(char) not in (0, _EAST) and char not in SIGNS


def is_latin_letter(char: str) -> bool:
    """Whether this is a Latin letter, with or without marks."""
    return (char.isalpha() and ord(char) < 0x250) or 0x1E00 <= ord(char) < 0x1F00


@cache
def believable_starts() -> frozenset[tuple[int, int]]:
    """The first two UTF-8 bytes of whatever a layer of repair may yield; CESU-8 halves included."""
    starts = {(0xED, more) for more in range(0xA0, 0xC0)}
    garble = ((ord(char), ord(char)) for char in _garble())
    for first, last in (*_USUAL, *_SCRIPTS, *garble):
        step = 1 if first < 0x800 else 0x40
        for code in range(first - first % step, last + 1, step):
            raw = chr(code).encode()
            starts.add((raw[0], raw[1]))
    return frozenset(starts)


def _inside(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    """Whether a number lies in one of sorted ranges."""
    before = bisect_right(ranges, (code, _LAST)) - 1
    return before >= 0 and code <= ranges[before][1]
