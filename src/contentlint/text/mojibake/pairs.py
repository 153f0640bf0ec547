"""Pairs of code pages that are taken for each other, and the languages that the writer may have used."""

from __future__ import annotations

from functools import cache

from contentlint.text.mojibake.alphabets import is_latin
from contentlint.text.mojibake.codepages import byte_of, code_pages

Pair = tuple[str, str]
# Reader, writer: seen in public files. A file of the writer's page was read with the reader's.
PAIRS = (
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


def languages_of(pair: Pair, native: str) -> tuple[str, ...]:
    """Languages whose words the pair may bring back in a page written in `native`."""
    scripts = _SCRIPTS.get(pair[1], ())
    if native in scripts:
        return (native,)
    return scripts or ((native,) if is_latin(native) else ())


@cache
def table_of(pair: Pair) -> dict[int, str]:
    """For `str.translate`: what the characters of the reader's page are in the writer's."""
    reader, writer = pair
    written = code_pages()[writer].chars
    return {ord(char): written[code - 0x80] for char, code in byte_of(reader).items()}


def fits(token: str, pair: Pair) -> bool:
    """Whether the reader's page can show all of a token, and the writer's shows something else."""
    table = table_of(pair)
    return all(char.isascii() or ord(char) in table for char in token) and token.translate(table) != token
