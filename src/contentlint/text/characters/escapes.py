r"""Characters written as a program writes them: `\u00e9`, `\xe9`, `=C3=A9`."""

from __future__ import annotations

import unicodedata

from contentlint.text.pattern import Pattern

# As in JSON and many programming languages (RFC 8259, section 7), and as in mail (RFC 2045, section 6.7).
ESCAPES = Pattern(r"(?:\\u[0-9A-Fa-f]{4})+|(?:\\x[0-9A-Fa-f]{2})+|(?:=[0-9A-F]{2}){2,16}")
# How an escape begins. Two patterns with a literal in front are searched much faster than one without.
_BACKSLASH = Pattern(r"\\[ux][0-9A-Fa-f]{2}")
_MAIL = Pattern("=[C-F][0-9A-F]=[89AB]")
_HEX = Pattern(r"[\\=][ux]?([0-9A-Fa-f]+)")
# Dashes, quotation marks and the ellipsis, as word processors write them.
_PUNCTUATION = frozenset("–—‘’‚“”„…«»\u00a0\u202f")


def may_hold_escapes(text: str) -> bool:
    """Whether a search for `ESCAPES` is worth its time: one that stands for ASCII only is no damage."""
    return ("\\" in text and _BACKSLASH.search(text) is not None) or _MAIL.search(text) is not None


def unescaped(escape: str) -> str | None:
    """The text that a match of `ESCAPES` stands for; None where it stands for none.

    Bytes (`\\x`, `=`) are read as UTF-8, a single `\\xe9` as Latin-1.
    """
    numbers = [int(digits, 16) for digits in _HEX.findall(escape)]
    return _utf16(numbers) if escape.startswith("\\u") else _bytes(numbers)


def is_written(text: str) -> bool:
    """Whether people write such characters: letters beyond ASCII of Europe, punctuation, emoji."""
    return all(_is_written(char) for char in text)


def _utf16(units: list[int]) -> str | None:
    """The text of UTF-16 units; those below 256 that are UTF-8 together were bytes, escaped one by one."""
    if len(units) > 1 and max(units) < 0x100 and (text := _bytes(units)):
        return text
    try:
        data = b"".join(unit.to_bytes(2, "big") for unit in units)
        return data.decode("utf-16-be")
    except UnicodeDecodeError:
        return None


def _bytes(numbers: list[int]) -> str | None:
    data = bytes(numbers)
    try:
        return data.decode("latin-1" if len(data) == 1 else "utf-8")
    except UnicodeDecodeError:
        return None


def _is_written(char: str) -> bool:
    """A letter beyond ASCII of Europe's scripts, a mark of punctuation, or a symbol such as an emoji."""
    if char in _PUNCTUATION:
        return True
    letter = "\x80" < char < "\u0530" or "\u1e00" <= char < "\u2000"
    return (letter and char.isalpha()) or unicodedata.category(char) == "So"
