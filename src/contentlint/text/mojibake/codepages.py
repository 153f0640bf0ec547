"""Single-byte code pages, and what UTF-8 looks like when it is read with one of them.

UTF-8 writes every character beyond ASCII as a lead byte and one to three
continuation bytes. A program that takes those bytes for a single-byte code page
shows two to four characters instead; which ones may stand in which place is
known for every page, and that is what is looked for here.

Names with `sloppy-` are codecs of ftfy: they give the undefined bytes of a
Windows page the control characters that browsers give them, so that nothing is
lost on the way there or back.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from contentlint.model import Repair
from contentlint.text.mojibake.code_tables import SHOWN


class CodePage(NamedTuple):
    """A code page: `name` for `codecs`, `label` for people, `chars` for bytes 0x80 to 0xFF."""

    name: str
    label: str
    chars: str


# In the order in which equal explanations are preferred: how often each is the culprit in public files.
_LABELS = {
    "sloppy-windows-1252": "Windows-1252",
    "mac-roman": "MacRoman",
    "latin-1": "Latin-1",
    "sloppy-windows-1251": "Windows-1251",
    "sloppy-windows-1250": "Windows-1250",
    "sloppy-windows-1254": "Windows-1254",
    "cp850": "code page 850",
    "cp437": "code page 437",
    "cp866": "code page 866",
    "sloppy-windows-1253": "Windows-1253",
    "sloppy-windows-1257": "Windows-1257",
    "sloppy-windows-1256": "Windows-1256",
    "sloppy-windows-1255": "Windows-1255",
    "sloppy-windows-1258": "Windows-1258",
    "iso-8859-2": "ISO 8859-2",
    "iso-8859-9": "ISO 8859-9",
    "iso-8859-15": "ISO 8859-15",
    "cp852": "code page 852",
    "koi8-r": "KOI8-R",
    "mac-cyrillic": "MacCyrillic",
}
_WIDE_LABELS = {"gbk": "GBK", "cp932": "Shift JIS", "cp949": "EUC-KR", "big5": "Big5", "euc-jp": "EUC-JP"}
# Pages in which text was written or read by mistake, but hardly ever UTF-8.
_OLD_LABELS = {
    "iso-8859-5": "ISO 8859-5",
    "iso-8859-7": "ISO 8859-7",
    "koi8-u": "KOI8-U",
    "cp737": "code page 737",
    "cp857": "code page 857",
    "mac-greek": "MacGreek",
    "mac-latin2": "MacCentralEurope",
    "mac-turkish": "MacTurkish",
}
# Marks a code page whose no-break spaces became spaces after the accident.
SPACED = "+space"
# Begins the name of a codec of ftfy for a Windows page.
SLOPPY = "sloppy-"
# UTF-8 in which emoji are two surrogates of three bytes each (CESU-8), decoded by a codec of ftfy.
VARIANTS = "utf-8-variants"
# UTF-8 with surrogates U+DC80 to U+DCFF for bytes that do not belong to it.
STRAY_BYTES = "utf-8+bytes"
_EURO_ERRORS, _EURO_BYTE = "contentlint-euro", 0x80
_HIGH = bytes(range(0x80, 0x100))


def errors_of(page: str) -> str:
    """How `encode` and `decode` of a page treat what Python's codec does not have, for their second argument.

    Windows shows the byte 0x80 as `€` in its GBK (code page 936), and UTF-8 of `一` and `。` holds one.
    """
    return _EURO_ERRORS if page == "gbk" else "strict"


def _take_euro(error: UnicodeError) -> tuple[str | bytes, int]:
    """An error handler of codecs; raises the error where it is about anything else."""
    if isinstance(error, UnicodeEncodeError) and error.object[error.start] == "€":
        return b"\x80", error.start + 1
    if isinstance(error, UnicodeDecodeError) and error.object[error.start] == _EURO_BYTE:
        return "€", error.start + 1
    raise error


codecs.register_error(_EURO_ERRORS, _take_euro)


def label_of(name: str) -> str:
    """The name of a code page as people write it."""
    plain = name.removesuffix(SPACED)
    return _LABELS.get(plain) or _WIDE_LABELS.get(plain) or _OLD_LABELS.get(plain) or plain


def holds_stray_bytes(repair: Repair) -> bool:
    """Whether a repair decodes bytes that are not UTF-8, and not UTF-8 that was read wrongly."""
    return bool(repair.path) and repair.path[0][1].startswith(STRAY_BYTES)


@cache
def code_pages() -> Mapping[str, CodePage]:
    """All single-byte pages by codec name, most usual culprit first."""
    return {name: CodePage(name, label, chars_of(name)) for name, label in _LABELS.items()}


@cache
def chars_of(name: str) -> str:
    """Characters for bytes 0x80 to 0xFF; those without one get the control character of their number."""
    plain = name.removeprefix(SLOPPY)
    return SHOWN.get(plain) or decoded_chars(plain)


def decoded_chars(codec: str) -> str:
    """The same, asked of a codec of Python."""
    shown = _HIGH.decode(codec, "replace")
    return "".join(chr(code) if char == "\ufffd" else char for code, char in zip(_HIGH, shown, strict=True))


def from_variants(raw: bytes) -> str:
    """Decode CESU-8. Few texts hold any; importing ftfy costs 0.1 s. Raises UnicodeError for other bytes."""
    import ftfy.bad_codecs  # registers the codec

    return raw.decode(ftfy.bad_codecs.UTF8_VAR_NAMES[0])


@cache
def byte_of(name: str) -> Mapping[str, int]:
    """The byte that a code page shows as a character, for bytes from 0x80."""
    return {char: code for code, char in enumerate(code_pages()[name].chars, 0x80)}


@cache
def utf8_shape(name: str) -> re.Pattern[str]:
    """Runs of what whole UTF-8 characters look like through this code page.

    Where the page shows byte 0xA0 as a no-break space, editors may have made it
    a space. That is believed where more damage follows, and never after the
    lead byte 0xC3: `Ã ` is `à` or `à` and a space, nobody can tell.
    In other alphabets the lead bytes are common letters: `В ` is a word.
    """
    chars = code_pages()[name].chars
    more = _char_class(chars[:0x40])
    two, three, four = (_char_class(chars[a:b]) for a, b in ((0x42, 0x60), (0x60, 0x70), (0x70, 0x75)))
    shape = f"{two}{more}|{three}{more}{more}|{four}{more}{more}{more}"
    if chars[0x20] == "\u00a0" and chars[0x42] in "ÂĀ":
        follows = f" (?={_char_class(chars[0x42:0x60])}{more}|{three}{more})"
        shape += f"|{chars[0x42]}{follows}|{three}{more}{follows}"
    return re.compile(f"(?:{shape})+")


def _char_class(chars: str) -> str:
    return "[" + "".join(map(re.escape, chars)) + "]"
