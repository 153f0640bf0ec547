"""Split front matter from the body."""

from __future__ import annotations

import re
from typing import NamedTuple

from contentlint.model import Span

_OPEN = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*\r?\n")


class FrontMatter(NamedTuple):
    """Front matter as written. `span` covers the fences, `content` what is between them."""

    kind: str
    span: Span
    content: Span

    @property
    def body_start(self) -> int:
        """Offset of the first character after the front matter."""
        return self.span.end


def split(text: str) -> FrontMatter | None:
    """Find the front matter that opens `text`, if any."""
    opened = _OPEN.match(text)
    if not opened:
        return None
    fence = opened["fence"]
    close = re.compile(rf"^{re.escape(fence)}[ \t]*(?:\r?\n|\Z)", re.M).search(text, opened.end())
    if not close:
        return None
    kind = "yaml" if fence == "---" else "toml"
    return FrontMatter(kind, Span(0, close.end()), Span(opened.end(), close.start()))
