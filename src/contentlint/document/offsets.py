"""UTF-8 byte offsets (what the Markdown parser counts) -> character offsets (what we count)."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

_NON_ASCII = re.compile(r"[^\x00-\x7f]")


def is_encodable(text: str) -> bool:
    """Whether `text` holds no surrogate. Encoding it is faster than any search for one."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


class ByteOffsets:
    """Turns byte offsets of `text` in UTF-8 into character offsets.

    A table of the characters that are not ASCII is made on first use; a
    look-up is a binary search. Offsets inside a character are not asked for.
    """

    __slots__ = ("_ends", "_surplus", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends: list[int] = []
        self._surplus: list[int] = []

    def char(self, offset: int) -> int:
        """Character offset of a byte offset; both 0-based."""
        if not self._surplus:
            self._make_table()
        return offset - self._surplus[bisect_right(self._ends, offset)]

    def _make_table(self) -> None:
        """Byte end of each character that is not ASCII, and bytes beyond characters up to there."""
        chars = _NON_ASCII.findall(self._text)
        widths = [1 if char < "\u0800" else 2 if char < "\U00010000" else 3 for char in chars]
        self._surplus = list(accumulate(widths, initial=0))
        ends = [match.end() for match in _NON_ASCII.finditer(self._text)]
        self._ends = [end + more for end, more in zip(ends, self._surplus[1:], strict=True)]


class SameOffsets:
    """The same for ASCII text, where bytes are characters."""

    __slots__ = ()

    def char(self, offset: int) -> int:
        """The offset itself."""
        return offset


Offsets = ByteOffsets | SameOffsets


def offsets_of(text: str) -> Offsets:
    """The cheapest converter for `text`."""
    return SameOffsets() if text.isascii() else ByteOffsets(text)
