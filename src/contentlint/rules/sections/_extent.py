"""How far a section reaches, and where its text begins and ends without the blank lines around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice

from contentlint.document import Block, Document, Heading
from contentlint.model import Span
from contentlint.rules.sections._alignment import Place
from contentlint.text.pattern import Pattern

_BREAK = Pattern(r"[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")
_BLANKS = " \t\r\n"


def body_of(page: Document, heading: Heading) -> Span:
    """The text under a heading, inner sections included."""
    return Span(heading.span.end, _section_end(page, heading, heading.level))


def blocks_in(page: Document, span: Span) -> tuple[Block, ...]:
    """The blocks that begin in `span`, in document order."""
    first = bisect_left(page.blocks, span.start, key=_block_start)
    return page.blocks[first : bisect_left(page.blocks, span.end, lo=first, key=_block_start)]


def _block_start(block: Block) -> int:
    return block.span.start


def own_body(page: Document, heading: Heading) -> Span:
    """The text under a heading up to the next heading of any level."""
    return Span(heading.span.end, _section_end(page, heading, 6))


def extent(page: Document, heading: Heading, level: int, siblings: Sequence[Place]) -> Span:
    """The whole of a section that belongs on `level`, from its heading to the end of its text.

    It ends where one of its `siblings` begins, though that be on a wrong level.
    """
    end = _section_end(page, heading, min(level, heading.level))
    starts = (one.heading.span.start for one in siblings if one.heading and not one.astray)
    end = min((start for start in starts if heading.span.start < start < end), default=end)
    return Span(heading.span.start, text_end(page.text, heading.span.start, end))


def _section_end(page: Document, heading: Heading, level: int) -> int:
    """Offset of the next heading that is no deeper than `level`, else of the page's end."""
    first = bisect_right(page.headings, heading.span.start, key=_start)
    after = islice(page.headings, first, None)
    return next((one.span.start for one in after if one.level <= level), len(page.text))


def _start(heading: Heading) -> int:
    return heading.span.start


def text_end(text: str, start: int, end: int) -> int:
    """Offset at which `text[start:end]` ends without blank lines and without a break before more text.

    Spaces at the end of the last line stay: they may be a hard line break. A
    thematic break between two sections belongs to neither.
    """
    length = _text_length(text[start:end])
    before, _, last = text[start : start + length].rpartition("\n")
    if end < len(text) and _BREAK.fullmatch(last) and before.rstrip(" \t\r").endswith("\n"):
        length = _text_length(before)
    return start + length


def _text_length(text: str) -> int:
    """Length without the blank lines at the end."""
    length = len(text.rstrip(_BLANKS))
    if length:
        while text[length : length + 1] in (" ", "\t"):
            length += 1
    return length


def blanks_before(text: str, end: int) -> int:
    """Offset at which the blank lines before `end` begin."""
    return _text_length(text[:end])
