"""A heading's Markdown -> the pieces that implementations make slugs of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal, NamedTuple

import pyromark

from contentlint.text.pattern import Pattern

Kind = Literal["text", "code", "image"]


class Piece(NamedTuple):
    """Rendered text, what it is, and how it is written where that differs (`&` from `&amp;`)."""

    kind: Kind
    text: str
    source: str


# Without one of these a heading is its own text.
_MARKUP = Pattern(r"[\\`*_\[<&!~\r\n#]|^\s|\s$")
_SURROGATE = Pattern("[\ud800-\udfff]")
_LINE_END = Pattern(r"[ \t]*(?:\r\n?|\n)\s*")


@lru_cache(maxsize=4096)
def pieces(heading: str) -> tuple[Piece, ...]:
    """The text of one heading in order, raw HTML left out, by CommonMark (pulldown-cmark)."""
    if not _MARKUP.search(heading):
        return (Piece("text", heading, heading),) if heading else ()
    return tuple(_joined(_read(heading)))


def rendered(heading: str) -> str:
    """Text and code of a heading, without images and raw HTML."""
    return "".join(piece.text for piece in pieces(heading) if piece.kind != "image")


def rendered_with_images(heading: str) -> str:
    """Text and code of a heading and the alternative texts of its images."""
    return "".join(piece.text for piece in pieces(heading))


def _joined(found: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbours of plain text as one: the parser parts them at every sign that might have been markup."""
    last = Piece("text", "", "")
    for piece in found:
        if piece.kind == last.kind == "text" and piece.text == piece.source and last.text == last.source:
            last = Piece("text", last.text + piece.text, last.source + piece.source)
        else:
            if last.text:
                yield last
            last = piece
    if last.text:
        yield last


def _read(heading: str) -> Iterator[Piece]:
    body = _block(_SURROGATE.sub("\ufffd", heading))
    source = body.encode()
    images = 0
    events: Iterator[tuple[Any, Any]] = iter(pyromark.events_with_range(body))
    for event, place in events:
        if type(event) is str:
            yield Piece("image" if images else "text", "\n", "\n")
            continue
        ((name, value),) = event.items()
        if name == "Text":
            written = source[place["start"] : place["end"]].decode()
            yield Piece("image" if images else "text", value, written)
        elif name == "Code":
            yield Piece("image" if images else "code", value, value)
        elif name == "Start":
            images += "Image" in value
        elif name == "End":
            images -= value == "Image"


def _block(heading: str) -> str:
    """The heading as a block of its own: one line in the form `# x`, more of them underlined."""
    stripped = heading.strip(" \t\r\n")
    if not _LINE_END.search(stripped):
        return "# " + stripped
    return _LINE_END.sub("\n", stripped) + "\n==="
