"""Signs that lost a byte: a quotation mark made straight, a character dropped or replaced.

What is left of a UTF-8 sign allows a handful of signs; the usual one is proposed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import product

from contentlint.model import Phrase
from contentlint.text.mojibake.alphabets import letters_of
from contentlint.text.mojibake.codepages import byte_of, code_pages, label_of
from contentlint.text.mojibake.lossy.guess import Guess
from contentlint.text.mojibake.targets import Target, target_of
from contentlint.text.pattern import Pattern

# Which bytes of Windows-1252 a character may stand for after the accident: straightened quotation marks,
# and the five bytes the page does not define.
_LOST = {'"': (0x94, 0x93), "'": (0x99, 0x92, 0x91), "?": (0x9D, 0x90, 0x8F, 0x8D, 0x81)}
_LOST["\ufffd"] = _LOST["?"]
_UNKNOWN = "?\ufffd"
# Signs in the order in which they are met in public pages; any other comes after them.
_USUAL = "—’”“–…•→✅❌✓✔⚠⭐─│├└═║╔╗╚╝╠╣"
# Ornaments, of which a lost byte would make one at once: `❢`, `❬`.
_ORNAMENTS = frozenset(map(chr, range(0x2758, 0x2776))) - frozenset("❣❤")
_WINDOWS, _MAC = "sloppy-windows-1252", "mac-roman"
_LEFT_OVER = Pattern(r"—(?<=\w—)[\x93\x94\x9c\x9d](?=\w)")
# What programs write before strings and after them.
_BEFORE_STRING = ("(", "=", "?", ":", ",", "[", "{")
_STRING = Pattern(r"'[^\n']*'(?=\s*[);,:}\]])")
_SIGN = "it is the usual sign of which this is left"
# The high surrogates of the planes with emoji, most usual first.
_HIGH_HALVES = (0xD83D, 0xD83C, 0xD83E)


def find_lost_signs(text: str, language: str, proven: Collection[str]) -> list[Guess]:
    """Proposals for signs that lost a byte, sorted, without overlap.

    `proven` are pages with which other parts of the text were read for certain.
    """
    found = [
        *_cut_signs(text),
        *_cut_wide_signs(text),
        *_hand_made_dashes(text),
        *_lost_leads(text, letters_of(language), proven),
    ]
    found += (guess for page in (_MAC, _WINDOWS) for guess in _half_emoji(text, page))
    apart: list[Guess] = []
    for guess in sorted(found):
        if not apart or guess.start >= apart[-1].end:
            apart.append(guess)
    return apart


def _cut_signs(text: str) -> Iterator[Guess]:
    """Signs that lost one byte in Windows-1252: `â€"`, `ðŸ"Š`, `â€\ufffd`."""
    codes = byte_of(_WINDOWS)
    for match in _cut().finditer(text):
        options = [_LOST[char] if char in _LOST else (codes[char],) for char in match.group()]
        new = _usual(bytes(choice) for choice in product(*options))
        # The end of a sign alone says little: damage of two layers looks the same.
        if new and (match.group()[1] not in _UNKNOWN or new in _USUAL):
            way = Phrase("UTF-8 text was read as {way}, then a byte was lost", way=label_of(_WINDOWS))
            yield Guess(*match.span(), new, way, _SIGN)


def _cut_wide_signs(text: str) -> Iterator[Guess]:
    """Signs of which GBK shows the first two bytes and nothing of the third: `鈥\ufffd`."""
    for match in _cut_wide().finditer(text):
        lead = match.group()[0].encode("gbk")
        glued = (
            text[match.start() - 1 : match.start()].isalpha()
            and text[match.end() : match.end() + 1].isalpha()
        )
        signs = [lead + bytes((last,)) for last in range(0x80, 0xC0)]
        apostrophe = "’".encode()
        new = "’" if glued and apostrophe in signs else _usual(signs)
        if new:
            way = Phrase("UTF-8 text was read as {way}, then a byte was lost", way=label_of("gbk"))
            yield Guess(*match.span(), new, way, _SIGN)


def _hand_made_dashes(text: str) -> Iterator[Guess]:
    """A dash that somebody put in the place of two characters of a damaged sign, with the third left over."""
    for match in _LEFT_OVER.finditer(text):
        way = Phrase("a damaged sign was replaced by hand, a control character of it is left")
        yield Guess(*match.span(), "—", way, "words are joined by a dash here")


def _lost_leads(text: str, letters: frozenset[str], proven: Collection[str]) -> Iterator[Guess]:
    """Signs whose first character was dropped or made straight after MacRoman: `üíª`, `'úÖ`.

    Without other damage by MacRoman they are believed where they are no `letters` of the language.
    """
    codes = byte_of(_MAC)
    for match in _headless().finditer(text):
        old = match.group()
        straight = old[0] == "'"
        opens = straight and _opens(text, match.start())
        rest = bytes(codes[char] for char in old[straight:])
        new = _usual([(b"\xe2" if straight else b"\xf0") + rest])
        strange = (
            bool(new) and not letters.issuperset(old.lstrip("'")) and (not straight or str(new) in _USUAL)
        )
        strange |= straight and old[1].islower() and old[2].isupper()
        if new and (strange or _MAC in proven):
            way = Phrase("UTF-8 text was read as {way}, then a character was lost", way=label_of(_MAC))
            yield Guess(match.start() + opens, match.end(), new, way, _SIGN)


def _opens(text: str, at: int) -> bool:
    """Whether a straight mark opens a string of a program on its line, and so is no part of a sign."""
    return text[text.rfind("\n", 0, at) + 1 : at].rstrip().endswith(_BEFORE_STRING) and bool(
        _STRING.match(text, at)
    )


def _half_emoji(text: str, page: str) -> Iterator[Guess]:
    """The second half of an emoji that was written as two surrogates: `Ì∫Ä`."""
    codes = byte_of(page)
    for match in _half(page).finditer(text):
        raw = bytes(map(codes.__getitem__, match.group()))
        low = ord(raw.decode("utf-8", "surrogatepass"))
        pairs = ((high << 16 | low).to_bytes(4, "big").decode("utf-16-be") for high in _HIGH_HALVES)
        new = next((char for char in pairs if target_of(char) is Target.USUAL), None)
        if new:
            way = Phrase("half of an emoji was lost, the other half was read as {way}", way=label_of(page))
            yield Guess(*match.span(), new, way, "it is the usual emoji with this second half")


def _usual(readings: Iterable[bytes]) -> str | None:
    """The usual sign among readings, None where none is a sign."""
    signs = []
    for raw in readings:
        char = raw.decode("utf-8", "ignore")
        plain = len(char) == 1 and not char.isalpha() and char not in _ORNAMENTS
        if plain and target_of(char) is Target.USUAL:
            signs.append(char)
    return min(signs, key=lambda char: _USUAL.find(char) % (len(_USUAL) + 1), default=None)


@cache
def _cut() -> re.Pattern[str]:
    more = _class(code_pages()[_WINDOWS].chars[:0x40])
    lost = "[\"'?\ufffd]"
    return re.compile(f"â(?:{lost}{more}|{more}{lost})|ðŸ(?:{lost}{more}|{more}{lost})")


@cache
def _cut_wide() -> re.Pattern[str]:
    leads = (bytes((0xE2, more)).decode("gbk", "replace") for more in range(0x80, 0xA0))
    return re.compile(_class("".join(char for char in leads if char != "\ufffd")) + "[\ufffd?]")


@cache
def _headless() -> re.Pattern[str]:
    more = _class(code_pages()[_MAC].chars[:0x40])
    return re.compile(f"['ü](?:(?<=')|(?<![\uf8ffÀ-ÿa-z].)){more}{more}(?:(?<='..)|(?![À-ÿa-z]))")


@cache
def _half(page: str) -> re.Pattern[str]:
    chars = code_pages()[page].chars
    # Accents typed as quotation marks may follow the letter at the end of a word: `aí´´`.
    return re.compile(
        f"{chars[0x6D]}(?:(?<![A-Za-z].)|(?<=\\\\[nrt].)){_class(chars[0x30:0x40])}{_class(chars[:0x40])}"
    )


def _class(chars: str) -> str:
    return "[" + re.escape(chars) + "]"
