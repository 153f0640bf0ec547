"""One code page read as another: `AvancÈ` for `Avancé`, `äëÿ` for `для`.

Nothing in the bytes tells; the words of the language do. A pair of pages is
believed where it turns strange words into common ones, and then for the other
words that it makes regular. Such a repair is never safe.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from contentlint.text.mojibake.alphabets import is_latin, letters_of
from contentlint.text.mojibake.codepages import byte_of, code_pages
from contentlint.text.mojibake.words import Lexicon, breaks_of_case, flaws, lexicon, odd_signs, signs_inside

# Reader, writer: seen in public files. A file of the writer's page was read with the reader's.
_PAIRS = (
    ("mac-roman", "sloppy-windows-1252"),
    ("latin-1", "mac-roman"),
    ("sloppy-windows-1252", "mac-roman"),
    ("sloppy-windows-1252", "cp850"),
    ("sloppy-windows-1252", "cp437"),
    ("latin-1", "cp850"),
    ("cp850", "sloppy-windows-1252"),
    ("cp437", "sloppy-windows-1252"),
    ("sloppy-windows-1252", "sloppy-windows-1250"),
    ("sloppy-windows-1252", "iso-8859-2"),
    ("sloppy-windows-1254", "sloppy-windows-1250"),
    ("sloppy-windows-1250", "sloppy-windows-1252"),
    ("sloppy-windows-1252", "sloppy-windows-1254"),
    ("sloppy-windows-1252", "sloppy-windows-1257"),
    ("sloppy-windows-1252", "sloppy-windows-1253"),
    ("sloppy-windows-1252", "sloppy-windows-1251"),
    ("sloppy-windows-1254", "sloppy-windows-1251"),
    ("sloppy-windows-1250", "sloppy-windows-1251"),
    ("mac-roman", "sloppy-windows-1251"),
    ("sloppy-windows-1252", "koi8-r"),
    ("sloppy-windows-1251", "koi8-r"),
    ("koi8-r", "sloppy-windows-1251"),
    ("sloppy-windows-1251", "cp866"),
    ("cp866", "sloppy-windows-1251"),
    ("sloppy-windows-1252", "cp866"),
    ("sloppy-windows-1252", "sloppy-windows-1255"),
    ("sloppy-windows-1252", "sloppy-windows-1256"),
)
# Languages to try where the writer's page is for another script than the page's language.
_SCRIPTS = {
    "sloppy-windows-1251": ("ru", "uk", "bg"),
    "koi8-r": ("ru",),
    "cp866": ("ru",),
    "sloppy-windows-1253": ("el",),
    "sloppy-windows-1255": ("he",),
    "sloppy-windows-1256": ("ar", "fa"),
}
# Words that hold more than ASCII, signs included that a wrong page may have put there.
_TOKEN = re.compile(
    r"(?<![A-Za-z])[A-Za-z]*+[^\x00-\x7f\s\ud800-\udfff](?:[A-Za-z]|[^\x00-\x7f\s\ud800-\udfff])*"
)
# What may hang on to an honest word, and is not read with another page by itself.
_EDGES = "«»„“”‘’‚‹›…–—¡¿°©®™•、。，：；！？（）「」"
_SIGNS = "‚„†‡ˆ‰‹›ŒœŠšŸ˜™¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶¸¹º¼½¾¿√∞∂∑∏π∫≈∆◊≤≥≠÷×Ωﬁﬂ⁄"
# A sign inside a word, a capital after a small letter, three letters beyond ASCII in a row.
_SUSPICIOUS = re.compile(
    rf"[\x80-\x9f]|[A-Za-z][{_SIGNS}][a-z]|[a-z][À-ÞŒŠŽŸ](?![A-Z])|[À-ÖØ-öø-ÿĞğİıŞş÷]{{3}}|[a-z][‡‚](?!\w)"
)


# Shorter words are too often words of something.
_SHORT = 2
# A word with so many faults, all of which go away, need not be listed.
_FAULTS = 3
# As many sure words show that a page holds words of a language that it is not written in.
_FOREIGN_WORDS = 3


class Swap(NamedTuple):
    """`text[start:end]` was written with `writer` and read with `reader`; `new` is what it was.

    `sure` says that the old word is not one of the language and the new one is common, `broken` that the
    old one is a word of no language, `token` where the word with its punctuation starts.
    """

    start: int
    end: int
    new: str
    reader: str
    writer: str
    sure: bool
    broken: bool
    token: int


class _Token(NamedTuple):
    start: int
    old: str


def is_suspicious(text: str, language: str | None) -> bool:
    """Cheap signs that words were written with another page; no word list is needed to see them."""
    tokens = set(_TOKEN.findall(text))
    if any(map(_SUSPICIOUS.search, tokens)):
        return True
    if not language or not is_latin(language):
        return False
    native = letters_of(language)
    foreign = sum(
        any(char.isalpha() and char not in native for char in token if not char.isascii()) for token in tokens
    )
    return foreign * 3 > len(tokens)


def find_swaps(text: str, language: str) -> list[Swap]:
    """Repairs by the pair of pages that explains most words, where one does."""
    tokens = [_Token(match.start(), match.group()) for match in _TOKEN.finditer(text)]
    best: list[Swap] = []
    most = 0
    for reader, writer in _PAIRS:
        for code in _languages(writer, language):
            swaps, gain = _try(tokens, reader, writer, code, code != language)
            if gain > most:
                best, most = swaps, gain
    return best


def _languages(writer: str, language: str) -> tuple[str, ...]:
    scripts = _SCRIPTS.get(writer, ())
    if language in scripts:
        return (language,)
    return scripts or ((language,) if is_latin(language) else ())


@cache
def _table(reader: str, writer: str) -> dict[int, str]:
    """What the characters of one page are in the other."""
    written = code_pages()[writer].chars
    return {ord(char): written[code - 0x80] for char, code in byte_of(reader).items()}


def _try(
    tokens: list[_Token], reader: str, writer: str, language: str, foreign: bool
) -> tuple[list[Swap], int]:
    """The words that a pair of pages repairs, and how much better the text becomes."""
    table, letters = _table(reader, writer), letters_of(language)
    changed = [
        token for token in tokens if token.old.translate(table) != token.old and _fits(token.old, table)
    ]
    if not any(flaws(t.old, letters) and not flaws(t.old.translate(table), letters) for t in changed):
        return [], 0
    words = lexicon(language)
    swaps = [swap for token in changed if (swap := _judge(token, words, reader, writer))]
    swapped = {swap.token for swap in swaps}
    contrary = sum(token.start not in swapped and not flaws(token.old, letters) for token in changed)
    sure = sum(swap.sure for swap in swaps)
    convincing = sure * 2 >= contrary or any(swap.sure and swap.broken for swap in swaps)
    if foreign:
        convincing = sure >= _FOREIGN_WORDS and sure > contrary
    if not sure or not convincing:
        return [], 0
    return swaps, 2 * sure + len(swaps)


def _fits(token: str, table: dict[int, str]) -> bool:
    return all(char.isascii() or ord(char) in table for char in token)


def _judge(token: _Token, words: Lexicon, reader: str, writer: str) -> Swap | None:
    """The repair of one word, without what hangs on to it honestly, or with it where that makes a word."""
    table = _table(reader, writer)
    likely: Swap | None = None
    core = token.old.strip(_EDGES)
    for old in dict.fromkeys((core, token.old)):
        start = token.start + token.old.index(old)
        new = old.translate(table)
        if old.isascii() or flaws(new, words.letters) or odd_signs(new):
            continue
        faults = flaws(old, words.letters)
        known, strange = words.knows(new), not words.lists(old)
        sure = len(new) >= _SHORT and ((faults > 0 and known) or faults >= _FAULTS)
        broken = bool(breaks_of_case(old) or signs_inside(old))
        swap = Swap(start, start + len(old), new, reader, writer, sure, broken, token.start)
        if sure:
            return swap
        if (faults and (known or strange)) or (known and strange):
            likely = likely or swap
    return likely
