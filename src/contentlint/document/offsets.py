"""UTF-8 byte offsets (what the Markdown parser counts) -> character offsets (what we count)."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import compress

# A byte of UTF-8 that continues a character becomes 1, any other 0.
_CONTINUES = bytes(0x80 <= byte < 0xC0 for byte in range(256))
_ONE = re.compile(b"\x01")
# With more continuing bytes among all than one in so many, looking at every byte is faster than a search.
_DENSE = 16


def is_encodable(text: str) -> bool:
    """Whether `text` holds no surrogate. Encoding it is faster than any search for one."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


class Offsets:
    """Turns byte offsets of `text` in UTF-8 into character offsets.

    There is a character for every byte but those that continue one. `continuing`
    holds where these are, in order, none for ASCII; a look-up is one binary search,
    which hot loops do themselves.
    """

    __slots__ = ("continuing",)

    def __init__(self, text: str) -> None:
        """The table is made at once; ASCII needs none."""
        self.continuing: list[int] = []
        if text.isascii():
            return
        marks = text.encode("utf-8", "surrogatepass").translate(_CONTINUES)
        if (len(marks) - len(text)) * _DENSE < len(marks):
            self.continuing = [found.start() for found in _ONE.finditer(marks)]
        else:
            self.continuing = list(compress(range(len(marks)), marks))

    def char(self, offset: int) -> int:
        """Character offset of a byte offset; both 0-based."""
        return offset - bisect_left(self.continuing, offset)
