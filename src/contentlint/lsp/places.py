"""Offsets of a text <-> positions of the protocol: lines from 0, columns in UTF-16 units from 0.

A line ends at LF, CR LF or CR, in the protocol (LSP 3.17, Text Documents) as in `report.lines`.
"""

from __future__ import annotations

from lsprotocol import types

from contentlint.model import Edit, Span
from contentlint.report.lines import Lines


def position(offset: int, lines: Lines) -> types.Position:
    """The position of an offset."""
    line, column = lines.position(offset)
    before = lines.text[offset - column + 1 : offset]
    return types.Position(line - 1, len(before) if before.isascii() else _units(before))


def range_of(span: Span, lines: Lines) -> types.Range:
    """The range of a span."""
    return types.Range(position(span.start, lines), position(span.end, lines))


def offset(place: types.Position, lines: Lines) -> int:
    """The offset of a position; one behind the end of a line or text means that end."""
    if place.line >= len(lines.starts):
        return len(lines.text)
    span = lines.span(place.line + 1)
    left = place.character
    for at in range(span.start, span.end):
        if left <= 0:
            return at
        left -= 2 if lines.text[at] > "\uffff" else 1
    return span.end


def text_edits(edits: tuple[Edit, ...], lines: Lines) -> list[types.TextEdit]:
    """Edits of a page as edits of the editor's buffer."""
    return [types.TextEdit(range_of(edit.span, lines), edit.text) for edit in edits]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
