"""Marks that programs leave where they lost a character, and the words that such marks stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from contentlint.text.mojibake.between import EDGE, may_fill
from contentlint.text.mojibake.fences import fences, inside
from contentlint.text.mojibake.lossy.fill import ELISIONS, ENDINGS, HOLE, VOWELS
from contentlint.text.pattern import Pattern

# U+FFFD, and U+FFFD that was read with a page: Windows-1252, MacRoman, Windows-1251, 850, 437.
SIGN = "(?:\ufffd|ï¿½|ÔøΩ|пїЅ|´┐¢|∩┐╜)"
_SIGN = Pattern(SIGN)
_LETTER = r"[^\W\d_]"
_SIGNED = Pattern(rf"(?<!{_LETTER})(?:(?!{SIGN}){_LETTER}){{0,40}}+{SIGN}(?:{SIGN}|{_LETTER}){{0,40}}")
# What may touch a word of prose: an address or a piece of a program has other neighbours.
_BEFORE = "(?<![^\\s(\\[{\"'«“‘’*_>|~#\u00a0–—-])"
_AFTER = "(?![^\\s)\\]}\"'»”’*_<|~,;:!.…\u00a0–—-]|_\\w|[.:][^\\s\"'»”)*_]|\\(\\S*\\))"
_ASKED = Pattern(
    rf"{_BEFORE}(?:{_LETTER}++(?:\?+{_LETTER}++)++\?*+|\?+{_LETTER}++(?:\?+{_LETTER}++)*+\?*+|{_LETTER}++\?+){_AFTER}"
)
# What stands beside a word in addresses and programs, and in no prose.
_ADDRESS = Pattern(r"[/=\\$]|\w \S*[|(\[{]|[|(\[{]\w")
_NO_SPACE_BEFORE = Pattern(r"\S+\Z")
_NO_SPACE = Pattern(r"\S+")
_REACH = 60
_HOLES = Pattern(HOLE)
_ALONE = Pattern(
    rf"(?<![^\s(\[*_\"«“>#-])(?:\?{{1,2}}|{SIGN}{{1,2}})(?= (?:[\"«“*_`(\[]*[a-zß-ÿ0-9]|\?))"
    r"|(?<=[dlDL]['’])\?(?=\s)"
)
# A question does not go on with a small letter.
GOES_ON = Pattern(r"[*_]*(?: [\"«“`*_]?[a-zß-ÿ]| \?+[a-z]|[,;.)])")
_PLAINLY = Pattern(r"[*_]*(?: [a-zß-ÿ]|,)")
# A shorter word with question marks is believed only in company.
TELLING = 4


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


def may_tell(text: str, words: Iterable[Marked], language: str) -> bool:
    """Whether one of some words can be damage without others; see `_may_tell`. Code does not tell."""
    code: list[tuple[int, int]] | None = None
    for found in words:
        if _may_tell(found, text, language):
            code = fences(text) if code is None else code
            if not inside(found.start, code):
                return True
    return False


def _may_tell(found: Marked, text: str, language: str) -> bool:
    """Whether a word can be damage without others, as far as that is seen without a word list.

    A letter of the language has to fit into each hole, and a question mark may not stand where a
    question, an address or a program has one.
    """
    if not all(_may_fill(found.word, at.start(), language) for at in _HOLES.finditer(found.word)):
        return False
    if not found.asked:
        return True
    if _ADDRESS.search(_around(text, found.start, found.end)):
        return False
    if HOLE in found.word.strip(HOLE):
        return True
    stem = found.word[:-1]
    ends = found.word.endswith(HOLE) and len(stem) >= TELLING and _PLAINLY.match(text, found.end)
    return bool(ends) and not re.search(rf"\b{stem}\b(?!\?)", text, re.IGNORECASE)


def _may_fill(word: str, at: int, language: str) -> bool:
    """Whether a letter of the language, or an apostrophe, may stand in a hole; not asked where two touch."""
    before, after = word[at - 1 : at] if at else EDGE, word[at + 1 : at + 2] or EDGE
    if HOLE in (before, after) or may_fill(before, after, language):
        return True
    elided = word[:at].lower() in ELISIONS.get(language, ()) and after.lower() in VOWELS
    return elided or (language == "en" and word[at + 1 :] in ENDINGS)


def _around(text: str, start: int, end: int) -> str:
    """What stands around a word without a space."""
    before, after = (
        _NO_SPACE_BEFORE.search(text, max(0, start - _REACH), start),
        _NO_SPACE.match(text, end, end + _REACH),
    )
    return (before.group() if before else "") + " " + (after.group() if after else "")


def marks_alone(text: str) -> Iterator[Marked]:
    """Marks that are words of one letter, between words."""
    for match in _ALONE.finditer(text):
        yield Marked(*match.span(), HOLE, match.group().startswith("?"))
