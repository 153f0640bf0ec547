"""The stretches of a page that are no text: code and comments.

Needed by few pages, and therefore made when asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

import pyromark

from contentlint.document.markdown import OPTIONS, readable
from contentlint.document.offsets import Offsets
from contentlint.text.pattern import Pattern

_COMMENT = Pattern(r"<!--.*?(?:-->|\Z)|\{/\*.*?(?:\*/\}|\Z)", re.DOTALL)


class Opaque(NamedTuple):
    """Sorted starts and ends of the stretches, in characters of the page."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str, start: int = 0) -> Opaque:
        """Find the code and the comments in `text[start:]`."""
        body = readable(text, start)
        char = Offsets(body).char
        events: Iterator[tuple[Any, Any]] = iter(pyromark.events_with_range(body, options=OPTIONS))
        code = [
            (char(place["start"]) + start, char(place["end"]) + start)
            for event, place in events
            if type(event) is dict
            and ("Code" in event or (type(event.get("Start")) is dict and "CodeBlock" in event["Start"]))
        ]
        comments = [(found.start() + start, found.end() + start) for found in _COMMENT.finditer(body)]
        spans = _joined(sorted([*code, *comments]))
        return cls(tuple(first for first, _ in spans), tuple(last for _, last in spans))

    def holds(self, offset: int) -> bool:
        """Whether the character at `offset` of the page stands in one of the stretches."""
        index = bisect_right(self.starts, offset) - 1
        return index >= 0 and offset < self.ends[index]


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that overlap made one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
