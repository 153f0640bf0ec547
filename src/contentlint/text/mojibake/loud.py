"""Leave of a text the lines that something may be said of: most lines of most damaged pages are sound."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple


class _Piece(NamedTuple):
    start: int
    end: int
    loud: bool


class Excerpt(NamedTuple):
    """What matters of a text, with all ends of lines, as a text of its own that is short."""

    pieces: Sequence[_Piece]

    def of(self, text: str) -> str:
        """The excerpt of a text that has the same offsets, for example of one with a part masked."""
        return "".join(text[start:end] for start, end, _ in self.pieces)

    def loud(self, text: str) -> str:
        """The same with blanks for what is held of other lines."""
        return "".join(
            text[start:end] if loud else " " * (end - start) for start, end, loud in self.pieces
        )

    def starts(self, held: Sequence[tuple[int, int]]) -> Iterator[int]:
        """Where sorted stretches that the excerpt holds begin in it."""
        sizes = (end - start for start, end, _ in self.pieces)
        places = [0, *accumulate(sizes)]
        ends = [piece.end for piece in self.pieces]
        for start, _ in held:
            number = bisect_left(ends, start + 1)
            yield places[number] + start - self.pieces[number].start


def excerpt_of(
    text: str, is_loud: Callable[[int, str], bool], held: Sequence[tuple[int, int]]
) -> Excerpt:
    """An excerpt with all lines that are loud, and of the other lines the sorted stretches that are `held`.

    Asked with the offset of a line and the line. Lines of ASCII without a question mark are never loud.
    """
    pieces: list[_Piece] = []
    at = number = 0
    for line in text.split("\n"):
        end = at + len(line)
        loud = not (line.isascii() and "?" not in line) and is_loud(at, line)
        if loud:
            pieces.append(_Piece(at, end, True))
        while number < len(held) and held[number][0] < end:
            pieces += () if loud else (_Piece(*held[number], False),)
            number += 1
        pieces.append(_Piece(end, end + 1, True))
        at = end + 1
    return Excerpt(pieces)


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
