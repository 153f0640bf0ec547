"""Where something stands in a text, and how to change it."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of character offsets, 0-based, in decoded text."""

    start: int
    end: int


class Edit(NamedTuple):
    """Put `text` in the place of `span`. An empty span inserts, an empty text deletes."""

    span: Span
    text: str


class Applicability(IntEnum):
    """Who may apply a fix: nobody unasked (display), a reader who agreed (unsafe), the tool (safe)."""

    DISPLAY = 0
    UNSAFE = 1
    SAFE = 2

    @property
    def label(self) -> str:
        """The lower-case word used in JSON and in messages."""
        return self.name.lower()


class Fix(NamedTuple):
    """One change a person would agree to or refuse as a whole."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability

    @classmethod
    def safe(cls, title: str, *edits: Edit) -> Fix:
        """A fix that is exact and may be applied unasked."""
        return cls(title, edits, Applicability.SAFE)

    @classmethod
    def unsafe(cls, title: str, *edits: Edit) -> Fix:
        """A fix that is probably right and needs review."""
        return cls(title, edits, Applicability.UNSAFE)

    @classmethod
    def display(cls, title: str, *edits: Edit) -> Fix:
        """A proposal that is only shown."""
        return cls(title, edits, Applicability.DISPLAY)
