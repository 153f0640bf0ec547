"""Leave of a text the lines that something may be said of: most lines of most damaged pages are sound."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from contentlint.model import Span


class _Piece(NamedTuple):
    start: int
    end: int
    loud: bool


class Excerpt(NamedTuple):
    """What matters of a text, as a text of its own that is short."""

    pieces: Sequence[_Piece]

    def loud(self, text: str) -> str:
        """The excerpt of a text, with blanks for what is held of other lines."""
        return "".join(text[start:end] if loud else " " * (end - start) for start, end, loud in self.pieces)

    def starts(self, held: Sequence[tuple[int, int]]) -> Iterator[int]:
        """Where sorted stretches that the excerpt holds begin in it."""
        sizes = (end - start for start, end, _ in self.pieces)
        places = [0, *accumulate(sizes)]
        ends = [piece.end for piece in self.pieces]
        for start, _ in held:
            number = bisect_left(ends, start + 1)
            yield places[number] + start - self.pieces[number].start


def excerpt_of(text: str, lines: Sequence[Span], held: Sequence[tuple[int, int]]) -> Excerpt:
    """An excerpt with some lines of a text, and of the others the stretches that are `held`; all sorted.

    An empty line stands where lines were left out.
    """
    pieces: list[_Piece] = []
    last = number = 0
    for start, end in (*lines, (len(text) + 1, len(text) + 1)):
        while number < len(held) and held[number][0] < start:
            pieces.append(_Piece(*held[number], False))
            number += 1
        while number < len(held) and held[number][0] < end:
            number += 1
        pieces.append(_Piece(start - (start > last), end + 1, True))
        last = end + 1
    return Excerpt(pieces[:-1])


def only_loud(text: str, is_loud: Callable[[int, str], bool]) -> str:
    """The text with all other lines blank, offsets unchanged; asked with the offset of a line and the line.

    Lines of ASCII without a question mark are never loud.
    """
    at = 0
    kept: list[str] = []
    for line in text.split("\n"):
        quiet = (line.isascii() and "?" not in line) or not is_loud(at, line)
        kept.append(" " * len(line) if quiet else line)
        at += len(line) + 1
    return "\n".join(kept)
