"""Offsets -> lines and columns, through one index a page.

A line ends at LF, CR LF or a lone CR, as in CommonMark and YAML. Form feeds
and Unicode line separators do not end a line, because editors do not count
them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, count
from operator import add
from typing import NamedTuple

from contentlint.model import Position, Span
from contentlint.text.pattern import Pattern

_LINE_END = Pattern(r"\r\n|\n|\r")

# Findings are sorted by path, so a few pages (the page itself and those its
# related places name) are all that is asked for at a time.
_PAGES_KEPT = 64


class Lines(NamedTuple):
    """A text and, for each line, the offset of its first character."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Lines:
        """Index the lines of `text`."""
        if "\r" in text:
            return cls(text, (0, *(end.end() for end in _LINE_END.finditer(text))))
        # The same, much faster, for nearly every page: what is before a line, and a line end for each.
        before = accumulate(map(len, text.split("\n")))
        return cls(text, (0, *map(add, before, count(1)))[:-1])

    def position(self, offset: int) -> Position:
        """Line and column (both 1-based, in characters) of an offset; one past the end is allowed."""
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)

    def span(self, line: int) -> Span:
        """Offsets of line `line` (1-based) without its line end."""
        start = self.starts[line - 1]
        if line == len(self.starts):
            return Span(start, len(self.text))
        end = self.starts[line] - 1
        crlf = end > start and self.text.startswith("\r\n", end - 1)
        return Span(start, end - crlf)


def line_index(text_of: Callable[[str], str]) -> Callable[[str], Lines]:
    """Return a function from a path to the lines of that page, which reads a page once while it is used."""

    @lru_cache(maxsize=_PAGES_KEPT)
    def lines_of(path: str) -> Lines:
        return Lines.of(text_of(path))

    return lines_of
