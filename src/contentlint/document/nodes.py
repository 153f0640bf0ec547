"""The parts of a parsed page that rules read. All spans are character offsets of the page's text."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from contentlint.model import Span


class Block(NamedTuple):
    """A block of Markdown in document order.

    `kind` is paragraph, heading, list, item, quote, table, row, cell, code,
    html, rule or footnote; `parent` is the index of the enclosing block or -1;
    `info` is the fence's info string, the heading's level, the alert's kind,
    or "ordered" for a numbered list.
    """

    kind: str
    span: Span
    parent: int
    info: str


class Heading(NamedTuple):
    """A heading: `text` as a reader sees it, `id` as written explicitly or ""."""

    level: int
    text: str
    id: str
    span: Span
    content: Span


class Link(NamedTuple):
    """A link or image.

    `kind` is link, image, autolink, html-link or html-image; `style` is inline,
    reference, autolink or html. `target` is decoded, `target_span` is where the
    destination is written; `content` is what stands between the brackets.
    """

    kind: str
    style: str
    target: str
    text: str
    span: Span
    target_span: Span
    content: Span


class Prose(NamedTuple):
    """Running text of one block, as read by a person.

    `kind` is paragraph, heading, item, cell, quote or alt. In `text`, code,
    URLs, templates and raw HTML are each replaced by U+FFFC characters, line
    breaks by `\\n`. `pieces` are pairs (offset in `text`, offset in the page).
    """

    kind: str
    span: Span
    text: str
    pieces: tuple[tuple[int, int], ...]

    def span_of(self, start: int, end: int) -> Span:
        """The page's characters for `text[start:end]` (not empty)."""
        return Span(self._place(start), self._place(end - 1) + 1)

    def _place(self, offset: int) -> int:
        index = bisect_right(self.pieces, (offset, 1 << 62)) - 1
        at, place = self.pieces[index]
        return place + offset - at


class Parsed(NamedTuple):
    """One page after parsing. `ids` are anchors written as HTML attributes."""

    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    prose: tuple[Prose, ...]
    ids: tuple[str, ...]
