"""The letters of East Asia that everybody uses, told by the order of the national standards."""

from __future__ import annotations

from functools import lru_cache


def common_letters(new: str, writer: str) -> tuple[int, int]:
    """How many letters and strange signs a text has, and how many of these are common letters of `writer`."""
    letters = [char for char in new if ord(char) >= 0x2E80 and char.isalpha()]
    others = sum(not char.isascii() and not _is_usual_mark(char) for char in new) - len(letters)
    return len(letters) + others, sum(is_common(char, writer) for char in letters)


def _is_usual_mark(char: str) -> bool:
    return 0x3000 <= ord(char) <= 0x301F or 0xFF01 <= ord(char) <= 0xFF5E or char in "·—…“”‘’"


@lru_cache(maxsize=16384)
def is_common(char: str, writer: str) -> bool:
    """First level of each national standard: the characters that schools teach."""
    if writer == "cp949":
        return _lead(char, "euc-kr") in range(0xB0, 0xC9)
    if writer == "gbk":
        return _lead(char, "gb2312") in range(0xB0, 0xD8)
    if writer == "big5":
        return _lead(char, "big5") in range(0xA4, 0xC7)
    return "\u3041" <= char <= "\u30fe" or b"\x88\x9f" <= _code(char, "cp932") <= b"\x98\x72"


def _lead(char: str, codec: str) -> int:
    return next(iter(_code(char, codec)), 0)


def _code(char: str, codec: str) -> bytes:
    try:
        return char.encode(codec)
    except UnicodeEncodeError:
        return b""
