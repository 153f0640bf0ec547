"""Whole lines around a stretch of text, for fixes that take it out."""

from __future__ import annotations

from contentlint.model import Span
from contentlint.text.pattern import Pattern

_REST = Pattern(r"[ \t]*(?:\r?\n|\Z)")
_BLANK = Pattern(r"(?:[ \t]*\r?\n)*")


def without_line(text: str, span: Span, body_start: int = 0) -> Span:
    """What to delete so that `span` goes: its line where it stands alone, else the stretch itself.

    With a line go the blank lines after it, where one stands before it or
    nothing; at the end of the page those before it.
    """
    start = text.rfind("\n", 0, span.start) + 1
    rest = _REST.match(text, span.end)
    if rest is None or text[start : span.start].strip(" \t"):
        return span
    end = rest.end()
    above = text[body_start:start]
    if above.strip() and not _ends_blank(above):
        return Span(start, end)
    blank = _BLANK.match(text, end)
    end = blank.end() if blank else end
    if end < len(text) or not above.strip():
        return Span(start, end)
    kept = body_start + len(above.rstrip())
    return Span(text.find("\n", kept) + 1, end)


def _ends_blank(above: str) -> bool:
    return not above[:-1].rpartition("\n")[2].strip()
