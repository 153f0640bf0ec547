"""Read the bytes of a page, or say in plain words why they can not be checked."""

from __future__ import annotations

import codecs
import os
import stat
from pathlib import Path

from contentlint.document.decode import UTF8, decode
from contentlint.model import Phrase, Problem, Span

# Pages beyond this are not written by people; checking one must not take a machine down.
MAX_BYTES = 64 * 1024 * 1024
_PROBE = 8192

UNREADABLE = "Unexpected {seen}, expected a text file in UTF-8 that can be read"


def read_bytes(root: Path, path: str) -> bytes | Problem:
    """The bytes of the page at `path`, relative to `root`."""
    name = f"{root}/{path}"
    try:
        info = os.lstat(name)
        if stat.S_ISLNK(info.st_mode):
            if not Path(name).resolve().is_relative_to(root.resolve()):
                return unreadable(Phrase("link to a file outside the project"))
            info = Path(name).stat()
        if not stat.S_ISREG(info.st_mode):
            return unreadable(Phrase("file that is gone or not a regular file"))
        if info.st_size > MAX_BYTES:
            return unreadable(Phrase("size of more than {value} MB", value=MAX_BYTES // 1024 // 1024))
        return _read_all(name, info.st_size)
    except FileNotFoundError:
        return unreadable(Phrase("file that is gone"))
    except OSError as error:
        return unreadable(Phrase("error while reading ({strerror})", strerror=error.strerror or ""))


def _read_all(name: str, size: int) -> bytes:
    """The whole file, in one call where it did not grow. A file object would cost more than the reading."""
    handle = os.open(name, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        parts = [os.read(handle, size + 1)]
        while len(parts[-1]) > size or (parts[-1] and sum(map(len, parts)) < size):
            parts.append(os.read(handle, size + 1))
    finally:
        os.close(handle)
    return b"".join(parts)


def refuse(data: bytes) -> Problem | None:
    """The problem of bytes that are no readable text: UTF-32, damaged UTF-16, one without a mark, binary."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return unreadable(Phrase("UTF-32 text"))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        if decode(data).codec == UTF8:
            return unreadable(Phrase("UTF-16 text with damaged bytes"))
        return None
    head = data[:_PROBE]
    if b"\0" not in head:
        return None
    # In UTF-16 of most languages every second byte is NUL, always on the same side.
    sides = sorted((head[::2].count(0), head[1::2].count(0)))
    wide = sides[1] * 3 > len(head) and sides[0] * 10 < sides[1]
    return unreadable(
        Phrase("UTF-16 text without a byte order mark")
        if wide
        else Phrase("binary file (it holds NUL bytes)")
    )


def unreadable(seen: str) -> Problem:
    """The problem at the start of a page that could not be checked."""
    return Problem(Span(0, 0), UNREADABLE, {"seen": seen})
