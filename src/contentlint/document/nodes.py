"""The parts of a parsed page that rules read. All spans are character offsets of the page's text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from contentlint.document.offsets import Offsets
from contentlint.model import HeadingFact, Span


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


# A heading is all that other pages may know of it.
Heading = HeadingFact


class Link(NamedTuple):
    """A link or image.

    `kind` is one of
    - link, image: written in Markdown;
    - autolink: `<https://example.org>`;
    - html-link, html-image: an attribute of a browser's element, where a link
      is followed (`a`, `area`) and an image is shown in the page (`img`,
      `source`, `video`, `audio`, `track` with `src`, `srcset`, `poster`);
    - jsx-link, jsx-image: the same of a component (`<LinkCard href="…">`),
      whose own rules decide what the address is relative to.
    `style` is inline, reference, autolink, html or jsx. In `target` entities and
    backslashes are decoded and percent signs are not, since `%23` is no `#`;
    `target_span` is where the destination is written, without angle brackets
    or quotes (for reference style, the whole link: see `Definition`). `content`
    is what stands between the brackets, for a tag the whole tag. `label` is the
    name of the definition that a reference asks for, else "". `title` is shown on hover.
    """

    kind: str
    style: str
    target: str
    text: str
    span: Span
    target_span: Span
    content: Span
    label: str = ""
    title: str = ""


class Definition(NamedTuple):
    """`[label]: destination "title"`, with `label` as it is compared, and the place of the destination.

    Of several with one label, the first holds; the others are not among them.
    """

    label: str
    target: str
    span: Span
    target_span: Span


class Anchor(NamedTuple):
    """A place with a name of its own, apart from headings.

    `kind` is html (`id=`, or `name=` of an `a`), jsx (`id=`, `titleId=`,
    `permalink=` of a component), attribute (`{#id}` after something inline)
    or block (`^id` at the end of a block, named with its `^`).
    `span` covers the name as written.
    """

    name: str
    span: Span
    kind: str


# Running text as the parser gives it: byte offset in the body, characters, and
# whether a reader reads them as prose. A plain tuple: there is one for every event of text.
Piece = tuple[int, str, bool]


class Prose:
    """Running text of one block, as read by a person.

    `kind` is paragraph, heading, item, cell, quote or alt. In `text`, code,
    URLs, templates and raw HTML are each replaced by U+FFFC characters, line
    breaks by `\\n`. Most prose is read and never reported, so places are
    worked out only when they are asked for.
    """

    __slots__ = ("_base", "_end", "_offsets", "_pieces", "_places", "kind", "text")

    def __init__(
        self, kind: str, text: str, pieces: Sequence[Piece], end: int, offsets: Offsets, base: int
    ) -> None:
        """`pieces` and `end` count bytes of the body, which begins at character `base` of the page."""
        self.kind = kind
        self.text = text
        self._pieces = pieces
        self._end = end
        self._offsets = offsets
        self._base = base
        self._places: tuple[tuple[int, int], ...] = ()

    @property
    def span(self) -> Span:
        """The page's characters from the first to the last of this text."""
        char, base = self._offsets.char, self._base
        return Span(char(self._pieces[0][0]) + base, char(self._end) + base)

    @property
    def pieces(self) -> tuple[tuple[int, int], ...]:
        """Pairs (offset in `text`, offset in the page), one for each stretch that stands in one piece."""
        if not self._places:
            char, base = self._offsets.char, self._base
            ends = accumulate([len(text) if is_prose else 1 for _, text, is_prose in self._pieces], initial=0)
            self._places = tuple(
                (at, char(start) + base) for at, (start, _, _) in zip(ends, self._pieces, strict=False)
            )
        return self._places

    def span_of(self, start: int, end: int) -> Span:
        """The page's characters for `text[start:end]` (not empty)."""
        pieces = self.pieces
        return Span(_place(pieces, start), _place(pieces, end - 1) + 1)


def _place(pieces: tuple[tuple[int, int], ...], offset: int) -> int:
    index = bisect_right(pieces, (offset, 1 << 62)) - 1
    at, place = pieces[index]
    return place + offset - at


# Kind, start and end in bytes of the body, parent, info: a Block before its place is worked out.
RawBlock = tuple[str, int, int, int, str]


# A stretch of running text: number of the innermost block (-1 for none) or `ALT`, its pieces, and the
# byte of the body where it ends.
Run = tuple[int, Sequence[Piece], int]
ALT = -2
"""Stands for the block in the alternative text of an image."""


class Parsed(NamedTuple):
    """One page after parsing. `anchors` are those written as attributes of tags.

    `body` is the text that was parsed, from character `base` of the page on; see `prose.prose_of`.
    """

    raw_blocks: tuple[RawBlock, ...]
    body: str
    offsets: Offsets
    base: int
    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    runs: tuple[Run, ...]
    anchors: tuple[Anchor, ...]

    def blocks(self) -> tuple[Block, ...]:
        """The blocks with their places; few pages are asked for them."""
        char, base = self.offsets.char, self.base
        return tuple(
            Block(kind, Span(char(start) + base, char(end) + base), parent, info)
            for kind, start, end, parent, info in self.raw_blocks
        )
