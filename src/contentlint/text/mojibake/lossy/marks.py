"""Marks that programs leave where they lost a character, and the words that such marks stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from contentlint.text.mojibake.lossy.fill import HOLE

# U+FFFD, and U+FFFD that was read with a page: Windows-1252, MacRoman, Windows-1251, 850, 437.
SIGN = "(?:\ufffd|ï¿½|ÔøΩ|пїЅ|´┐¢|∩┐╜)"
_SIGN = re.compile(SIGN)
_LETTER = r"[^\W\d_]"
_SIGNED = re.compile(rf"(?<!{_LETTER})(?:(?!{SIGN}){_LETTER}){{0,40}}+{SIGN}(?:{SIGN}|{_LETTER}){{0,40}}")
# What may touch a word of prose: an address or a piece of a program has other neighbours.
_BEFORE = "(?<![^\\s(\\[{\"'«“‘’*_>|~#\u00a0–—-])"
_AFTER = "(?![^\\s)\\]}\"'»”’*_<|~,;:!.…\u00a0–—-]|_\\w|[.:][^\\s\"'»”)*_]|\\(\\S*\\))"
_ASKED = re.compile(
    rf"{_BEFORE}(?:{_LETTER}++(?:\?+{_LETTER}++)++\?*+|\?+{_LETTER}++(?:\?+{_LETTER}++)*+\?*+|{_LETTER}++\?+){_AFTER}"
)
_ALONE = re.compile(
    rf"(?<![^\s(\[*_\"«“>#-])(?:\?{{1,2}}|{SIGN}{{1,2}})(?= (?:[\"«“*_`(\[]*[a-zß-ÿ0-9]|\?))"
    r"|(?<=[dlDL]['’])\?(?=\s)"
)


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
    for match in _SIGNED.finditer(text) if _SIGN.search(text) else ():
        word = _SIGN.sub(HOLE, match.group())
        if word.strip(HOLE):
            yield Marked(*match.span(), word, False)
    yield from asked_words(text)


def asked_words(text: str) -> Iterator[Marked]:
    """Words with question marks, which may stand for letters."""
    end = 0
    while (at := text.find("?", end)) >= 0:
        start = text.rfind("\n", end, at) + 1 or end
        end = text.find("\n", at) + 1 or len(text)
        for match in _ASKED.finditer(text, start, end):
            yield Marked(*match.span(), match.group().replace("?", HOLE), True)


def marks_alone(text: str) -> Iterator[Marked]:
    """Marks that are words of one letter, between words."""
    for match in _ALONE.finditer(text):
        yield Marked(*match.span(), HOLE, match.group().startswith("?"))
