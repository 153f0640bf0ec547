"""Fenced code of a page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from contentlint.text.pattern import Pattern

_FENCE = Pattern(r"^ {0,3}(```+|~~~+)", re.MULTILINE)


def fences(text: str) -> list[tuple[int, int]]:
    """Offsets of fenced code: from a fence to the next at least as long of the same sign, or to the end."""
    found: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for match in _FENCE.finditer(text):
        if opened is None:
            opened = match
        elif match[1].startswith(opened[1]):
            found.append((opened.start(), match.end()))
            opened = None
    return [*found, (opened.start(), len(text))] if opened else found


def inside(offset: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether an offset lies in one of sorted spans that do not overlap."""
    before = bisect_right(spans, (offset, offset)) - 1
    return before >= 0 and offset < spans[before][1]
