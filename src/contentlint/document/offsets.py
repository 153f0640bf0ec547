"""UTF-8 byte offsets (what the Markdown parser counts) -> character offsets (what we count)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

_NON_ASCII = re.compile(r"[^\x00-\x7f]+")


def byte_to_char(text: str) -> Callable[[int], int]:
    """Return a function from byte offsets of `text` in UTF-8 to character offsets.

    A list of the runs of non-ASCII characters is built once; each look-up is a
    binary search. Offsets inside a character are not asked for.
    """
    if text.isascii():
        return lambda offset: offset
    ends: list[int] = []
    surplus: list[int] = []
    extra = 0
    for run in _NON_ASCII.finditer(text):
        for at, char in enumerate(run.group(), run.start()):
            code = ord(char)
            extra += 1 if code < 0x800 else 2 if code < 0x10000 else 3
            ends.append(at + 1 + extra)
            surplus.append(extra)

    def convert(offset: int) -> int:
        index = bisect_right(ends, offset)
        return offset - surplus[index - 1] if index else offset

    return convert
