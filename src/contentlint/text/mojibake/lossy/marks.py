"""Marks that programs leave where they lost a character, and the words that such marks stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from contentlint.text.mojibake.alphabets import is_latin
from contentlint.text.mojibake.lossy.fill import HOLE

# U+FFFD, and U+FFFD that was read with a page: Windows-1252, MacRoman, Windows-1251, 850, 437.
SIGN = "(?:\ufffd|ï¿½|ÔøΩ|пїЅ|´┐¢|∩┐╜)"
_LETTER = r"[^\W\d_]"
_SIGNED = re.compile(rf"(?<!{_LETTER})(?:(?!{SIGN}){_LETTER}){{0,40}}+{SIGN}(?:{SIGN}|{_LETTER}){{0,40}}")
# What may touch a word of prose: an address or a piece of a program has other neighbours.
_BEFORE = "(?<![^\\s(\\[{\"'«“‘’*_>|~#\u00a0–—-])"
_AFTER = "(?![^\\s)\\]}\"'»”’*_<|~,;:!.…\u00a0–—-]|[.:][^\\s\"'»”)*_]|\\]?\\(\\S*\\bs?\\))"
_ASKED = re.compile(
    rf"{_BEFORE}(?:{_LETTER}++(?:\?+{_LETTER}++)++\?*+|\?+{_LETTER}++(?:\?+{_LETTER}++)*+\?*+|{_LETTER}++\?+){_AFTER}"
)
_ALONE = re.compile(rf"(?<=[a-z,] )(?:\?|{SIGN})(?= [a-z0-9\"«“])|(?<=[dlDL]['’])\?(?=\s)")
# A question mark that could stand for a letter: inside a word, or where no question ends. The search
# begins with the rare character.
_MAY_ASK = re.compile(r"\?(?<=[^\W\d_]\?)(?:\?*[^\W\d_]| [a-z]|[,;])")
_PLAIN = frozenset({"en", "id", "ms"})


class Marked(NamedTuple):
    """A word with marks at `text[start:end]`; `word` has holes instead.

    `asked` says that the marks are question marks, which may also be honest.
    """

    start: int
    end: int
    word: str
    asked: bool


def marked_words(text: str) -> Iterator[Marked]:
    """Words with signs of a lost character, and words with question marks for letters, in no order."""
    for match in _SIGNED.finditer(text):
        word = re.sub(SIGN, HOLE, match.group())
        if word.strip(HOLE):
            yield Marked(*match.span(), word, False)
    for match in _ASKED.finditer(text) if _MAY_ASK.search(text) else ():
        yield Marked(*match.span(), match.group().replace("?", HOLE), True)


def asks(text: str, language: str | None) -> bool:
    """Whether question marks may stand for letters; cheap, and False for languages with none beyond ASCII."""
    code = (language or "").partition("-")[0].lower()
    if code in _PLAIN or (code and not is_latin(code)) or _MAY_ASK.search(text) is None:
        return False
    return any(found.asked for found in marked_words(text))


def marks_alone(text: str) -> Iterator[Marked]:
    """Marks that are words of one letter, between words."""
    for match in _ALONE.finditer(text):
        yield Marked(*match.span(), HOLE, match.group() == "?")
