"""Markdown text -> blocks, headings, links and prose, in one pass over the parser's events.

pulldown-cmark (through pyromark) yields events with byte ranges; this module
turns them into values with character spans. A page has hundreds of events and
a site thousands of pages, so the loop handles the frequent events itself, in
local names, and leaves the rare ones to methods.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pyromark

from contentlint.document import html
from contentlint.document.inline import Inline
from contentlint.document.liquid import as_parsed
from contentlint.document.nodes import Anchor, Heading, Link, Parsed, Piece, Prose, RawBlock
from contentlint.document.offsets import Offsets, is_encodable
from contentlint.model import Span
from contentlint.text.pattern import Pattern

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
_CONTAINERS = {"item", "quote", "footnote"}
_LONE_CR = Pattern(r"\r(?!\n)")
_SURROGATE = Pattern("[\ud800-\udfff]")
# Text that is not prose though the parser calls it text: templates of static
# site generators, bare web addresses and addresses of mail.
_TEMPLATE = r"\{\{.{0,2000}?\}\}|\{%.{0,2000}?%\}|\$\{[^{}]*\}"
_WEB = r"https?://[^\s<>\"')\]]+|www\.[^\s<>\"')\]]+"
OPAQUE = Pattern(rf"{_TEMPLATE}|{_WEB}|[\w.+-]+@[\w-]+\.[\w.]+", re.DOTALL)
# Without mail every one begins with a certain sign, which makes the search ten times as fast.
_OPAQUE_BUT_MAIL = Pattern(f"{_TEMPLATE}|{_WEB}", re.DOTALL)
# What each of these begins with or holds; most running text has none.
_OPAQUE_SIGNS = ("@", "{", "://", "www.")
_PLACEHOLDER = "\ufffc"
# What is left of a text that says nothing.
_BLANK = f" \n{_PLACEHOLDER}"
OPAQUE_TAGS = frozenset({"code", "kbd", "samp", "var", "pre", "script", "style", "tt"})

# A link or image whose end has not come yet: value of its event, first byte, number of pieces before it.
_Opened = tuple[dict[str, Any], int, int]


def parse(text: str, start: int = 0) -> Parsed:
    """Parse `text[start:]`; every span counts from the beginning of `text`."""
    return _Reader(text, readable(text, start), start).read()


def readable(text: str, start: int = 0) -> str:
    """`text[start:]` as the parser of Markdown takes it: as many characters, and as many bytes of UTF-8."""
    body = text[start:] if start else text
    if "\r" in body:
        # The parser does not end a line at a carriage return alone, as old Macs wrote it.
        body = _LONE_CR.sub("\n", body)
    if "{" in body:
        body = as_parsed(body)
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
        self.offsets = Offsets(body)
        self.inline = Inline(text, self.offsets, base)
        self.signs = tuple(sign for sign in _OPAQUE_SIGNS if sign in body)
        self.blocks: list[RawBlock] = []
        self.stack: list[int] = []
        self.headings: list[Heading] = []
        self.links: list[Link] = []
        self.prose: list[Prose] = []
        self.anchors: list[Anchor] = []
        self.opaque_tag = ""

    def read(self) -> Parsed:
        """Run over all events and return what was collected.

        `end` is the byte where the running text so far ends, `pieces` that text.
        One loop, and calls for blocks only: a page has ten times as many events inside them.
        """
        kind_of = _BLOCKS.get
        pieces: list[Piece] = []
        opened: list[_Opened] = []
        heading: Any = None
        nothing: Any = None
        end = 0
        events: Iterator[tuple[Any, Any]] = iter(pyromark.events_with_range(self.body, options=OPTIONS))
        for event, place in events:
            if type(event) is str:
                end = self.bare(event, place["start"], place["end"], pieces, end)
                continue
            # The one key and its value; nobody else has the event.
            name, value = event.popitem()
            if name == "Text":
                end = place["end"]
                pieces.append((place["start"], value, not self.opaque_tag))
            elif name == "Start":
                construct, info = value, nothing
                if type(value) is not str:
                    construct, info = value.popitem()
                kind = kind_of(construct)
                if kind:
                    if pieces:
                        self.flush(pieces, end)
                        pieces = []
                    word = "" if info is None else _info(construct, info)
                    self.open(kind, place["start"], place["end"], word)
                    if kind == "heading":
                        heading = info
                elif construct == "Link" or construct == "Image":
                    opened.append((info, place["start"], len(pieces)))
                    end = place["start"] + (1 if construct == "Link" else 2)
            elif name == "End":
                construct = value if type(value) is str else next(iter(value))
                kind = kind_of(construct)
                if kind:
                    if kind == "heading":
                        made = self.inline.heading(heading, pieces, place["start"], place["end"], end)
                        self.headings.append(made)
                    self.close(kind, place["start"], place["end"], pieces, end)
                    pieces = []
                    continue
                if construct == "Link" or construct == "Image":
                    self.end_link(construct, opened.pop(), pieces, place["end"], end)
                end = place["end"]
            elif name == "Code":
                end = place["end"]
                pieces.append((place["start"], value, False))
            elif name == "InlineHtml" or name == "FootnoteReference":
                # Neither a tag nor the mark of a footnote is text.
                end = place["end"]
                pieces.append((place["start"], "", False))
                if name == "InlineHtml":
                    self.inline_html(value, place["start"], end)
        return Parsed(
            tuple(self.blocks),
            self.offsets,
            self.base,
            tuple(self.headings),
            tuple(self.links),
            tuple(self.prose),
            tuple(self.anchors),
        )

    def open(self, kind: str, start: int, stop: int, word: str) -> None:
        """A block begins; `start` and `stop` in bytes, `word` as in `RawBlock`."""
        self.blocks.append((kind, start, stop, self.stack[-1] if self.stack else -1, word))
        self.stack.append(len(self.blocks) - 1)

    def close(self, kind: str, start: int, stop: int, pieces: list[Piece], end: int) -> None:
        """A block ends, and with it the running text, which is no prose in code."""
        if pieces and kind != "code":
            self.flush(pieces, end)
        self.stack.pop()
        self.opaque_tag = ""
        if kind == "html" and "=" in self.body:
            self.collect_html(self.inline.span(start, stop))

    def bare(self, event: str, start: int, stop: int, pieces: list[Piece], end: int) -> int:
        """Thematic breaks and line breaks; where the running text ends after them."""
        if event == "Rule":
            self.blocks.append(("rule", start, stop, self.stack[-1] if self.stack else -1, ""))
            return end
        pieces.append((start, "\n", True))
        return stop

    def inline_html(self, value: str, start: int, end: int) -> None:
        """A tag inside a paragraph; `<code>` and the like hide what they enclose."""
        name, closing = html.tag_name(value)
        if name in OPAQUE_TAGS:
            self.opaque_tag = "" if closing else self.opaque_tag or name
        if "=" in value:
            self.collect_html(self.inline.span(start, end))

    def collect_html(self, span: Span) -> None:
        """Links and anchors of the raw HTML in `span`."""
        links, anchors = html.links_and_anchors(self.text, span)
        self.links.extend(links)
        self.anchors.extend(anchors)

    def end_link(
        self,
        construct: str,
        opened: tuple[dict[str, Any], int, int],
        pieces: list[Piece],
        stop: int,
        end: int,
    ) -> None:
        """A link or image closes at byte `stop`; the text between its brackets ends at `end`."""
        info, start, first = opened
        inside = pieces[first:]
        kind = "link" if construct == "Link" else "image"
        self.links.append(self.inline.link(kind, info, inside, start, stop, end))
        if info["link_type"] in ("Autolink", "Email"):
            # An address is not prose.
            pieces[first:] = [(at, text, False) for at, text, _ in inside]
        if construct == "Image":
            del pieces[first:]
            self.add_prose("alt", inside, end)
            pieces.append((start, "", False))

    def flush(self, pieces: list[Piece], end: int) -> None:
        """Keep the running text as prose of the innermost block."""
        kind = "paragraph"
        if self.stack:
            kind, _, _, parent, _ = self.blocks[self.stack[-1]]
            if kind == "paragraph" and parent >= 0 and self.blocks[parent][0] in _CONTAINERS:
                kind = self.blocks[parent][0]
        self.add_prose(kind, pieces, end)

    def add_prose(self, kind: str, pieces: list[Piece], end: int) -> None:
        """Keep `pieces` as one Prose, masking what is not prose, unless nothing is left."""
        if len(pieces) == 1:
            ((_, text, is_prose),) = pieces
            if not is_prose:
                return
        else:
            text = "".join([text if is_prose else _PLACEHOLDER for _, text, is_prose in pieces])
        for sign in self.signs:
            if sign in text:
                text = (OPAQUE if sign == "@" else _OPAQUE_BUT_MAIL).sub(_masked, text)
                break
        if text[:1].isalnum() or text.strip(_BLANK):
            self.prose.append(Prose(kind, text, pieces, end, self.offsets, self.base))


def _masked(found: re.Match[str]) -> str:
    return _PLACEHOLDER * len(found.group())


def _info(name: str, info: Any) -> str:
    """The one word a Block keeps of its event's value."""
    if name == "Heading":
        return str(info["level"][1])
    if name == "CodeBlock":
        return str(info["Fenced"]) if type(info) is dict else ""
    if name == "List":
        return "ordered"
    return str(info) if type(info) is str else ""
