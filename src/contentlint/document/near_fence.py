"""Lines that are nearly the fence of front matter."""

from __future__ import annotations

import re

from contentlint.model import Span
from contentlint.text.pattern import Pattern

# What fingers and word processors make of three hyphens.
NEAR = r"[ \t]*(?:--|-{4,}|[\u2013\u2014]-?|[\u2013\u2014]{2,3}|[ \t]+---)[ \t]*"

_NEAR_LINE = Pattern(rf"^{NEAR}\r?$", re.M)
_BLANK = Pattern(r"^[ \t]*\r?\n", re.M)


def near_fence(text: str, content: Span) -> Span | None:
    """The first line in `content`, before its first empty one, that is nearly a closing fence."""
    blank = _BLANK.search(text, content.start, content.end)
    found = _NEAR_LINE.search(text, content.start, blank.start() if blank else content.end)
    return Span(found.start(), found.start() + len(found.group().rstrip())) if found else None
