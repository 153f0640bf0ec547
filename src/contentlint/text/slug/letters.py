"""Letters as programs of 2022 knew them: github-slugger 2, Ruby 3.1 and Go 1.19 follow Unicode 13."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from contentlint.text.pattern import Pattern

# Code points from U+058B on that got a meaning after Unicode 13.0 (DerivedAge.txt),
# widened over neighbours that have none yet.
_NEWER = (
    "058B-058C 05C8-05C9 0870-089F 08B5 08C8-08D2 0B53-0B54 0C3C 0C5C-0C5D 0CDC-0CDD 0CF3 0ECE 170D 1715-171F"
    " 180F 1AC1-1AF0 1B4C 1C89-1C8A 1DFA 208F 209D-209F 2C2F 2C5F 9FFD-9FFF A7C0-A7C1 A7CB-A7F4 AB6C-AB6D "
    "10570-105F3 10780-107BF 10940-10959 10D40-10D85 10EC2-10EFF 10F70-10F85 11070-11075 110C2 1123F-11241 "
    "11380-113E2 116D0-116E3 11740-11746 11AB0-11ABF 11B0A-11BF9 11DB0-11DF1 11F00-11F5A 1246F 12475-1247F "
    "12550-12FF0 1342F 13440-143FA 16100-16139 16A70-16AC9 16D40-16D79 16EA0-16ED3 16FF2-16FF6 187F8-187FF "
    "18CD6-18CFF 18D09-1AFFE 1B11F-1B132 1B155 1B168 1CCF0-1CF46 1D127-1D128 1D250-1D281 1D6A6 1DF00-1DFFF "
    "1E030-1E08F 1E290-1E2AE 1E4D0-1E7FE 2A6DE-2A6DF 2B735-2B73F 2B81E 2CEA2-2CEAD 2EBF0-2EE5D 31350-3FC3F"
)


def _class(ranges: str) -> str:
    """`0C3C 0C5C-0C5D` -> the inside of a character class."""
    return "".join("-".join(chr(int(end, 16)) for end in stretch.split("-")) for stretch in ranges.split())


_IS_NEWER = Pattern(f"[{_class(_NEWER)}]")
# What JavaScript calls white space; `JS_SPACES` is one run of it.
JS_SPACE = "\t\n\x0b\x0c\r \xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x200B))
)
JS_SPACES = Pattern(f"[{JS_SPACE}]+")
# Circled, squared and parenthesised letters: symbols, and letters to \p{Alphabetic}.
_LETTER_SYMBOLS = ((0x24B6, 0x24E9), (0x1F130, 0x1F149), (0x1F150, 0x1F169), (0x1F170, 0x1F189))


def category(char: str) -> str:
    """General category by Unicode 13; `Cn` for what came later."""
    return "Cn" if _IS_NEWER.match(char) else unicodedata.category(char)


def is_word(char: str) -> bool:
    """Whether `char` is \\p{Alphabetic}, a mark, a decimal digit or a connector such as `_`."""
    found = category(char)
    if found[0] in "LM" or found in ("Nd", "Nl", "Pc"):
        return True
    return any(first <= ord(char) <= last for first, last in _LETTER_SYMBOLS)


def simple_lower(char: str) -> str:
    """Lower case of one character as one character, as Go maps it: `İ` gives `i` without its dot."""
    return char.lower()[:1]


class Kept(dict[int, int | str | None]):
    """Table for `str.translate`, filled as characters come: `keep(char)` gives the character or ""."""

    def __init__(self, keep: Callable[[str], str]) -> None:
        super().__init__()
        self._keep = keep

    def __missing__(self, code: int) -> int | str | None:
        self[code] = self._keep(chr(code)) or None
        return self[code]
