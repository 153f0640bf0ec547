"""Markdown text -> blocks, headings, links and prose, in one pass over the parser's events.

pulldown-cmark (through pyromark) yields events with byte ranges; this module
turns them into values with character spans. Text events are by far the most
frequent, so the loop handles them itself and dispatches only the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pyromark

from contentlint.document import html
from contentlint.document.heading_ids import comment_id, split_id
from contentlint.document.nodes import Anchor, Heading, Link, Parsed, Piece, Prose, RawBlock
from contentlint.document.offsets import is_encodable, offsets_of
from contentlint.model import Span

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
)
_BLOCKS = {
    "Paragraph": "paragraph",
    "Item": "item",
    "Table": "table",
    "TableHead": "row",
    "TableRow": "row",
    "TableCell": "cell",
    "HtmlBlock": "html",
    "Heading": "heading",
    "List": "list",
    "BlockQuote": "quote",
    "CodeBlock": "code",
    "FootnoteDefinition": "footnote",
}
# Constructs that only matter for where running text ends.
_MARKS = frozenset({"Emphasis", "Strong", "Strikethrough"})
_CONTAINERS = {"item", "quote", "footnote"}
_TARGET = re.compile(r"\]\(\s*(?:<(?P<angle>[^<>\n]*)>|(?P<bare>[^\s]*))")
_ID_ENDS = frozenset("]}>")
_LONE_CR = re.compile(r"\r(?!\n)")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Text that is not prose though the parser calls it text: templates of static
# site generators and bare web addresses.
OPAQUE = re.compile(
    r"\{\{.{0,2000}?\}\}|\{%.{0,2000}?%\}|\$\{[^{}]*\}|(?:https?://|www\.)[^\s<>\"')\]]+|[\w.+-]+@[\w-]+\.[\w.]+",
    re.DOTALL,
)
_PLACEHOLDER = "\ufffc"
OPAQUE_TAGS = frozenset({"code", "kbd", "samp", "var", "pre", "script", "style", "tt"})


class _OpenLink(NamedTuple):
    """A link or image whose end has not come yet."""

    value: dict[str, Any]
    start: int
    first_piece: int


def parse(text: str, start: int = 0) -> Parsed:
    """Parse `text[start:]`; every span counts from the beginning of `text`."""
    body = readable(text, start)
    return _Reader(text, body, start).read()


def readable(text: str, start: int = 0) -> str:
    """`text[start:]` as the parser of Markdown takes it: as many characters, and as many bytes of UTF-8."""
    body = text[start:] if start else text
    if "\r" in body:
        # The parser does not end a line at a carriage return alone, as old Macs wrote it.
        body = _LONE_CR.sub("\n", body)
    if not is_encodable(body):
        # The parser takes valid Unicode only; U+FFFD is as wide in UTF-8 as a surrogate.
        body = _SURROGATE.sub("\ufffd", body)
    return body


class _Reader:
    """State of one pass. Lives for one page and never leaves this module."""

    def __init__(self, text: str, body: str, base: int) -> None:
        self.text = text
        self.body = body
        self.base = base
        self.offsets = offsets_of(body)
        self.blocks: list[RawBlock] = []
        self.stack: list[int] = []
        self.headings: list[Heading] = []
        self.links: list[Link] = []
        self.prose: list[Prose] = []
        self.anchors: list[Anchor] = []
        self.pieces: list[Piece] = []
        self.open_links: list[_OpenLink] = []
        self.inline_end = 0
        self.opaque_tag = ""
        self.heading_info: dict[str, Any] = {}
        self.handlers: dict[str, Callable[[Any, int, int], None]] = {
            "Start": self.start,
            "End": self.end,
            "Code": self.code,
            "InlineHtml": self.inline_html,
            "FootnoteReference": self.footnote_reference,
        }

    def read(self) -> Parsed:
        """Run over all events and return what was collected."""
        pieces = self.pieces
        handlers = self.handlers
        events: Iterator[tuple[Any, Any]] = iter(pyromark.events_with_range(self.body, options=OPTIONS))
        for event, place in events:
            if type(event) is str:
                self.bare(event, place["start"], place["end"])
                continue
            ((name, value),) = event.items()
            if name == "Text":
                pieces.append((place["start"], value, not self.opaque_tag))
                self.inline_end = place["end"]
            elif name == "End" and type(value) is str and value in _MARKS:
                self.inline_end = place["end"]
            elif name in handlers:
                handlers[name](value, place["start"], place["end"])
        return Parsed(
            tuple(self.blocks),
            self.offsets,
            self.base,
            tuple(self.headings),
            tuple(self.links),
            tuple(self.prose),
            tuple(self.anchors),
        )

    def span(self, start: int, end: int) -> Span:
        """Byte range of the body -> character span of the page."""
        return Span(self.offsets.char(start) + self.base, self.offsets.char(end) + self.base)

    # --- inline

    def bare(self, event: str, start: int, end: int) -> None:
        """Thematic breaks and line breaks."""
        if event == "Rule":
            self.blocks.append(("rule", start, end, self.parent(), ""))
        else:
            self.pieces.append((start, "\n", True))
            self.inline_end = end

    def code(self, value: str, start: int, end: int) -> None:
        """Inline code: part of a heading's text, not prose."""
        self.pieces.append((start, value, False))
        self.inline_end = end

    def footnote_reference(self, _label: str, start: int, end: int) -> None:
        """A footnote mark is no text at all."""
        self.pieces.append((start, "", False))
        self.inline_end = end

    def inline_html(self, value: str, start: int, end: int) -> None:
        """A tag inside a paragraph: not prose; `<code>` and the like hide what they enclose."""
        self.pieces.append((start, "", False))
        self.inline_end = end
        name, closing = html.tag_name(value)
        if name in OPAQUE_TAGS:
            self.opaque_tag = "" if closing else self.opaque_tag or name
        if "=" in value:
            self.collect_html(self.span(start, end))

    def collect_html(self, span: Span) -> None:
        """Links and anchors of the raw HTML in `span`."""
        links, anchors = html.links_and_anchors(self.text, span)
        self.links.extend(links)
        self.anchors.extend(anchors)

    # --- starts and ends

    def start(self, value: Any, start: int, end: int) -> None:
        """A construct opens."""
        name: str
        info: Any = None
        if type(value) is str:
            name = value
        else:
            ((name, info),) = value.items()
        kind = _BLOCKS.get(name)
        if kind:
            self.flush()
            self.stack.append(len(self.blocks))
            parent = self.stack[-2] if len(self.stack) > 1 else -1
            self.blocks.append((kind, start, end, parent, _info(name, info)))
            if kind == "heading":
                self.heading_info = info
        elif name == "Link" or name == "Image":
            self.open_links.append(_OpenLink(info, start, len(self.pieces)))
            self.inline_end = start + (1 if name == "Link" else 2)

    def end(self, value: Any, start: int, end: int) -> None:
        """A construct closes."""
        name = value if type(value) is str else next(iter(value))
        kind = _BLOCKS.get(name)
        if kind:
            self.end_block(kind, start, end)
            return
        if name == "Link":
            self.links.append(self.finish_link(self.open_links.pop(), "link", end))
        elif name == "Image":
            opened = self.open_links.pop()
            self.links.append(self.finish_link(opened, "image", end))
            alt = self.pieces[opened.first_piece :]
            del self.pieces[opened.first_piece :]
            self.add_prose("alt", alt)
            self.pieces.append((start, "", False))
        self.inline_end = end

    def end_block(self, kind: str, start: int, end: int) -> None:
        """A block closes: its running text becomes prose."""
        if kind == "heading":
            self.end_heading(start, end)
        if kind == "code":
            self.pieces.clear()
        self.flush()
        self.opaque_tag = ""
        index = self.stack.pop()
        if kind == "html" and "=" in self.body:
            self.collect_html(self.span(*self.blocks[index][1:3]))

    def end_heading(self, start: int, end: int) -> None:
        """Record a heading, with the id that is written at its end in any dialect."""
        info = self.heading_info
        explicit = info["id"] or ""
        first = self.pieces[0][0] if self.pieces else start
        text = "".join([piece[1] for piece in self.pieces]).strip()
        content = self.span(first, max(first, self.inline_end if self.pieces else first))
        raw = self.text[content.start : content.end].rstrip()
        if info["attrs"] and not explicit:
            explicit = comment_id(" ".join([name for name, _ in info["attrs"]]))
        if raw[-1:] in _ID_ENDS and not explicit:
            raw, explicit = split_id(raw)
            content = Span(content.start, content.start + len(raw))
            text = split_id(text)[0] if explicit else text
        self.headings.append(
            Heading(
                int(info["level"][1]),
                text,
                explicit,
                self.span(start, end),
                content,
                text if raw == text else raw,
            )
        )

    # --- links

    def finish_link(self, opened: _OpenLink, kind: str, end: int) -> Link:
        """Turn an open link into a Link, with the place its destination is written at."""
        info = opened.value
        text = "".join([piece[1] for piece in self.pieces[opened.first_piece :]])
        whole = self.span(opened.start, end)
        content = self.span(
            opened.start + (2 if kind == "image" else 1), max(self.inline_end, opened.start + 1)
        )
        link_type = info["link_type"]
        target = info["dest_url"]
        if link_type in ("Autolink", "Email"):
            inside = Span(whole.start + 1, whole.end - 1)
            self.hide(opened.first_piece)
            target = target if link_type == "Autolink" else f"mailto:{target}"
            return Link("autolink", "autolink", target, text, whole, inside, inside)
        if link_type != "Inline":
            return Link(kind, "reference", target, text, whole, whole, content, info["id"], info["title"])
        found = _TARGET.match(self.text, self.text.find("](", content.end, whole.end), whole.end)
        place = content
        if found:
            place = Span(*found.span("angle" if found["angle"] is not None else "bare"))
            if place.end == whole.end:
                place = Span(place.start, place.end - 1)
        return Link(kind, "inline", target, text, whole, place, content, "", info["title"])

    def hide(self, first: int) -> None:
        """The pieces from `first` on are an address, not prose."""
        self.pieces[first:] = [(start, text, False) for start, text, _ in self.pieces[first:]]

    # --- prose

    def parent(self) -> int:
        """Index of the innermost open block, or -1."""
        return self.stack[-1] if self.stack else -1

    def flush(self) -> None:
        """Close the running text and keep it as prose of the innermost block."""
        if not self.pieces:
            return
        kind = "paragraph"
        if self.stack:
            kind, _, _, parent, _ = self.blocks[self.stack[-1]]
            if kind == "paragraph" and parent >= 0 and self.blocks[parent][0] in _CONTAINERS:
                kind = self.blocks[parent][0]
        self.add_prose(kind, self.pieces)
        self.pieces.clear()

    def add_prose(self, kind: str, pieces: list[Piece]) -> None:
        """Keep `pieces` as one Prose, masking what is not prose, unless nothing is left."""
        text = "".join([text if is_prose else _PLACEHOLDER for _, text, is_prose in pieces])
        if "{" in text or "://" in text or "www." in text or "@" in text:
            text = OPAQUE.sub(lambda found: _PLACEHOLDER * len(found.group()), text)
        if text.strip(" \n\ufffc"):
            self.prose.append(Prose(kind, text, tuple(pieces), self.inline_end, self.offsets, self.base))


def _info(name: str, info: Any) -> str:
    """The one word a Block keeps of its event's value."""
    if name == "Heading":
        return str(info["level"][1])
    if name == "CodeBlock":
        return str(info["Fenced"]) if type(info) is dict else ""
    if name == "List":
        return "" if info is None else "ordered"
    return str(info) if type(info) is str else ""
