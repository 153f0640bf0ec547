"""Bytes that are not UTF-8 in a page that should be: `atheling\\x92s`, `n\\xe3o`.

They arrive as lone surrogates. Each word is decoded with every page that gives
letters of the language; the page that explains the text wins, and a word that
it does not explain may be of another one, even byte by byte.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from contentlint.text.mojibake.codepages import code_pages
from contentlint.text.mojibake.suspicion import STRAY
from contentlint.text.mojibake.words import MARKS, Lexicon, flaws, lexicon, odd_signs

_TOKEN = re.compile(
    r"(?<![A-Za-z])(?:[A-Za-z]|[\x80-\ud7ff\ue000-\U0010ffff](?<!\s)){0,40}+[\udc80-\udcff]"
    r"(?:[A-Za-z]|[^\x00-\x7f\s]){0,40}"
)
_WEST = ("sloppy-windows-1252", "mac-roman", "cp850", "cp437")
_CENTRAL = ("sloppy-windows-1250", "iso-8859-2", "cp852", "mac-roman")
_BALTIC = ("sloppy-windows-1257",)
_CYRILLIC = ("sloppy-windows-1251", "koi8-r", "cp866", "mac-cyrillic")
_PAGES = {
    **dict.fromkeys(("cs", "hu", "pl", "ro", "sk", "sl", "hr", "sq"), _CENTRAL),
    **dict.fromkeys(("lt", "lv", "et"), _BALTIC),
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "sr"), _CYRILLIC),
    **dict.fromkeys(("ar", "fa", "ur"), ("sloppy-windows-1256",)),
    "el": ("sloppy-windows-1253",),
    "he": ("sloppy-windows-1255",),
    "tr": ("sloppy-windows-1254", "mac-roman", "cp850"),
    "vi": ("sloppy-windows-1258",),
}
# A word with more stray bytes is of one page.
_MOST_MIXED = 5
_KNOWN, _LISTED, _REGULAR = 4, 3, 1


class Decoded(NamedTuple):
    """`text[start:end]` holds stray bytes; `new` is what they mean, byte by byte of `pages`.

    `sure` says that the words leave no other reading.
    """

    start: int
    end: int
    new: str
    pages: tuple[str, ...]
    sure: bool


class _Reading(NamedTuple):
    score: int
    new: str
    pages: tuple[str, ...]


def find_stray(text: str, language: str) -> Iterator[Decoded]:
    """What the stray bytes of a text mean, as far as the language tells."""
    words = Counter(_TOKEN.findall(text))
    if not words:
        return
    pages = _PAGES.get(language, _WEST)
    lexis = lexicon(language)
    rows = {word: [_read(word, page, lexis) for page in pages] for word in words}
    totals = [sum(row[i].score * words[word] for word, row in rows.items()) for i in range(len(pages))]
    best = totals.index(max(totals))
    known = sum(words[word] for word, row in rows.items() if row[best].score >= _LISTED)
    mostly_known = known * 2 >= words.total()
    chosen = {word: _choose(word, row, best, lexis, pages) for word, row in rows.items()}
    for match in _TOKEN.finditer(text):
        reading = chosen[match.group()]
        if reading and (known or len(reading.new) > 1):
            rival = max((r.score for r in rows[match.group()] if r.new != reading.new), default=0)
            sure = (reading.score >= _LISTED or mostly_known) and reading.score - rival >= _REGULAR
            yield Decoded(match.start(), match.end(), reading.new, reading.pages, sure)


def _choose(
    word: str, row: list[_Reading], best: int, lexis: Lexicon, pages: tuple[str, ...]
) -> _Reading | None:
    """The reading of the page's best code page where it is a word, else the best of all, else None."""
    reading = row[best] if row[best].score > 0 else max(row)
    if reading.score < _LISTED:
        reading = max([reading, *_mixed(word, pages, lexis)])
    return reading if reading.score > 0 else None


def _read(token: str, page: str, words: Lexicon) -> _Reading:
    stray = len(STRAY.findall(token))
    new = token.translate(_table(page))
    return _Reading(_score(new, words), new, (page,) * stray)


def _mixed(token: str, pages: tuple[str, ...], words: Lexicon) -> Iterator[_Reading]:
    """Readings of a word whose bytes are of different pages: two editors, two systems."""
    parts = STRAY.split(token)
    bytes_ = STRAY.findall(token)
    if not 1 < len(bytes_) <= _MOST_MIXED:
        return
    for choice in product(pages, repeat=len(bytes_)):
        shown = (char.translate(_table(page)) for char, page in zip(bytes_, choice, strict=True))
        new = parts[0] + "".join(a + b for a, b in zip(shown, parts[1:], strict=True))
        score = _score(new, words)
        if score >= _LISTED:
            yield _Reading(score, new, choice)


@cache
def _table(page: str) -> dict[int, str]:
    return {0xDC00 + code: char for code, char in enumerate(code_pages()[page].chars, 0x80)}


def _score(new: str, words: Lexicon) -> int:
    """How much a word looks like one of the language, marks around it included."""
    faults = odd_signs(new) + flaws(new, words.letters)
    if faults:
        return -2 * faults
    if all(char.isascii() or char in MARKS for char in new):
        return _LISTED if _marks_fit(new) else 0
    if len(new) == 1:
        return _REGULAR if words.knows(new) else 0
    return _KNOWN if words.knows(new) else _LISTED if words.lists(new) else _REGULAR


def _marks_fit(new: str) -> bool:
    """Marks where they belong: apostrophes inside or after a word, quotation marks around it."""
    inner = new.strip("“”„‘’«»–—….,;:!?¿¡\u00a0")
    return all(char.isascii() or char in "’–—\u00a0" for char in inner) and new[-1:] not in "“„«¿¡"
