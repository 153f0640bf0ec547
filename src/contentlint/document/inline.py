"""Events of one heading or link -> the value that rules read, with the places it is written at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from sys import intern
from typing import Any

from contentlint.document.heading_ids import attribute_id, split_id
from contentlint.document.nodes import Heading, Link, Piece
from contentlint.document.offsets import Offsets
from contentlint.model import Span
from contentlint.text.pattern import Pattern

_TARGET = Pattern(r"\]\(\s*(?:<(?P<angle>[^<>\n]*)>|(?P<bare>[^\s]*))")
_ID_ENDS = frozenset("]}>")
# Skips the keyword handling of a NamedTuple's own constructor, which costs as much again.
_new = tuple.__new__


class Inline:
    """Makes headings and links of one page.

    `offsets` are those of the body, which begins at character `base` of `text`.
    There are dozens of links in a page, so places are looked up here without a
    call in between.
    """

    __slots__ = ("base", "continuing", "text")

    def __init__(self, text: str, offsets: Offsets, base: int) -> None:
        self.text = text
        self.continuing = offsets.continuing
        self.base = base

    def span(self, start: int, end: int) -> Span:
        """Byte range of the body -> character span of the page."""
        table, base = self.continuing, self.base
        return _new(Span, (start - bisect_left(table, start) + base, end - bisect_left(table, end) + base))

    def heading(
        self, info: dict[str, Any], pieces: Sequence[Piece], start: int, end: int, inline_end: int
    ) -> Heading:
        """The heading from byte `start` to `end`, with the id that is written at its end in any dialect.

        `info` is the value of its event, `inline_end` the byte where its last piece of text ends.
        """
        first = pieces[0][0] if pieces else start
        text = pieces[0][1] if len(pieces) == 1 else "".join([piece[1] for piece in pieces])
        text = text.strip()
        content = self.span(first, inline_end if pieces and inline_end > first else first)
        raw = self.text[content[0] : content[1]].rstrip()
        explicit = info["id"] or ""
        if info["attrs"] and not explicit:
            explicit = attribute_id(info["attrs"])
        if raw[-1:] in _ID_ENDS and not explicit:
            raw, explicit = split_id(raw)
            content = Span(content.start, content.start + len(raw))
            text = split_id(text)[0] if explicit else text
        text = intern(text)
        shown = text if raw == text else raw
        return _new(Heading, (int(info["level"][1]), text, explicit, self.span(start, end), content, shown))

    def link(
        self, kind: str, info: dict[str, Any], pieces: Sequence[Piece], start: int, end: int, inline_end: int
    ) -> Link:
        """The link or image from byte `start` to `end`, with the place its destination is written at.

        `info` is the value of its event, `inline_end` the byte where what is between its brackets ends.
        """
        text = pieces[0][1] if len(pieces) == 1 else "".join([piece[1] for piece in pieces])
        table, base = self.continuing, self.base
        first, last = start - bisect_left(table, start) + base, end - bisect_left(table, end) + base
        whole = _new(Span, (first, last))
        link_type = info["link_type"]
        # Pages of a site share most of their targets, names of links and headings.
        target, text = intern(info["dest_url"]), intern(text)
        if link_type == "Autolink" or link_type == "Email":
            inside = Span(whole.start + 1, whole.end - 1)
            target = target if link_type == "Autolink" else f"mailto:{target}"
            return Link("autolink", "autolink", target, text, whole, inside, inside)
        # What opens it is ASCII.
        opened = first + (2 if kind == "image" else 1)
        closed = inline_end - bisect_left(table, inline_end) + base
        content = _new(Span, (opened, closed if closed > first + 1 else first + 1))
        if link_type != "Inline":
            return Link(kind, "reference", target, text, whole, whole, content, info["id"], info["title"])
        place = self.target_span(target, content, whole)
        return _new(Link, (kind, "inline", target, text, whole, place, content, "", info["title"]))

    def target_span(self, target: str, content: Span, whole: Span) -> Span:
        """Where the destination of an inline link is written."""
        text, end = self.text, whole[1]
        place = end - 1 - len(target)
        is_plain = place == content[1] + 2 and target.split() == [target] and target[0] != "<"
        if is_plain and text.startswith("](" + target, place - 2):
            # Nearly all links: the destination as it is, from the opening bracket to the closing one.
            return _new(Span, (place, end - 1))
        found = _TARGET.match(text, text.find("](", content.end, whole.end), whole.end)
        if not found:
            return content
        span = Span(*found.span("angle" if found["angle"] is not None else "bare"))
        return Span(span.start, span.end - 1) if span.end == whole.end else span
