"""Combining marks of UTF-8 read with a page: `reÌ\x81sumeÌ\x81`, `$Ì¶6Ì¶3Ì¶`.

File names of macOS write `é` as `e` and a mark, drawings strike letters through. Through a page a mark is
two characters that may both be honest: they are believed after a letter with which the mark makes one of
the language, where the same mark stands three times, or where it was damaged twice.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache

from contentlint.model import Phrase
from contentlint.text.mojibake.alphabets import letters_of
from contentlint.text.mojibake.codepages import chars_of, label_of
from contentlint.text.mojibake.lossy.guess import Guess
from contentlint.text.mojibake.shown import in_turn

# MacRoman shows marks as Windows-1252 shows letters: `Ã©`.
_MAC = "mac-roman"
_PAGES = ("sloppy-windows-1252", "latin-1", _MAC)
_MARKS = range(0x300, 0x370)
_LETTER = "the mark and the letter before it are a letter of the language"
_ROW = "the same mark stands several times"
_TWICE = "this was damaged twice"
# As often has a mark to stand in a text to be believed between other signs, and after letters to be sure.
_DRAWN, _WRITTEN = 3, 2
# Signs of ASCII before which no word begins.
_DRAWABLE = frozenset("$%&+,.:;=?!^~")


def find_combining(text: str, told: Callable[[], str]) -> list[Guess]:
    """Combining marks that were read with a page once or twice, sorted; each can be proved.

    `told` tells the code of the language of the text, or "".
    """
    if not any(_pattern(page).search(text) for page in _PAGES):
        return []
    language = told()
    found: dict[int, Guess] = {}
    for page in _PAGES:
        matches = [m for m in _pattern(page).finditer(text) if m.start() not in found]
        count = Counter(match.group() for match in matches)
        written = {match.start() for match in matches if _is_written(text, match, page, language)}
        for match in matches:
            twice = page != _MAC and len(match.group()) > 2
            drawn = page != _MAC and count[match.group()] >= _DRAWN and _is_free(text, match, page)
            if match.start() in written or twice or drawn:
                reason = _LETTER if match.start() in written else _TWICE if twice else _ROW
                sure = match.start() in written and len(written) >= _WRITTEN and bool(language)
                found.setdefault(match.start(), _guess(match, page, reason, sure))
    return sorted(found.values())


def _is_free(text: str, match: re.Match[str], page: str) -> bool:
    """Whether a mark stands after a digit or a sign of ASCII that opens no word, and begins none itself."""
    before = text[match.start() - 1 : match.start()] if match.start() else " "
    if not (before.isdecimal() or before in _DRAWABLE):
        return False
    return text[match.end() : match.end() + 1].isascii() or bool(_pattern(page).match(text, match.end()))


def _is_written(text: str, match: re.Match[str], page: str, language: str) -> bool:
    """Whether the mark makes a small letter of the language out of the one before it."""
    before = text[match.start() - 1 : match.start()]
    letter = unicodedata.normalize("NFC", before + _marks(page)[match.group()])
    return before.islower() and before.isascii() and letter in letters_of(language)


def _guess(match: re.Match[str], page: str, reason: str, sure: bool) -> Guess:
    times = 2 if len(match.group()) > 2 else 1
    way = Phrase("UTF-8 text was read as {way}", way=in_turn([label_of(page)] * times))
    path = (("encode", page), ("decode", "utf-8")) * times
    new = _marks(page)[match.group()]
    return Guess(*match.span(), new, way, reason, path=path, sure=sure)


@cache
def _marks(page: str) -> Mapping[str, str]:
    """The marks by how the page shows them, once and twice."""
    once = {_shown(chr(code), page): chr(code) for code in _MARKS}
    return once | {_shown(shown, page): mark for shown, mark in once.items()}


def _shown(text: str, page: str) -> str:
    chars = chars_of(page)
    return "".join(chars[byte - 0x80] if byte > 0x7F else chr(byte) for byte in text.encode())


@cache
def _pattern(page: str) -> re.Pattern[str]:
    """The forms of all marks; that of one damaged twice first. Both begin with the lead byte."""
    forms = sorted(_marks(page), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, forms)))
