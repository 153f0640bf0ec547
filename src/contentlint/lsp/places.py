"""Offsets of a text <-> positions of the protocol: lines from 0, columns from 0 in the units agreed upon.

The units are those of UTF-16 unless an editor asks for others (LSP 3.17, `positionEncoding`).
A line ends at LF, CR LF or CR, in the protocol as in `report.lines`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lsprotocol import types

from contentlint.model import Edit, Span
from contentlint.report.lines import Lines

# Encoding -> how Python names it, and bytes a unit.
_UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Places(NamedTuple):
    """A text, and the encoding in whose units the editor counts."""

    lines: Lines
    encoding: str = "utf-16"

    @property
    def text(self) -> str:
        """The text itself."""
        return self.lines.text

    def position(self, offset: int) -> types.Position:
        """The position of an offset."""
        line, column = self.lines.position(offset)
        return types.Position(line - 1, self._units(self.text[offset - column + 1 : offset]))

    def range(self, span: Span) -> types.Range:
        """The range of a span."""
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, place: types.Position) -> int:
        """The offset of a position; one behind the end of a line or text means that end."""
        if place.line >= len(self.lines.starts):
            return len(self.text)
        span = self.lines.span(place.line + 1)
        left = place.character
        for at in range(span.start, span.end):
            if left <= 0:
                return at
            left -= self._units(self.text[at])
        return span.end

    def edits(self, edits: Iterable[Edit]) -> list[types.TextEdit]:
        """Edits of the text as edits of the editor's buffer."""
        return [types.TextEdit(self.range(edit.span), edit.text) for edit in edits]

    def _units(self, text: str) -> int:
        if text.isascii():
            return len(text)
        codec, size = _UNITS[self.encoding]
        return len(text.encode(codec, "surrogatepass")) // size
