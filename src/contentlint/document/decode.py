"""Bytes of a file <-> its characters, without losing anything: UTF-8, and UTF-16 with a byte order mark.

Windows programs (Notepad, PowerShell 5.1 with `>`) still save UTF-16. It is
told from its mark, and believed only where all of it can be read.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

UTF8 = "utf-8"
_MARKS = {UTF8: codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Decoded(NamedTuple):
    """The characters of a file; `bom`: a byte order mark of UTF-8 stands before them.

    `codec` is `utf-8`, where bytes that are not UTF-8 are surrogates U+DC80 to
    U+DCFF, or `utf-16-le` or `utf-16-be`, whose byte order mark goes without saying.
    """

    text: str
    bom: bool = False
    codec: str = UTF8


def decode(data: bytes) -> Decoded:
    """The characters of a file. Raises no error for any bytes; `encode` leads back to them."""
    if data.startswith(_WIDE):
        codec = "utf-16-le" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
        text = _wide(data, codec)
        if text is not None:
            return Decoded(text, codec=codec)
    bom = data.startswith(codecs.BOM_UTF8)
    return Decoded((data[3:] if bom else data).decode(UTF8, "surrogateescape"), bom)


def encode(text: str, bom: bool = False, codec: str = UTF8) -> bytes:
    """The bytes of a file that is decoded so. Raises UnicodeEncodeError for what the codec can not hold."""
    mark = _MARKS[codec] if bom or codec != UTF8 else b""
    return mark + text.encode(codec, "surrogateescape" if codec == UTF8 else "strict")


def _wide(data: bytes, codec: str) -> str | None:
    """The text of UTF-16 after its mark, None where the bytes are anything else."""
    # A page has a space or a line end, and those hold a NUL; two stray bytes before UTF-8 bring none.
    if b"\0" not in data:
        return None
    try:
        text = data[2:].decode(codec)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text
