"""The part of one line that fits a terminal, around a stretch that is underlined."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from contentlint.model import Edit, Fix, Span, apply_edits
from contentlint.report.lines import Lines
from contentlint.report.row import Row

# Characters looked at on each side for one column shown: enough for letters with a few
# marks each, and it keeps the work small where a whole page is one line.
_REACH = 4
_LEAST_COLUMNS = 20

# Spaces that look like a space: shown by the symbol of ISO 9995-7 for them.
_SPACES = dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F], "\u237d")


class Piece(NamedTuple):
    """Some characters of a line, the span of interest in them, and whether the line goes on either side."""

    text: str
    span: Span
    more_left: bool = False
    more_right: bool = False


class Excerpt(NamedTuple):
    """What to print, and where the carets stand: first column (0-based) and how many."""

    text: str
    column: int
    carets: int


def piece_of(lines: Lines, number: int, span: Span, columns: int) -> Piece:
    """Cut the surroundings of a span out of line `number`; the span is clipped to the line."""
    line = lines.span(number)
    start = min(max(span.start, line.start), line.end)
    end = min(max(span.end, start), line.end)
    low = max(line.start, start - _REACH * columns)
    high = min(line.end, min(end, start + _REACH * columns) + _REACH * columns)
    inside = Span(start - low, min(end, high) - low)
    return Piece(lines.text[low:high], inside, low > line.start, high < line.end)


def piece_after(lines: Lines, fix: Fix, columns: int) -> tuple[int, Piece] | None:
    """Number and surroundings of the line that a fix changes, as they are after it.

    None where the fix edits nothing or touches more than one line.
    """
    edits = sorted(fix.edits)
    if not edits:
        return None
    start, end = edits[0].span.start, edits[-1].span.end
    number = lines.position(start).line
    line = lines.span(number)
    if end > line.end or any("\n" in edit.text or "\r" in edit.text for edit in edits):
        return None
    low = max(line.start, start - _REACH * columns)
    high = min(line.end, end + _REACH * columns)
    text = apply_edits(lines.text[low:high], _moved(edits, -low))
    changed = Span(start - low, len(text) - (high - end))
    return number, Piece(text, changed, low > line.start, high < line.end)


def excerpt(piece: Piece, columns: int) -> Excerpt:
    """Lay out a piece in at most `columns` columns (never fewer than 20), its span in view."""
    row = Row.of(piece.text)
    marked = row.covering(piece.span)
    start = row.columns[marked.start]
    end = max(row.columns[marked.end], start + 1)
    first, last = _window(row, Span(start, end), max(columns, _LEAST_COLUMNS), piece)
    left = piece.more_left or first > 0
    right = piece.more_right or last < len(row.shown)
    text = (
        row.text(first, marked.start)
        + row.text(marked.start, min(marked.end, last)).translate(_SPACES)
        + row.text(marked.end, last)
    )
    seen = max(min(end, row.columns[last]) - start, 1)
    return Excerpt("\u2026" * left + text + "\u2026" * right, start - row.columns[first] + left, seen)


def _window(row: Row, marked: Span, columns: int, piece: Piece) -> tuple[int, int]:
    """First and last cluster that fit, with the marked columns in the middle where that is possible."""
    total = max(row.columns[-1], marked.end)
    if total + piece.more_left + piece.more_right <= columns:
        return 0, len(row.shown)
    room = columns - 2
    spare = room - min(marked.end - marked.start, room)
    left = max(0, min(marked.start - spare // 2, total - room))
    return bisect_left(row.columns, left), bisect_right(row.columns, left + room) - 1


def _moved(edits: Sequence[Edit], by: int) -> list[Edit]:
    return [Edit(Span(edit.span.start + by, edit.span.end + by), edit.text) for edit in edits]
