"""Pairs of code pages that are taken for each other, and the languages that the writer may have used."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from contentlint.text.mojibake.alphabets import is_latin
from contentlint.text.mojibake.codepages import chars_of

Pair = tuple[str, str]
# Systems that show a file in the wrong page, most usual first: of two with one outcome the first is named.
_READERS = (
    "sloppy-windows-1252", "latin-1", "mac-roman", "sloppy-windows-1254", "sloppy-windows-1250",
    "sloppy-windows-1251", "cp850", "cp437", "cp866", "koi8-r",
)  # fmt: skip
# The pages that a language was written in before Unicode, most usual first.
_WEST = ("sloppy-windows-1252", "mac-roman", "cp850", "cp437")
_CENTRAL = ("sloppy-windows-1250", "iso-8859-2", "cp852", "mac-latin2")
_CYRILLIC = ("sloppy-windows-1251", "koi8-r", "cp866", "iso-8859-5", "mac-cyrillic")
_HOMES = {
    **dict.fromkeys(("cs", "hu", "pl", "ro", "sk", "sl", "hr", "bs", "sh", "sq"), _CENTRAL),
    **dict.fromkeys(("lt", "lv", "et"), ("sloppy-windows-1257",)),
    **dict.fromkeys(("ru", "be", "bg", "mk", "sr"), _CYRILLIC),
    "uk": ("sloppy-windows-1251", "koi8-u", "cp866", "iso-8859-5", "mac-cyrillic"),
    **dict.fromkeys(("ar", "fa", "ur"), ("sloppy-windows-1256",)),
    "el": ("sloppy-windows-1253", "iso-8859-7", "cp737", "mac-greek"),
    "he": ("sloppy-windows-1255",),
    "tr": ("sloppy-windows-1254", "cp857", "mac-turkish"),
    "vi": ("sloppy-windows-1258",),
}
# Languages to look for in a page that is written in another one, with another alphabet.
_FOREIGN = ("ru", "uk", "bg", "el", "he", "ar", "fa")


# Systems that show such words in a page of another language; those of a third alphabet may be honest there.
_ABROAD = {
    **dict.fromkeys(("el", "he", "ar", "fa"), ("sloppy-windows-1252", "latin-1")),
    **dict.fromkeys(
        ("ru", "uk", "bg"),
        ("sloppy-windows-1252", "latin-1", "mac-roman", "sloppy-windows-1254", "sloppy-windows-1250"),
    ),
}


def has_pages(language: str) -> bool:
    """Whether the code pages are known that a language was written in."""
    return language in _HOMES or is_latin(language)


def languages_of(native: str) -> tuple[str, ...]:
    """Languages whose words may come back in a page written in `native`, "" where nobody knows."""
    if has_pages(native):
        return (native, *(_FOREIGN if is_latin(native) else ()))
    return _FOREIGN if not native else ()


@cache
def pairs_of(language: str) -> tuple[Pair, ...]:
    """Readers and writers through which text of a language may have gone."""
    writers = _HOMES.get(language, _WEST)
    return tuple((reader, writer) for writer in writers for reader in _READERS if reader != writer)


def foreign_pairs(language: str) -> tuple[Pair, ...]:
    """Those of a language in a page of another."""
    return tuple(pair for pair in pairs_of(language) if pair[0] in _ABROAD[language])


@cache
def table_of(pair: Pair) -> dict[int, str]:
    """For `str.translate`: what the characters of the reader's page are in the writer's.

    ASCII stands in it as it is, because `translate` looks up a character that is missing ten times slower.
    """
    chars = zip(*map(_defined, pair), strict=True)
    table = {code: chr(code) for code in range(0x80)}
    return table | {ord(shown): meant for shown, meant in chars if shown and meant}


def _defined(page: str) -> list[str]:
    """The character of each byte from 0x80, "" where the codec of a page has none; sloppy codecs have all."""
    if page.startswith("sloppy-"):
        return list(chars_of(page))
    shown = bytes(range(0x80, 0x100)).decode(page, "replace")
    return [char if char == real else "" for char, real in zip(chars_of(page), shown, strict=True)]


@cache
def shown_by(pair: Pair) -> tuple[frozenset[str], frozenset[str]]:
    """All characters that the reader's page shows, and those of them that the writer's shows otherwise."""
    table = table_of(pair)
    return frozenset(map(chr, table)), frozenset(
        chr(code) for code, meant in table.items() if chr(code) != meant
    )


def fits(token: Collection[str], pair: Pair) -> bool:
    """Whether the reader's page can show all characters of a token, and the writer's shows something else."""
    shown, changed = shown_by(pair)
    return not changed.isdisjoint(token) and shown.issuperset(token)
